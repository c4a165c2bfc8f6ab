import type { RecordKind, StoredRecord } from '#shared/domain/ledger/student-record.ts';
import type { StudentCopy } from '#shared/use-cases/ledger/export-student.ts';
import { aDraftPlan, anActivePlan, anItem } from '../builders.ts';
import { aCard, anEntry, aReview, at } from '../sample/records.ts';
import { aGuardian, aStudent, aStudentSeat, harborHigh } from '../sample/roster.ts';

const stored = (record: object, storedAs = 'STUDENT#stu_maya'): StoredRecord => ({ ...record, storedAs });
const kind = (name: string, records: readonly object[]): RecordKind => ({
  name,
  holds: 'D3',
  records: records.map((record) => stored(record)),
});

const arabic = 'يفقد تسلسل التعليمات الشفوية إذا زادت على خطوتين، ويحتاج إلى رؤيتها مكتوبة.';
const spanish = 'Lee despacio y con esfuerzo; se cansa después de diez minutos. «Me ayuda escuchar el texto», dice.';
const long = 'Rechtsschutzversicherungsgesellschaftsangestellterkandidat';

const plan = anActivePlan({
  kind: 'learning',
  framework: 'ILP',
  version: 2,
  reason: spanish,
  endOn: '2027-06-11',
  needs: [
    { needId: 'ned_1', statement: arabic },
    { needId: 'ned_2', statement: spanish },
    { needId: 'ned_3', statement: `Loses the thread of ${long}\nand begins again.` },
  ],
  items: [
    anItem({
      priority: 'essential',
      ownerId: 'stf_grace',
      applicability: { activities: ['quiz_test', 'lab'], courses: ['Algebra 1'], settings: ['library'] },
    }),
    anItem({
      itemId: 'itm_2',
      code: 'TIM-WAIT',
      parameter: { waitSeconds: 10 },
      startOn: '2026-11-23',
      endOn: '2026-12-18',
    }),
    anItem({
      itemId: 'itm_3',
      code: 'DST-STAND',
      parameter: {},
      own: {
        name: 'مكتب للوقوف',
        category: 'Setting',
        instruction: 'Let the student stand at the high desk by the wall whenever they ask.',
        activities: ['always'],
      },
    }),
  ],
  goals: [
    {
      goalId: 'gol_1',
      domain: 'literacy',
      term: 'long',
      statement: spanish,
      baseline: { value: 62, unit: 'words a minute', on: '2026-09-14' },
      target: { value: 90, unit: 'words a minute' },
      method: 'probe',
      schedule: { times: 1, per: 'week' },
      criterion: { successes: 4, attempts: 5 },
      ownerId: 'stu_maya',
      dueOn: '2027-05-28',
      status: 'open',
      objectives: [
        {
          objectiveId: 'obj_1',
          statement: 'Read a paragraph aloud with fewer than three stops',
          dueOn: '2026-12-18',
          reachedOn: '2026-11-20',
        },
        { objectiveId: 'obj_2', statement: arabic, dueOn: '2027-03-12' },
      ],
    },
  ],
  services: [
    {
      serviceId: 'srv_1',
      kind: 'readingSupport',
      minutes: 30,
      frequency: { times: 2, per: 'week' },
      providerRole: 'reading specialist',
      providerId: 'stf_dana',
      place: 'Room 204',
      goalIds: ['gol_1'],
    },
  ],
  strategies: [{ strategyId: 'stg_1', words: 'Reads the question first, then the text.', goalIds: [] }],
  career: {
    postsecondaryGoal: 'Study nursing at Harbor College',
    benchmarks: [{ schoolYear: '2026-27', words: 'Visit two colleges' }],
    inventories: [{ tool: 'O*NET Interest Profiler', on: '2026-10-02', topResults: ['Social', 'Investigative'] }],
    courses: [{ grade: '10', term: 'Fall', course: 'Biology', credits: 1, status: 'enrolled' }],
    milestones: [{ words: 'First résumé', dueOn: '2027-02-01' }],
    experiences: [{ type: 'jobShadow', organisation: 'Harbor Clinic', hours: 6, fromOn: '2026-10-10' }],
    arts: ['Choir'],
    assessments: [],
    applications: [],
    financialAid: [],
  },
});
const first = anActivePlan({ ...plan, version: 1, items: plan.items.slice(0, 1), goals: [] });

const base = (over: Partial<StudentCopy>): StudentCopy => ({
  student: aStudent(),
  school: harborHigh,
  kinds: [],
  names: new Map([
    ['stf_dana', 'Dana Ruiz'],
    ['stf_grace', 'Grace Okafor'],
    ['grd_ana', 'Ana Rodríguez'],
  ]),
  recipient: { id: 'grd_ana', name: 'Ana Rodríguez' },
  because: 'coordinates',
  entryId: 'led_01kb3fq6x0vw8e0c2m7h5n9d4t',
  at,
  on: '2026-11-23',
  ...over,
});

const entries = Array.from({ length: 40 }, (_, index) =>
  anEntry({
    ...(index % 3
      ? { action: 'card_viewed', sectionId: 'sec_algebra' }
      : { action: 'review_scheduled', reviewId: 'rev_1' }),
    id: `led_${index}`,
    actorId: index % 2 ? 'stf_grace' : 'stf_dana',
    because: 'teachesNow',
    surface: 'classroom',
  }),
);

/** A record with something of everything, in three scripts. */
export const aFullCopy = () =>
  base({
    kinds: [
      kind('student', [aStudent()]),
      kind('guardians', [
        { id: 'grd_ana', givenName: 'Ana', familyName: 'Rodríguez' },
        { id: 'grd_x', givenName: '=HYPERLINK("http://x")', familyName: 'O’Neil' },
      ]),
      kind('seats', [aStudentSeat(), aStudentSeat({ sectionId: 'sec_biology' })]),
      kind('card', [aCard()]),
      kind('plans', [plan]),
      kind('plan-versions', [first, plan]),
      kind('plan-drafts', [aDraftPlan({ id: 'pln_2', reason: arabic })]),
      kind('referrals', [
        {
          id: 'ref_1',
          state: 'evaluating',
          openedOn: '2026-10-01',
          steps: [
            { at, byId: 'stf_dana', what: 'consentAsked', note: spanish },
            { at, byId: 'stf_grace', what: 'consentGiven', note: arabic },
          ],
        },
      ]),
      kind('reviews', [aReview()]),
      kind('acknowledgements', [{ staffId: 'stf_grace', acknowledgedAt: at, planVersion: 2 }]),
      kind('disclosures', entries),
    ],
  });

/** Long names, sixty accommodations. */
export const aLongCopy = () => {
  const student = aStudent({ givenName: `Maximiliane-${long}`, familyName: 'عبد الرحمن بن عبد العزيز آل سعود' });
  const items = Array.from({ length: 60 }, (_, index) =>
    anItem({
      itemId: `itm_${index}`,
      priority: index % 7 ? 'standard' : 'essential',
      applicability: { activities: ['quiz_test'], courses: [long], settings: [] },
    }),
  );
  const many = anActivePlan({ items });
  return base({
    student,
    kinds: [kind('student', [student]), kind('plans', [many]), kind('plan-versions', [many])],
    recipient: { id: 'grd_ana', name: `Ana ${long}` },
  });
};

export const anEmptyCopy = () =>
  base({ kinds: [kind('student', [aStudent()]), kind('plans', []), kind('guardians', [aGuardian()])] });
