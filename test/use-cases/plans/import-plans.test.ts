import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { planKey } from '#shared/store/plans/keys.ts';
import { contentsOf, itemsIn } from '../../contents.ts';
import { freshTables, storesOn } from '../../engine.ts';
import { aCalendar } from '../../sample/calendar.ts';
import {
  aRole,
  aSchoolWithOffice,
  aSmallSchool,
  aUser,
  importMonday,
  importPackage,
  importPlansFile,
  planHeader,
  writePlans,
} from '../roster/import-package.ts';
import { changedHere, withFact } from './changed-here.ts';

const tuesday = '2026-11-24T20:30:00.000Z';
const school = aSmallSchool();

async function aDistrict() {
  const tables = await freshTables();
  await importPackage(tables, aSchoolWithOffice());
  return { tables, ...storesOn(tables) };
}
type Row = Readonly<Record<string, string>>;
const aRow = (accommodation: string, more: Row = {}): Row => ({
  studentId: 'S1',
  framework: '504',
  accommodation,
  startOn: '2026-08-31',
  caseManager: 'T2',
  ...more,
});
const aGoal = (goal: string, more: Row = {}) => aRow('', { framework: 'ILP', goalDomain: 'Reading', goal, ...more });

describe('what a row becomes', () => {
  it('is an item of an active plan, its version, its card and its place in the team', async () => {
    const { tables, plans, cards, roster } = await aDistrict();
    const path = writePlans([
      aRow('TIM-EXT', {
        parameter: 'timeMultiplier=2',
        appliesTo: 'quiz_test',
        priority: 'essential',
        reviewDueOn: '2027-02-01',
      }),
      aRow('SET-SEAT', { startOn: '2026-12-07', endOn: '2026-12-18' }),
    ]);
    const result = await importPlansFile(tables, path);
    expect(result).toMatchObject({ published: 1, unchanged: 0, waiting: 0, faults: [] });
    const [plan] = await plans.ofStudent('stu_S1');
    expect(plan).toMatchObject({
      status: 'active',
      version: 1,
      framework: '504',
      kind: 'accommodation',
      caseManagerId: 'stf_T2',
      schoolId: 'sch_high',
      startOn: '2026-08-31',
      reviewDueOn: '2027-02-01',
      items: [
        {
          code: 'TIM-EXT',
          parameter: { timeMultiplier: 2 },
          priority: 'essential',
          applicability: { activities: ['quiz_test'] },
        },
        { code: 'SET-SEAT', parameter: {}, startOn: '2026-12-07', endOn: '2026-12-18' },
      ],
    });
    expect((await cards.find('stu_S1'))?.items.map(({ code }) => code)).toEqual(['TIM-EXT', 'SET-SEAT']);
    expect(await roster.caseManagersOf('stu_S1')).toEqual(['stf_T2']);
  });

  it('is looked at on the day that it is at school: what ends tonight is in force, though it is tomorrow in London', async () => {
    const { tables } = await aDistrict();
    const path = writePlans([aRow('RES-CALC', { endOn: '2026-11-23' }), aRow('TIM-EXT')]);
    const evening = await importPlansFile(tables, path, '2026-11-24T04:30:00.000Z');
    expect(evening).toMatchObject({ published: 1, withoutAmount: 2 });
    const morning = await importPlansFile(tables, path, '2026-11-24T16:30:00.000Z');
    expect(morning).toMatchObject({ unchanged: 1, withoutAmount: 1 });
  });

  it('is refused where a change would end it before today, and the other plans of the file are taken', async () => {
    const { tables, plans } = await aDistrict();
    await importPlansFile(tables, writePlans([aRow('RES-CALC')]));
    const rows = [aRow('RES-CALC', { endOn: '2026-11-20' }), aRow('RES-CALC', { studentId: 'S2' })];
    const path = writePlans(rows);
    const foretold = await importPlansFile(tables, path, tuesday, { dryRun: true });
    const done = await importPlansFile(tables, path, tuesday);
    expect(done).toEqual(foretold);
    expect(done).toMatchObject({
      published: 1,
      refused: 1,
      faults: [{ line: 2, column: 'endOn', reason: 'over_already' }],
    });
    expect((await plans.ofStudent('stu_S1'))[0]).toMatchObject({ version: 1 });
  });

  it('is due a year after it began when the file does not say', async () => {
    const { tables, plans } = await aDistrict();
    await importPlansFile(tables, writePlans([aRow('RES-CALC')]));
    expect((await plans.ofStudent('stu_S1'))[0]?.reviewDueOn).toBe('2027-08-31');
  });

  it('ends the plan with its last item when all of them end', async () => {
    const { tables, plans } = await aDistrict();
    await importPlansFile(
      tables,
      writePlans([aRow('RES-SCRIBE', { endOn: '2026-12-01' }), aRow('RES-TYPE', { endOn: '2026-12-11' })]),
    );
    expect((await plans.ofStudent('stu_S1'))[0]).toMatchObject({ startOn: '2026-08-31', endOn: '2026-12-11' });
  });

  it('is a goal of a learning plan', async () => {
    const { tables, plans } = await aDistrict();
    await importPlansFile(tables, writePlans([aGoal('Reads alone by June, 4 of 5 tries.'), aGoal('Asks for help.')]));
    const [plan] = await plans.ofStudent('stu_S1');
    expect(plan).toMatchObject({
      kind: 'learning',
      goals: [{ domain: 'literacy', statement: 'Reads alone by June, 4 of 5 tries.' }, {}],
    });
  });

  it('makes one plan per student, framework and key', async () => {
    const { tables, plans } = await aDistrict();
    const rows = [
      aRow('RES-CALC'),
      aRow('TIM-EXT', { framework: 'IAP' }),
      aRow('RES-STT', { planKey: 'summer' }),
      aRow('SET-MOVE'),
    ];
    expect((await importPlansFile(tables, writePlans(rows))).published).toBe(3);
    expect(await plans.ofStudent('stu_S1')).toHaveLength(3);
  });

  it.each([
    ['tim-ext', {}],
    ['Time and a half', { timeMultiplier: 1.5 }],
    ['Extended time 1.5x', { timeMultiplier: 1.5 }],
    ['EXTENDED TIME (1.5X)', { timeMultiplier: 1.5 }],
    ['Double-time', { timeMultiplier: 2 }],
    ['scientific calculator', { calculatorType: 'Scientific' }],
    ['Visible timer', {}],
  ])('knows "%s" for what it is', async (words, parameter) => {
    const { tables, plans } = await aDistrict();
    await importPlansFile(tables, writePlans([aRow(words)]));
    expect((await plans.ofStudent('stu_S1'))[0]?.items[0]?.parameter).toEqual(parameter);
  });

  it('names the case manager by address as well', async () => {
    const { tables, plans } = await aDistrict();
    await importPlansFile(tables, writePlans([aRow('RES-CALC', { caseManager: 'T2@Harbor.example' })]));
    expect((await plans.ofStudent('stu_S1'))[0]?.caseManagerId).toBe('stf_T2');
  });

  it('writes one ledger entry per plan', async () => {
    const { tables, ledgerHours } = await aDistrict();
    await importPlansFile(tables, writePlans([aRow('RES-CALC'), aRow('TIM-EXT')]));
    const entries = (await ledgerHours.entriesOf(importMonday.slice(0, 13))).map(({ held }) => held);
    const published = { action: 'plan_published', because: 'system', surface: 'cli', studentIds: ['stu_S1'] };
    expect(entries).toMatchObject([published]);
  });
});

