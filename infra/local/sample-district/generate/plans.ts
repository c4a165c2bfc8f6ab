import { type Dice, dice } from './dice.ts';
import { algebraCohort, type Pupil, type StaffMember } from './people.ts';

export type PlanCsvRow = {
  studentId: string;
  framework: string;
  planKey: string;
  accommodation: string;
  parameter: string;
  appliesTo: string;
  priority: string;
  startOn: string;
  endOn: string;
  reviewDueOn: string;
  caseManager: string;
  goalDomain: string;
  goal: string;
};
type Row = Partial<PlanCsvRow>;
type Head = Pick<PlanCsvRow, 'studentId' | 'framework' | 'caseManager' | 'startOn'> & { reviewDueOn?: string };

const blank: PlanCsvRow = {
  studentId: '',
  framework: '',
  planKey: '',
  accommodation: '',
  parameter: '',
  appliesTo: '',
  priority: '',
  startOn: '',
  endOn: '',
  reviewDueOn: '',
  caseManager: '',
  goalDomain: '',
  goal: '',
};

const item = (accommodation: string, parameter = '', more: Row = {}): Row => ({ accommodation, parameter, ...more });
const essential = { priority: 'essential' };

/** What plans in schools mostly hold. Some rows speak in the words of other systems, which the synonym table knows. */
const palette: readonly (() => Row)[] = [
  () => item('TIM-EXT', 'timeMultiplier=1.5'),
  () => item('Time and a half'),
  () => item('TIM-EXT', 'timeMultiplier=2'),
  () => item('TIM-EXT', 'fixedMinutes=20', { appliesTo: 'quiz_test' }),
  () => item('TIM-EXT-DUE', 'extraSchoolDays=2'),
  () => item('TIM-BRK-REQ', 'maxPerHour=2;breakMinutes=5'),
  () => item('TIM-BRK-MED', '', essential),
  () => item('TIM-NOTICE', 'schoolDays=5'),
  () => item('TIM-STAGE', 'checkpoints=3'),
  () => item('PRE-READ-TTS', 'components=all'),
  () => item('Text-to-speech'),
  () => item('PRE-LARGE', 'fontPt=18', essential),
  () => item('PRE-CAPTION', '', essential),
  () => item('PRE-DIR-REPEAT'),
  () => item('PRE-DIR-SIMPLE', 'maxSteps=2'),
  () => item('PRE-NOTES', 'hoursBefore=24'),
  () => item('PRE-GUIDED'),
  () => item('PRE-CHUNK', 'itemsPerPart=5'),
  () => item('PRE-GLOSS'),
  () => item('PRE-BILING', 'lang=es'),
  () => item('RES-STT'),
  () => item('RES-TYPE'),
  () => item('RES-SPELL'),
  () => item('RES-CALC', 'calculatorType=Scientific'),
  () => item('Calculator'),
  () => item('RES-REF', 'sheet=Formula'),
  () => item('RES-PRESENT', 'mode=smallGroup'),
  () => item('SET-SEAT', 'position=front'),
  () => item('SET-SEAT', 'position=nearExit'),
  () => item('SET-SEPARATE', '', { appliesTo: 'quiz_test' }),
  () => item('SET-SMALL', 'groupMax=6'),
  () => item('SET-NOISE'),
  () => item('SET-MOVE'),
  () => item('OTH-CHECK', 'withinMinutes=5'),
  () => item('OTH-CHECKIN', 'time=arrival'),
  () => item('OTH-NOCOLD'),
  () => item('OTH-QUIETPASS', 'maxMinutes=10'),
  () => item('OTH-PLANNER'),
];

const goals: readonly (readonly [string, string])[] = [
  [
    'Reading',
    'By June, reads a grade-level article alone and writes a three-sentence summary with the main idea and two details, 4 of 5 tries.',
  ],
  ['Mathematics', 'By March, solves two-step equations with 80 % correct on three weekly checks in a row.'],
  ['Study skills', 'Writes every due date into the planner for 9 of 10 school days, checked on Fridays.'],
  ['Career', 'Visits two workplaces of the health academy and writes down three questions for each by April.'],
  [
    'Writing',
    'By May, drafts a five-paragraph essay from an outline in two sittings, scored 3 or better on the district rubric.',
  ],
  ['Self-advocacy', 'Asks a teacher for one support by name each week, noted in the weekly check-in, for ten weeks.'],
];

