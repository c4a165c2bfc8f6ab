import type { District } from '../district.ts';
import { seconds } from '../progress.ts';
import { checkSignIn, seeTeacherView } from './check-classroom.ts';
import { readLedger, readSeals } from './check-ledger.ts';
import { calendarConnected, readMail } from './check-outcomes.ts';
import { askSlack, checkReview } from './check-slack.ts';
import { storyOf } from './check-story.ts';
import { withOddities } from './odd/odd-steps.ts';
import { oddities } from './odd/oddities.ts';
import { type CheckStep, demand, type Visit } from './steps.ts';
import { type CheckOutcome, walk } from './walk.ts';

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

type Tell = (outcome: CheckOutcome) => void;

const visitOf = (district: District): Visit => {
  const startedAt = new Date().toISOString();
  return { district, story: storyOf(district), startedAt };
};

export const runCheck = (district: District, tell: Tell): Promise<boolean> => walk(visitOf(district), steps, tell);

/** The same with the vendors at their oddest, and then one more oddity after another. */
export const runOddCheck = (district: District, tell: Tell): Promise<boolean> =>
  walk(visitOf(district), withOddities(steps, oddities), tell);

export const outcomeLine = ({ name, ok, took, saw }: CheckOutcome) =>
  `${ok ? '✓' : '✗'} ${name.padEnd(17)}${seconds(took).padStart(7)}  ${saw}`;