describe('words that the catalog does not know', () => {
  it.each([
    'extra time',
    'extended time as needed',
    'Time and a half on math tests only',
    'TIM-EXTRA',
    'Use of stress ball and gum as needed',
  ])('"%s" waits for a person, and no teacher sees a guess', async (words) => {
    const { tables, triage, cards } = await aDistrict();
    const result = await importPlansFile(tables, writePlans([aRow('RES-CALC'), aRow(words, { parameter: 'much' })]));
    expect(result).toMatchObject({ published: 1, waiting: 1, newlyWaiting: 1, faults: [] });
    expect(await triage.ofSchool('sch_high')).toMatchObject([{ studentId: 'stu_S1', text: words, parameter: 'much' }]);
    expect((await cards.find('stu_S1'))?.items).toHaveLength(1);
  });

  it('wait once, however often the file is imported, and go when the file learns the right word', async () => {
    const { tables, triage } = await aDistrict();
    const path = writePlans([aRow('RES-CALC'), aRow('stress ball')]);
    await importPlansFile(tables, path);
    const before = await contentsOf(tables.plans);
    expect(await importPlansFile(tables, path, tuesday)).toMatchObject({ unchanged: 1, waiting: 1, newlyWaiting: 0 });
    expect(await contentsOf(tables.plans)).toBe(before);
    await importPlansFile(tables, writePlans([aRow('RES-CALC'), aRow('SET-MOVE')]), tuesday);
    expect(await triage.ofSchool('sch_high')).toEqual([]);
  });

  it('keep a plan out of force when it has nothing else', async () => {
    const { tables, plans } = await aDistrict();
    const result = await importPlansFile(tables, writePlans([aRow('stress ball')]));
    expect(result).toMatchObject({ published: 0, waiting: 1, faults: [] });
    expect(await plans.ofStudent('stu_S1')).toEqual([]);
  });
});