/** The twelve cards of Algebra 1, period 3: each one is there for something that the view must handle well. */
const algebraPlans: readonly {
  place: number;
  framework: string;
  startOn: string;
  reviewDueOn?: string;
  rows: Row[];
}[] = [
  // Two plans that disagree: the larger factor wins and is flagged.
  {
    place: 0,
    framework: '504',
    startOn: '2026-08-31',
    rows: [
      item('TIM-EXT', 'timeMultiplier=1.5', { appliesTo: 'quiz_test' }),
      item('SET-SEPARATE'),
      item('PRE-DIR-REPEAT'),
    ],
  },
  {
    place: 0,
    framework: 'IEP-at-a-glance',
    startOn: '2026-08-31',
    reviewDueOn: '2026-12-08',
    rows: [
      item('TIM-EXT', 'timeMultiplier=2', { appliesTo: 'quiz_test' }),
      item('RES-CALC', 'calculatorType=Scientific'),
    ],
  },
  {
    place: 1,
    framework: '504',
    startOn: '2026-09-14',
    rows: [
      item('SET-SEPARATE', '', { appliesTo: 'quiz_test' }),
      item('PRE-READ-TTS', 'components=all'),
      item('TIM-EXT', 'timeMultiplier=1.5'),
    ],
  },
  // No order between these two seats: people must settle it.
  {
    place: 2,
    framework: 'IAP',
    startOn: '2026-08-31',
    rows: [
      item('SET-SEAT', 'position=front'),
      item('OTH-ACTION', 'cardRef=HA-0117;where=red folder by the door;first=call the office at 4100', essential),
      item('OTH-SUPPLY', 'item=Food'),
    ],
  },
  {
    place: 2,
    framework: '504',
    startOn: '2026-08-31',
    reviewDueOn: '2026-12-03',
    rows: [item('SET-SEAT', 'position=nearExit'), item('TIM-BRK-MED', '', essential)],
  },
  // A wrist in plaster: these switch themselves off.
  {
    place: 3,
    framework: 'IAP',
    startOn: '2026-11-02',
    rows: [
      item('RES-SCRIBE', '', { endOn: '2026-12-11' }),
      item('RES-TYPE', '', { endOn: '2026-12-11' }),
      item('TIM-EXT', 'timeMultiplier=1.25', { endOn: '2026-12-11', appliesTo: 'quiz_test' }),
    ],
  },
  {
    place: 5,
    framework: '504',
    startOn: '2025-12-01',
    reviewDueOn: '2026-11-30',
    rows: [item('TIM-EXT', 'fixedMinutes=20'), item('SET-SMALL', 'groupMax=6'), item('TIM-NOTICE', 'schoolDays=5')],
  },
  {
    place: 8,
    framework: 'IEP-at-a-glance',
    startOn: '2026-09-08',
    rows: [
      item('PRE-LARGE', 'fontPt=24', essential),
      item('SET-SEAT', 'position=front', essential),
      item('PRE-NOTES', 'hoursBefore=24'),
    ],
  },
  {
    place: 11,
    framework: '504',
    startOn: '2026-08-31',
    rows: [item('PRE-BILING', 'lang=vi'), item('PRE-GLOSS'), item('TIM-EXT', 'timeMultiplier=1.5')],
  },
  {
    place: 13,
    framework: 'IAP',
    startOn: '2026-10-05',
    rows: [
      item('TIM-BRK-REQ', 'maxPerHour=2;breakMinutes=5'),
      item('OTH-QUIETPASS', 'maxMinutes=10'),
      item('OTH-NOCOLD'),
    ],
  },
  {
    place: 17,
    framework: 'IEP-at-a-glance',
    startOn: '2026-08-31',
    rows: [
      item('PRE-CHUNK', 'itemsPerPart=5'),
      item('RES-CALC', 'calculatorType=FourFunction'),
      item('OTH-CHECK', 'withinMinutes=5'),
      item('PRE-DIR-SIMPLE', 'maxSteps=2'),
    ],
  },
  {
    place: 20,
    framework: '504',
    startOn: '2026-08-31',
    rows: [item('PRE-CAPTION', '', essential), item('PRE-AMPLIFY', '', essential), item('PRE-DIR-WRITTEN')],
  },
  // Starts after the winter break, next to something that holds now.
  {
    place: 23,
    framework: 'IAP',
    startOn: '2026-09-21',
    rows: [
      item('TIM-EXT-DUE', 'extraSchoolDays=2'),
      item('OTH-CHECKIN', 'time=arrival'),
      item('SET-HOME', '', { startOn: '2027-01-11', endOn: '2027-02-12' }),
    ],
  },
  {
    place: 26,
    framework: 'IAP',
    startOn: '2026-11-09',
    rows: [item('SET-MOVE'), item('SET-NOISE'), item('TIM-EXT', 'timeMultiplier=1.5', { startOn: '2026-12-07' })],
  },
  {
    place: 17,
    framework: 'ILP',
    startOn: '2026-09-28',
    rows: [
      { goalDomain: 'Mathematics', goal: goals[1]?.[1] ?? '' },
      { goalDomain: 'Study skills', goal: goals[2]?.[1] ?? '' },
    ],
  },
];

