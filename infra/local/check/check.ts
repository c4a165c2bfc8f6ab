import type { District } from '../district.ts';
import { seconds } from '../progress.ts';
import { checkSignIn, seeTeacherView } from './check-classroom.ts';
import { readLedger, readSeals } from './check-ledger.ts';
import { calendarConnected, readMail } from './check-outcomes.ts';
import { askSlack, checkReview } from './check-slack.ts';
import { storyOf } from './check-story.ts';
import { type CheckStep, demand, type Visit } from './steps.ts';

export type CheckOutcome = { name: string; ok: boolean; took: number; saw: string };

const readImport = async ({ district }: Visit) => {
  const { people, cards } = district.imported;
  demand(people > 600 && cards > 0, `only ${people} people and ${cards} cards came in`);
  return `${people} people, ${cards} of them with a card`;
};

/** One round trip through every porch, each by the way that a person takes. */
const steps: readonly CheckStep[] = [
  { name: 'import', run: readImport },
  { name: 'sign-in', run: checkSignIn },
  { name: 'teacher view', run: seeTeacherView },
  { name: 'Slack command', run: askSlack },
  { name: 'review scheduled', run: checkReview },
  { name: 'calendar event', run: calendarConnected },
  { name: 'mail', run: readMail },
  { name: 'ledger', run: readLedger },
  { name: 'seals', run: readSeals },
];

/** Tries every step, also after one that failed: each says something about another porch. */
export async function runCheck(district: District, tell: (outcome: CheckOutcome) => void): Promise<boolean> {
  const visit: Visit = { district, story: storyOf(district), startedAt: new Date().toISOString() };
  let allWell = true;
  for (const step of steps) {
    const outcome = await tried(step, visit);
    allWell &&= outcome.ok;
    tell(outcome);
  }
  return allWell;
}

async function tried({ name, run }: CheckStep, visit: Visit): Promise<CheckOutcome> {
  const from = performance.now();
  const took = () => (name === 'import' ? visit.district.imported.took : performance.now() - from);
  try {
    const saw = await run(visit);
    return { name, ok: true, took: took(), saw };
  } catch (cause) {
    return { name, ok: false, took: took(), saw: cause instanceof Error ? cause.message : String(cause) };
  }
}

export const outcomeLine = ({ name, ok, took, saw }: CheckOutcome) =>
  `${ok ? '✓' : '✗'} ${name.padEnd(17)}${seconds(took).padStart(7)}  ${saw}`;