describe('an amount that nobody stated', () => {
  it('is not in force: the accommodation is, as such, and the import says how many', async () => {
    const { tables, plans, cards } = await aDistrict();
    const wordings = [
      'Breaks as requested',
      'Calculator',
      'Small group testing',
      'Slides in advance',
      'Extended time on timed work',
      'Extended due date',
      'Chosen seating',
      'Untimed tests',
      'Scribe',
    ];
    const path = writePlans(wordings.map((words) => aRow(words)));
    const result = await importPlansFile(tables, path);
    // The plan speaks of extended time twice, once without saying how much.
    expect(result).toMatchObject({ published: 1, withoutAmount: 7, faults: [{ line: 9, reason: 'duplicate' }] });
    const [plan] = await plans.ofStudent('stu_S1');
    expect(plan?.items.map(({ parameter }) => parameter)).toEqual([
      {},
      {},
      {},
      {},
      {},
      {},
      {},
      { unlimited: true },
      {},
    ]);
    expect((await cards.find('stu_S1'))?.items).toHaveLength(8);
    expect(await importPlansFile(tables, path, tuesday)).toMatchObject({ unchanged: 1, withoutAmount: 7 });
  });

  it('is in force as far as it was stated', async () => {
    const { tables, plans } = await aDistrict();
    const result = await importPlansFile(
      tables,
      writePlans([aRow('5-minute break every 30 minutes'), aRow('RES-INPUT')]),
    );
    expect(result).toMatchObject({ published: 1, withoutAmount: 2, faults: [] });
    const parameters = (await plans.ofStudent('stu_S1'))[0]?.items.map(({ parameter }) => parameter);
    expect(parameters).toEqual([{ everyMinutes: 30, breakMinutes: 5 }, {}]);
  });

  it('is taken back when an earlier import had filled it in', async () => {
    const { tables, plans } = await aDistrict();
    await importPlansFile(tables, writePlans([aRow('RES-CALC', { parameter: 'calculatorType=FourFunction' })]));
    await importPlansFile(tables, writePlans([aRow('RES-CALC')]), tuesday);
    expect((await plans.ofStudent('stu_S1'))[0]).toMatchObject({ version: 2, items: [{ parameter: {} }] });
  });
});

describe('amounts that contradict or repeat one another in one plan', () => {
  it.each([
    ['Time and a half', 'Double time', 'disagrees'],
    ['Time and a half', 'Extended time 1.5x', 'duplicate'],
    ['Large print', 'Large print 18 pt', 'duplicate'],
  ])('are said: %s and %s', async (first, second, reason) => {
    const { tables } = await aDistrict();
    const path = writePlans([aRow(first), aRow('RES-SCRIBE'), aRow(second)]);
    const fault = { file: 'plans.csv', line: 4, column: 'accommodation', reason };
    expect(await importPlansFile(tables, path)).toMatchObject({ published: 1, faults: [fault] });
    expect(await importPlansFile(tables, path, tuesday)).toMatchObject({ unchanged: 1, faults: [fault] });
  });

  it('are none where each is for other work', async () => {
    const { tables } = await aDistrict();
    const rows = [aRow('1.5x time on quizzes'), aRow('2x time', { appliesTo: 'lab' })];
    expect(await importPlansFile(tables, writePlans(rows))).toMatchObject({ published: 1, faults: [] });
  });
});