/** Texts that no table can be sure of: they wait for a person. */
const unclear = [
  'Preferential treatment during group work as discussed with family',
  'Use of stress ball and gum as needed',
  'Modified homework load (see attached)',
];

const people = 66;

export function everyPlanRow(pupils: readonly Pupil[], staff: readonly StaffMember[]): PlanCsvRow[] {
  const chance = dice(1973);
  const algebra = pupils.filter(({ school, cohort }) => school === 'harbor-high' && cohort === algebraCohort);
  const manager = caseManagers(staff);
  const first = algebraPlans.flatMap(({ place, rows, ...plan }) => {
    const pupil = algebra[place];
    if (!pupil) throw new Error(`nobody sits at place ${place}`);
    return written({ ...plan, studentId: pupil.id, caseManager: 'dana.whitehorse@harbor.example' }, rows);
  });
  const free = pupils.filter((pupil) => !algebra.includes(pupil));
  const step = Math.floor(free.length / (people - 6));
  const chosen = free.filter((_, index) => index % step === 3).slice(0, people - 6);
  const rest = chosen.flatMap((pupil, index) => plansOf({ pupil, caseManager: manager(pupil), index }, chance));
  return [...first, ...rest];
}

/** The well-known case manager goes by her address, the others by their number: both are read. */
function caseManagers(staff: readonly StaffMember[]) {
  const managers = staff.filter(({ role }) => role === 'ext:caseManager');
  return (pupil: Pupil) => {
    const ofSchool = managers.filter(({ school }) => school === pupil.school);
    return ofSchool[Number(pupil.id.slice(1)) % ofSchool.length]?.id ?? '';
  };
}

type Planned = { pupil: Pupil; caseManager: string; index: number };

function plansOf({ pupil, caseManager, index }: Planned, chance: Dice): PlanCsvRow[] {
  const startOn = chance.pick(['2026-08-31', '2026-09-14', '2026-10-05', '2025-12-07', '2025-11-16', '2026-01-19']);
  const head = { studentId: pupil.id, caseManager, startOn };
  const framework = index % 7 === 6 ? 'ILP' : chance.pick(['504', '504', '504', 'IAP', 'IAP', 'IEP-at-a-glance']);
  const rows = framework === 'ILP' ? goalRows(chance) : itemRows(chance);
  const text = unclear[index % 20 === 4 ? Math.floor(index / 20) : 99];
  if (text && framework !== 'ILP') rows.push(item(text));
  const second =
    index % 12 === 5 ? written({ ...head, framework: framework === 'IAP' ? '504' : 'IAP' }, itemRows(chance)) : [];
  return [...written({ ...head, framework }, rows), ...second];
}

const goalRows = (chance: Dice): Row[] => {
  const [goalDomain, goal] = chance.pick(goals);
  return [{ goalDomain, goal }, ...(chance.happens(0.4) ? [item('OTH-CHECKIN', 'time=midday')] : [])];
};

/** Two to five different things; now and then one that is over, or one that begins later. */
function itemRows(chance: Dice): Row[] {
  const rows = new Map<string, Row>();
  const count = 2 + chance.below(4);
  while (rows.size < count) {
    const row = chance.pick(palette)();
    rows.set(family(row.accommodation ?? ''), row);
  }
  const list = [...rows.values()];
  const last = list.at(-1);
  if (last && chance.happens(0.12)) last.endOn = chance.pick(['2026-12-18', '2027-01-22']);
  if (last && chance.happens(0.1)) Object.assign(last, { startOn: '2027-01-05', endOn: '' });
  return list;
}

/** Time and a half is extended time: a plan does not say one thing twice. */
const family = (accommodation: string) =>
  ({ 'Time and a half': 'TIM-EXT', 'Text-to-speech': 'PRE-READ-TTS', Calculator: 'RES-CALC' })[accommodation] ??
  accommodation;

const written = (head: Head, rows: readonly Row[]): PlanCsvRow[] => rows.map((row) => ({ ...blank, ...head, ...row }));
