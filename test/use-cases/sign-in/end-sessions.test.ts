import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '#shared/domain/ids.ts';
import { endSessions } from '#shared/use-cases/sign-in/end-sessions.ts';
import { aCoordinator, aTeacher, countedIds } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { later } from '../../sample/records.ts';

let school: TestSchool;
const system = { kind: 'system', id: 'system' } as const;

beforeEach(async () => {
  school = await setUpSchool({ people: [people.grace, people.maya, people.priya], classes: [] });
});

const sessionOf = (personId: PersonId) => ({
  ...{ personId, googleSub: '1', as: 'teacher' as const, accessToken: 'ya29' },
  ...{ accessTokenExpiresAt: later(60), expiresAt: later(480) },
});
const start = (id: string, personId: PersonId) => school.stores.sessions.start(id, sessionOf(personId));
const end = (personId: PersonId, actor: Parameters<typeof endSessions>[1] = system) => {
  const ports = { ...school.stores, ids: countedIds(`end-${personId}`), now: school.clock.now };
  return endSessions(ports, actor, { personId, surface: 'cli', key: 'command' });
};

const entries = async () => (await itemsIn(school.tables.ledger)).filter(({ pk }) => String(pk).startsWith('HOUR#'));

describe('ending somebody’s sessions', () => {
  it('ends each of theirs and nobody else’s, with one entry', async () => {
    for (const id of ['a', 'b']) await start(id, 'stf_grace');
    await start('c', 'stu_maya');
    expect(await end('stf_grace')).toEqual({ ended: 2 });
    const { sessions } = school.stores;
    const left = await Promise.all(['a', 'b', 'c'].map((id) => sessions.find(id)));
    expect(left.map((each) => each?.personId)).toEqual([undefined, undefined, 'stu_maya']);
    expect(await entries()).toMatchObject([
      { action: 'sessions_ended', personId: 'stf_grace', studentIds: [], surface: 'cli' },
    ]);
  });

  it('takes the code with which they were about to be signed in', async () => {
    const { sessions } = school.stores;
    await sessions.offer('code', { nonce: 'n', session: sessionOf('stf_grace'), expiresAt: later(1) });
    expect(await end('stf_grace')).toEqual({ ended: 1 });
    expect(await sessions.takeCode('code')).toBeUndefined();
  });

  it('ends a hundred, as a tablet that keeps no cookie leaves behind', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, index) => start(`s${index}`, 'stf_grace')));
    expect(await end('stf_grace')).toEqual({ ended: 100 });
    expect(await school.stores.sessionsOfPeople.openOf('stf_grace')).toEqual([]);
  });

  it('has nothing to enter for whoever is signed in nowhere, and answers the same when told twice', async () => {
    expect(await end('stf_grace')).toEqual({ ended: 0 });
    expect(await entries()).toEqual([]);
    await start('a', 'stf_grace');
    await end('stf_grace');
    expect(await end('stf_grace')).toEqual({ ended: 1 });
  });

  it('is for the office of their school, and stands in a student’s log', async () => {
    await start('a', 'stu_maya');
    await expect(end('stu_maya', aTeacher())).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(end('stu_unknown', aCoordinator())).rejects.toMatchObject({ code: 'not_allowed' });
    const elsewhere = { ...aCoordinator(), schoolIds: ['sch_other' as const] };
    await expect(end('stu_maya', elsewhere)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await end('stu_maya', aCoordinator())).toEqual({ ended: 1 });
    const [entry] = await school.stores.ledgerReader.ofActor(aCoordinator().id);
    expect(entry).toMatchObject({ because: 'coordinates', studentIds: ['stu_maya'] });
  });
});