describe('signs on the words', () => {
  it('keep an empty box, struck words and a question mark out of force', async () => {
    const { tables, cards, triage } = await aDistrict();
    const rows = ['☐ Large print', '~~Word bank~~', 'Scribe?', 'Calculator (discontinued)', '☑ Guided notes'];
    const result = await importPlansFile(tables, writePlans(rows.map((words) => aRow(words))));
    expect(result).toMatchObject({ published: 1, waiting: 4, faults: [] });
    expect((await cards.find('stu_S1'))?.items.map(({ code }) => code)).toEqual(['PRE-GUIDED']);
    expect((await triage.ofSchool('sch_high')).map(({ text }) => text).sort()).toEqual(rows.slice(0, 4).sort());
  });

  it('say where it applies, and words of any length wait', async () => {
    const { tables, plans } = await aDistrict();
    const long = `Extended time on all tests, ${'and on other written work, '.repeat(40)}as agreed.`;
    const result = await importPlansFile(tables, writePlans([aRow('Calculator on tests'), aRow(long)]));
    expect(result).toMatchObject({ published: 1, waiting: 1, faults: [] });
    const [plan] = await plans.ofStudent('stu_S1');
    expect(plan?.items[0]?.applicability.activities).toEqual(['quiz_test']);
  });
});

describe('importing plans again', () => {
  it('changes nothing when the file says the same, whatever its order', async () => {
    const { tables } = await aDistrict();
    const rows = [aRow('RES-CALC'), aRow('TIM-EXT', { framework: 'IAP' })];
    await importPlansFile(tables, writePlans(rows));
    const before = await contentsOf(tables.plans);
    expect(await importPlansFile(tables, writePlans(rows.toReversed()), tuesday)).toMatchObject({
      published: 0,
      unchanged: 2,
    });
    expect(await contentsOf(tables.plans)).toBe(before);
  });

  it('makes the next version of a plan whose amount changed, and the item stays the same one', async () => {
    const { tables, plans, cards } = await aDistrict();
    await importPlansFile(tables, writePlans([aRow('TIM-EXT', { parameter: 'timeMultiplier=1.5' })]));
    const [before] = await plans.ofStudent('stu_S1');
    await importPlansFile(tables, writePlans([aRow('TIM-EXT', { parameter: 'timeMultiplier=2' })]), tuesday);
    const [after] = await plans.ofStudent('stu_S1');
    expect(after).toMatchObject({
      version: 2,
      items: [{ itemId: before?.items[0]?.itemId, parameter: { timeMultiplier: 2 } }],
    });
    expect((await cards.find('stu_S1'))?.items[0]?.parameter).toEqual({ timeMultiplier: 2 });
  });

  it('takes an item away that the file no longer has', async () => {
    const { tables, cards } = await aDistrict();
    await importPlansFile(tables, writePlans([aRow('RES-CALC'), aRow('TIM-EXT')]));
    await importPlansFile(tables, writePlans([aRow('RES-CALC')]), tuesday);
    expect((await cards.find('stu_S1'))?.items.map(({ code }) => code)).toEqual(['RES-CALC']);
  });

  it('takes nothing away while a row of the plan cannot be read', async () => {
    const { tables, cards } = await aDistrict();
    await importPlansFile(tables, writePlans([aRow('RES-CALC'), aRow('TIM-EXT')]));
    const result = await importPlansFile(
      tables,
      writePlans([aRow('RES-CALC'), aRow('TIM-EXT', { startOn: 'the first day' })]),
      tuesday,
    );
    expect(result).toMatchObject({ unchanged: 1, faults: [{ line: 3, column: 'startOn', reason: 'bad_date' }] });
    expect((await cards.find('stu_S1'))?.items).toHaveLength(2);
  });

  it('leaves a plan alone that the file does not name', async () => {
    const { tables, cards } = await aDistrict();
    await importPlansFile(tables, writePlans([aRow('RES-CALC')]));
    await importPlansFile(tables, writePlans([aRow('TIM-EXT', { studentId: 'S2' })]), tuesday);
    expect((await cards.find('stu_S1'))?.items).toHaveLength(1);
  });

  it('is finished by the next run when it was cut short', async () => {
    const { tables } = await aDistrict();
    const rows = [aRow('RES-CALC'), aRow('TIM-EXT', { studentId: 'S2' })];
    await importPlansFile(tables, writePlans(rows.slice(0, 1)));
    expect(await importPlansFile(tables, writePlans(rows), tuesday)).toMatchObject({ published: 1, unchanged: 1 });
  });
});

