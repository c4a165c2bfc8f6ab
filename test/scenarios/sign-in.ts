import { endSessions } from '#shared/use-cases/sign-in/end-sessions.ts';
import { aCoordinator } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { people } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';
import { later } from '../sample/records.ts';

async function twoSessions({ rosterWriter, sessions }: Stage) {
  await enrol(rosterWriter, { people: [people.grace], classes: [] });
  const session = {
    ...({ personId: 'stf_grace', googleSub: '201', as: 'teacher', accessToken: 'ya29' } as const),
    ...{ accessTokenExpiresAt: later(60), expiresAt: later(480) },
  };
  await sessions.start('at-school', session);
  await sessions.offer('at-home', { nonce: 'n', session, expiresAt: later(1) });
}

export const signInScenarios: Scenario[] = [
  {
    of: endSessions,
    name: 'ending somebody’s sessions',
    before: twoSessions,
    act: (stage) => endSessions(stage, aCoordinator(), { personId: 'stf_grace', surface: 'cli', key: 'command' }),
  },
];