describe('a file upon what people agreed here', () => {
  const file = (timeMultiplier: number, more: Row = {}) =>
    writePlans([aRow('TIM-EXT', { parameter: `timeMultiplier=${timeMultiplier}`, ...more }), aRow('RES-CALC')]);

  it('undoes nothing: not the amount, not the room, not who sees to it, and says that nothing is new', async () => {
    const { tables, plans } = await aDistrict();
    await importPlansFile(tables, file(1.5));
    const here = changedHere(tables);
    await here.record(withFact('disputeOpened'));
    const applicability = { activities: [], courses: [], settings: ['room 114'] };
    await here.amend(({ items: [time, ...others] }) => ({
      items: [{ ...time!, parameter: { timeMultiplier: 2 }, applicability, ownerRole: 'testing office' }, ...others],
    }));
    const before = await contentsOf(tables.plans);
    expect(await importPlansFile(tables, file(1.5), tuesday)).toMatchObject({
      ...{ published: 0, unchanged: 1, held: 0, faults: [] },
    });
    expect(await contentsOf(tables.plans)).toBe(before);
    expect((await plans.ofStudent('stu_S1'))[0]).toMatchObject({ version: 2, reason: 'Agreed with the family.' });
  });

  it('is held back where it says something new, with the row, as the dry run said, until it is settled here', async () => {
    const { tables, plans } = await aDistrict();
    await importPlansFile(tables, file(1.5));
    const here = changedHere(tables);
    const bring = async (held: string) => {
      const before = await contentsOf(tables.plans);
      const foretold = await importPlansFile(tables, file(1.25), tuesday, { dryRun: true });
      expect(await importPlansFile(tables, file(1.25), tuesday)).toEqual(foretold);
      expect(foretold).toMatchObject({ published: 0, unchanged: 0, refused: 0, held: 1 });
      expect(foretold.faults).toMatchObject([
        { line: 2, column: '', reason: held },
        { line: 2, column: 'parameter', reason: 'not_taken' },
      ]);
      expect(await contentsOf(tables.plans)).toBe(before);
    };
    await here.record(withFact('disputeOpened'));
    await bring('disputed');
    await here.record(withFact('disputeSettled'));
    await here.record(() => ({ state: 'inReview' }));
    await bring('under_review');
    await here.amend(({ items: [time, ...others] }) => ({
      items: [{ ...time!, parameter: { timeMultiplier: 2 } }, ...others],
    }));
    await here.record(() => ({ state: 'active' }));
    await bring('amended_here');
    expect((await plans.ofStudent('stu_S1'))[0]).toMatchObject({
      version: 2,
      items: [{ parameter: { timeMultiplier: 2 } }, {}],
    });
    // What people do here as the file has it is no change of the file any more.
    await here.amend(({ items: [time, ...others] }) => ({
      items: [{ ...time!, parameter: { timeMultiplier: 1.25 } }, ...others],
    }));
    expect(await importPlansFile(tables, file(1.25), tuesday)).toMatchObject({ unchanged: 1, held: 0, faults: [] });
  });

  it('leaves the day that a review here moved, with this file and with the next that changes an amount', async () => {
    const { tables, plans } = await aDistrict();
    await importPlansFile(tables, file(1.5));
    const reviewed = { reviewDueOn: '2027-11-20', lastReviewedOn: '2026-11-20', caseManagerId: 'stf_T3' } as const;
    await changedHere(tables).record(() => ({}), reviewed);
    expect(await importPlansFile(tables, file(1.5), tuesday)).toMatchObject({ published: 0, unchanged: 1 });
    expect(await importPlansFile(tables, file(2), tuesday)).toMatchObject({ published: 1, faults: [] });
    expect((await plans.ofStudent('stu_S1'))[0]).toMatchObject({ version: 2, ...reviewed });
    const before = await contentsOf(tables.plans);
    expect(await importPlansFile(tables, file(2), tuesday)).toMatchObject({ unchanged: 1, faults: [] });
    const moved = await importPlansFile(tables, file(2, { reviewDueOn: '2027-02-01' }), tuesday);
    expect(moved).toMatchObject({
      unchanged: 1,
      faults: [{ line: 2, column: 'reviewDueOn', reason: 'changed_here' }],
    });
    expect(await contentsOf(tables.plans)).toBe(before);
  });

  it('names no other day for the review of a plan because the school’s calendar came later', async () => {
    const { tables, plans } = await aDistrict();
    const goal = aGoal('Maya will read aloud');
    await importPlansFile(tables, writePlans([goal]));
    expect((await plans.ofStudent('stu_S1'))[0]).toMatchObject({ reviewDueOn: '2026-12-31' });
    const terms = { find: async () => aCalendar({ schoolId: 'sch_high' }) };
    const later = await importPlansFile(tables, writePlans([goal]), tuesday, { calendars: terms });
    expect(later).toMatchObject({ published: 0, unchanged: 1, faults: [] });
    const next = [{ ...goal, startOn: '2026-09-07' }];
    expect(await importPlansFile(tables, writePlans(next), tuesday, { calendars: terms })).toMatchObject({
      published: 1,
    });
    expect((await plans.ofStudent('stu_S1'))[0]).toMatchObject({ reviewDueOn: '2027-01-22' });
  });

  it('takes what the plan is at the moment of writing: to whom it was handed meanwhile, it stays', async () => {
    const { tables, plans, meetings } = await aDistrict();
    await importPlansFile(tables, file(1.5));
    let handed = false;
    const ofStudent: typeof meetings.ofStudent = async (student) => {
      const [plan] = await changedHere(tables).inForce();
      const moved = { ...plan!, caseManagerId: 'stf_T3', revision: plan!.revision + 1 };
      const Item = { ...planKey('stu_S1', moved.id), ...moved };
      if (!handed) await tables.plans.db.send(new PutCommand({ TableName: tables.plans.name, Item }));
      handed = true;
      return meetings.ofStudent(student);
    };
    const result = await importPlansFile(tables, file(2), tuesday, { meetings: { ...meetings, ofStudent } });
    expect(result).toMatchObject({ published: 1, faults: [] });
    expect((await plans.ofStudent('stu_S1'))[0]).toMatchObject({ version: 2, caseManagerId: 'stf_T3' });
  });

  it('makes no second plan beside one of its kind that was made here, unless its rows say that it is another', async () => {
    const { tables, plans } = await aDistrict();
    await changedHere(tables).make({ framework: '504' });
    const before = await contentsOf(tables.plans);
    const held = { published: 0, held: 1, faults: [{ line: 2, column: '', reason: 'made_here' }] };
    expect(await importPlansFile(tables, file(1.5), tuesday)).toMatchObject(held);
    expect(await contentsOf(tables.plans)).toBe(before);
    const rows = [aRow('TIM-EXT', { planKey: 'summer' }), aRow('TIM-EXT', { framework: 'IAP' })];
    expect(await importPlansFile(tables, writePlans(rows), tuesday)).toMatchObject({ published: 2, held: 0 });
    expect(await plans.ofStudent('stu_S1')).toHaveLength(3);
  });

  it('knows a file’s plan of the release before, which did not say so, by its version in force', async () => {
    const { tables, plans } = await aDistrict();
    await importPlansFile(tables, file(1.5));
    const { db, name: TableName } = tables.plans;
    for (const item of await itemsIn(tables.plans)) {
      const { brought, ...rest } = item;
      if (brought) await db.send(new PutCommand({ TableName, Item: rest }));
    }
    await changedHere(tables).record(() => ({}), { reviewDueOn: '2027-11-20' });
    expect(await importPlansFile(tables, file(1.5), tuesday)).toMatchObject({ unchanged: 1, faults: [] });
    expect(await importPlansFile(tables, file(2), tuesday)).toMatchObject({ published: 1, faults: [] });
    const [plan] = await plans.ofStudent('stu_S1');
    expect(plan).toMatchObject({
      version: 2,
      reviewDueOn: '2027-11-20',
      brought: { version: 2, reviewDueOn: '2027-08-31' },
    });
  });
});

describe('a file as a coordinator keeps it', () => {
  it('is read in the words and dates of a spreadsheet, however it names people', async () => {
    const { tables, plans } = await aDistrict();
    const path = writePlans([
      aRow('RES-CALC', {
        ...{ studentId: 'stu_S1', framework: 'Section 504', appliesTo: 'Tests; homework', priority: 'Essential' },
        ...{ startOn: '8/31/2026', reviewDueOn: '5/20/2027', caseManager: 'stf_T2' },
      }),
      aRow('Large\nprint', {
        studentId: 's1@harbor.example',
        framework: '504 plan',
        startOn: '9/1/2026',
        caseManager: '',
      }),
      aRow('RES-SPELL', { studentId: 'S2', startOn: 'Sep 1, 2026', caseManager: 'T2@HARBOR.EXAMPLE' }),
    ]);
    expect(await importPlansFile(tables, path)).toMatchObject({ published: 2, waiting: 0, faults: [] });
    expect(await plans.ofStudent('stu_S1')).toMatchObject([
      {
        ...{ framework: '504', startOn: '2026-08-31', reviewDueOn: '2027-05-20', caseManagerId: 'stf_T2' },
        items: [
          { code: 'RES-CALC', priority: 'essential', applicability: { activities: ['quiz_test', 'assignment'] } },
          { code: 'PRE-LARGE', startOn: '2026-09-01' },
        ],
      },
    ]);
    expect(await plans.ofStudent('stu_S2')).toMatchObject([{ startOn: '2026-09-01', caseManagerId: 'stf_T2' }]);
  });

  it.each([
    ['no date tells which part is the month', ['9/1/2026', '9/2/2026'], 'unclear_dates', { one: '2026-09-01' }],
    ['two dates tell it differently', ['5/20/2027', '20/5/2027'], 'mixed_dates', { line: 2, other: 3 }],
  ])('is refused whole, before anything is written, where %s', async (_where, days, reason, more) => {
    const { tables } = await aDistrict();
    const before = await contentsOf(tables.plans);
    const path = writePlans(days.map((startOn) => aRow('RES-CALC', { startOn })));
    const refusal = { code: 'not_a_package', details: { reason, file: 'plans.csv', ...more } };
    await expect(importPlansFile(tables, path)).rejects.toMatchObject(refusal);
    expect(await contentsOf(tables.plans)).toEqual(before);
  });

  it('gives no plan to an aide, or to somebody of another school', async () => {
    const { tables, plans } = await aDistrict();
    await importPackage(
      tables,
      {
        orgs: [...school.orgs, { sourcedId: 'other', name: 'Other', type: 'school', parentSourcedId: 'district' }],
        users: [
          ...school.users,
          aUser('T2', 'Dana', 'Whitehorse'),
          aUser('A1', 'Ada', 'Aide'),
          aUser('O1', 'Otto', 'Else'),
        ],
        roles: [...school.roles, aRole('T2', 'ext:caseManager'), aRole('A1', 'aide'), aRole('O1', 'teacher', 'other')],
        ...{ academicSessions: school.academicSessions, classes: school.classes, enrollments: school.enrollments },
      },
      { zone: 'America/Los_Angeles', confirmed: true },
    );
    for (const caseManager of ['A1', 'O1']) {
      const { published, faults } = await importPlansFile(tables, writePlans([aRow('RES-CALC', { caseManager })]));
      expect(published).toBe(0);
      expect(faults).toMatchObject([{ line: 2, column: 'caseManager', reason: 'cannot_manage' }]);
    }
    expect(await plans.ofStudent('stu_S1')).toEqual([]);
  });
});

type Bad = [title: string, row: Row, column: string, reason: string];
const bad: Bad[] = [
  ['names nobody', aRow('TIM-EXT', { studentId: '' }), 'studentId', 'missing'],
  ['names a student of nowhere', aRow('TIM-EXT', { studentId: 'S404' }), 'studentId', 'not_a_student'],
  ['names a teacher for a student', aRow('TIM-EXT', { studentId: 'T1' }), 'studentId', 'not_a_student'],
  ['is of a framework that nobody knows', aRow('TIM-EXT', { framework: 'IEP' }), 'framework', 'not_a_framework'],
  ['has neither accommodation nor goal', aRow(''), 'accommodation', 'missing'],
  [
    'has an amount that the accommodation does not know',
    aRow('TIM-EXT', { parameter: 'factor=2' }),
    'parameter',
    'bad_parameter',
  ],
  ['has an amount beyond all bounds', aRow('TIM-EXT', { parameter: 'timeMultiplier=9' }), 'parameter', 'bad_parameter'],
  [
    'says two amounts at once',
    aRow('TIM-EXT', { parameter: 'timeMultiplier=2;fixedMinutes=10' }),
    'parameter',
    'bad_parameter',
  ],
  [
    'says one amount in words and another in numbers',
    aRow('Time and a half', { parameter: 'timeMultiplier=2' }),
    'parameter',
    'bad_parameter',
  ],
  ['applies to something unheard of', aRow('TIM-EXT', { appliesTo: 'quiz_test, gym' }), 'appliesTo', 'not_an_activity'],
  ['begins on no day', aRow('TIM-EXT', { startOn: '2026-13-01' }), 'startOn', 'bad_date'],
  ['ends before it begins', aRow('TIM-EXT', { endOn: '2026-08-30' }), 'endOn', 'ends_too_early'],
  ['has an unknown priority', aRow('TIM-EXT', { priority: 'urgent' }), 'priority', 'unknown_value'],
  ['never begins', aRow('TIM-EXT', { startOn: '' }), 'startOn', 'missing'],
  ['has no case manager', aRow('TIM-EXT', { caseManager: '' }), 'caseManager', 'missing'],
  ['has a case manager whom nobody knows', aRow('TIM-EXT', { caseManager: 'T404' }), 'caseManager', 'not_staff'],
  [
    'has a student for a case manager',
    aRow('TIM-EXT', { caseManager: 's2@harbor.example' }),
    'caseManager',
    'not_staff',
  ],
  ['has a goal where items are asked for', aRow('', { goal: 'Reads alone.' }), 'accommodation', 'plan_incomplete'],
  ['has a control character in its words', aRow('TIM\u0007EXT'), 'accommodation', 'bad_text'],
];

describe('a plans file with one bad row', () => {
  it.each(bad)('takes the others when a row %s', async (_title, row, column, reason) => {
    const { tables, cards } = await aDistrict();
    const good = aRow('RES-CALC', { studentId: 'S2' });
    const result = await importPlansFile(tables, writePlans([good, { ...row, planKey: 'other' }]));
    expect(result.faults).toEqual([{ file: 'plans.csv', line: 3, column, reason }]);
    expect(result.published).toBe(1);
    expect((await cards.find('stu_S2'))?.items).toHaveLength(1);
    expect(await cards.find('stu_S1')).toBeUndefined();
  });

  it('says so when two rows of a plan disagree on when it is due', async () => {
    const { tables, plans } = await aDistrict();
    const rows = [aRow('RES-CALC', { reviewDueOn: '2027-01-10' }), aRow('TIM-EXT', { reviewDueOn: '2027-01-11' })];
    const result = await importPlansFile(tables, writePlans(rows));
    expect(result.faults).toEqual([{ file: 'plans.csv', line: 3, column: 'reviewDueOn', reason: 'disagrees' }]);
    expect((await plans.ofStudent('stu_S1'))[0]?.reviewDueOn).toBe('2027-01-10');
  });

  it.each([
    'studentId',
    'framework',
    'accommodation',
    'parameter',
    'appliesTo',
    'startOn',
    'endOn',
    'reviewDueOn',
    'caseManager',
  ])('is refused whole when it lacks the column %s', async (column) => {
    const { tables } = await aDistrict();
    const before = await contentsOf(tables.plans);
    const header = planHeader
      .split(',')
      .filter((name) => name !== column)
      .join(',');
    const error = await importPlansFile(tables, writePlans([aRow('TIM-EXT')], header)).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'not_a_package', details: { reason: 'missing_columns', columns: column } });
    expect(await contentsOf(tables.plans)).toBe(before);
  });
});
