import { describe, expect, it } from 'vitest';
import { accommodations } from '#shared/domain/catalogue/accommodations.ts';
import type { Parameter } from '#shared/domain/catalogue/parameter.ts';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import { blocksAgreement } from '#shared/domain/lint/finding.ts';
import { type ItemsContext, lintItems } from '#shared/domain/lint/lint-items.ts';
import { vagueIn } from '#shared/domain/lint/vague-words.ts';
import { anItem } from '../../builders.ts';

const on = '2026-11-23';
const plainly = { reviewedOn: '2026-09-10' };
const everywhere = { activities: [], courses: [], settings: [] };
const gapsOf = (items: PlanItem[], context: Partial<ItemsContext> = {}) =>
  lintItems({ items, needs: [] }, { on, ...context }).map(({ gap, field }) => (field ? `${gap} ${field}` : gap));
const gapsOfOne = (over: Partial<PlanItem>, context: Partial<ItemsContext> = {}) =>
  gapsOf([anItem({ ...plainly, ...over })], context);
const own = (over: Partial<NonNullable<PlanItem['own']>>): Partial<PlanItem> => ({
  code: 'DST-OWN',
  parameter: {},
  own: {
    name: 'Front row',
    category: 'Other',
    instruction: 'Seat in the first row whenever the class reads together.',
    activities: ['reading'],
    ...over,
  },
});

describe('an accommodation that a teacher can act on', () => {
  it.each<[string, Partial<PlanItem>]>([
    ['has its amount', {}],
    ['has no amount to give', { code: 'PRE-CONTRAST', parameter: {} }],
    ['leaves out what the catalogue lets it leave out', { code: 'PRE-COLOR', parameter: {} }],
    ['takes one of several amounts', { parameter: { fixedMinutes: 20 } }],
    ['says its place by its amount', { code: 'SET-SEAT', parameter: { position: 'nearExit' } }],
    ['is the district’s own, in plain words', own({})],
  ])('%s, and nothing is said', (_what, over) => {
    expect(gapsOfOne(over)).toEqual([]);
  });
});

describe('what an accommodation leaves open', () => {
  it.each<[string, Partial<PlanItem>, string[]]>([
    ['no amount', { parameter: {} }, ['amount timeMultiplier']],
    ['one of two amounts', { code: 'TIM-TOD', parameter: { windowStart: '09:00' } }, ['amount windowEnd']],
    ['a default that nobody confirmed', { reviewedOn: undefined }, ['amount timeMultiplier']],
    ['an amount out of range', { parameter: { timeMultiplier: 9 } }, ['parameterUnreadable timeMultiplier']],
    [
      'an amount that is none of this one',
      { parameter: { timeMultiplier: 1.5, position: 'front' } },
      ['parameterUnreadable position'],
    ],
    ['when', { code: 'TIM-PASS', parameter: { minutes: 4 } }, ['trigger']],
    [
      'when, in the district’s own',
      own({ instruction: 'Seat in the first row.', activities: ['always'] }),
      ['trigger'],
    ],
    ['where', { code: 'SET-SEPARATE', parameter: {}, ownerRole: 'proctor' }, ['place']],
    ['who', { code: 'RES-SCRIBE', parameter: { notOn: 'spelling tests' }, ownerRole: 'Teacher' }, ['person']],
    [
      'until when',
      {
        code: 'OTH-ACTION',
        parameter: { where: 'red folder', first: 'call the office' },
        ownerRole: 'nurse',
        reviewedOn: undefined,
      },
      ['end'],
    ],
    [
      'until when, while a cast is worn',
      { ...own({ instruction: 'Carry the books every time while the cast is on.' }), reviewedOn: undefined },
      ['end'],
    ],
  ])('%s', (_what, over, gaps) => {
    expect(gapsOfOne(over)).toEqual(gaps);
  });

  it('is not asked for of the action card, where the nurse keeps it: a value that cannot be read still is', () => {
    const gaps = (parameter: Parameter, keptSafety?: Parameter) => {
      const item = anItem({ code: 'OTH-ACTION', parameter });
      return lintItems({ items: [item], needs: [] }, { on: '2026-11-23', keptSafety })
        .filter(({ severity }) => severity === 'must')
        .map(({ gap, field }) => `${gap} ${field}`);
    };
    const kept = { where: 'red folder', first: 'call 4100' };
    expect(gaps({})).toEqual(['amount where', 'amount first']);
    expect(gaps({ where: 'bag' })).toEqual(['amount first']);
    expect(gaps({}, kept)).toEqual([]);
    expect(gaps({ where: 'x'.repeat(90) }, kept)).toEqual(['parameterUnreadable where']);
  });

  it('is not asked for when a person, a place, a day or the end of the whole plan says it', () => {
    const settings = { ...everywhere, settings: ['room 114'] };
    expect(gapsOfOne({ code: 'SET-SEPARATE', parameter: {}, ownerId: 'stf_lee', applicability: settings })).toEqual([]);
    const health = { code: 'TIM-BRK-MED', parameter: { pausesClock: true }, reviewedOn: undefined } as const;
    expect(gapsOfOne(health)).toEqual(['end']);
    expect(gapsOfOne(health, { endOn: '2027-01-29' })).toEqual([]);
    expect(gapsOfOne({ ...health, endOn: '2027-01-29' })).toEqual([]);
  });

  it('is left alone once it is over', () => {
    expect(gapsOfOne({ parameter: {}, endOn: '2026-11-22' })).toEqual([]);
    expect(gapsOfOne({ parameter: {}, endOn: on })).toEqual(['amount timeMultiplier']);
  });
});

describe('vague words', () => {
  it.each([
    'Preferential seating',
    'Preferred seating in class',
    'Seat where best for her',
    'Extra time',
    'Extended time on tests as needed',
    'Additional time for processing',
    'Flexible deadlines',
    'Reduced workload',
    'Reduced homework load',
    'Shortened assignments',
    'Fewer problems',
    'Frequent breaks',
    'Movement breaks',
    'Breaks as needed',
    'Frequent check-ins',
    'Check in regularly',
    'Copy of class notes',
    'Copies of notes',
    'Study guide',
    'Small group setting',
    'Distraction-free environment',
    'Minimize distractions',
    'Use of assistive technology',
    'Visual aids',
    'Advance notice',
    'Test retakes',
    'Simplified directions',
    'Chunk assignments',
    'When appropriate, use a timer',
    'At teacher discretion',
    'Positive reinforcement',
    'Support from an adult',
    'One-on-one assistance',
    'Prompting and redirection',
    'Be patient',
    'To the greatest extent possible',
    'Reminders',
    'Access to technology',
    'Breaks when needed',
    'On an as-needed basis',
    'Redirect often',
    'Regular checks',
  ])('%s are found', (instruction) => {
    expect(gapsOfOne(own({ instruction: `${instruction}.` }))).toContain('vague instruction');
  });

  it.each([
    'Seat in the first row, next to the door.',
    'Give 1.5 times the time limit.',
    'Extra time: half as long again.',
    'Give the first 8 of 12 problems, one of each kind.',
    'Offer a break of five minutes every half hour.',
    'Hand over a copy of the slides 24 hours before the lesson.',
    'Test in room 114 with up to 4 students.',
    'Announce tests three school days in advance.',
    'Say the steps one at a time and write them on the board.',
    'Greet her at the door and ask for the planner.',
  ])('are not seen in: %s', (instruction) => {
    expect(gapsOfOne(own({ instruction }))).toEqual([]);
  });

  it.each(accommodations.map(({ code, instruction }) => [code, instruction]))(
    'are not seen in the catalogue’s own %s',
    (_code, instruction) => {
      expect(vagueIn(instruction)).toBeUndefined();
    },
  );

  it('make a name vague only while the instruction says no more', () => {
    const name = 'Preferential seating';
    expect(gapsOfOne(own({ name }))).toEqual([]);
    expect(gapsOfOne(own({ name, instruction: 'Each lesson' }))).toEqual(['vague name']);
    expect(gapsOfOne(own({ name, instruction: 'Seat her as needed' }))).toEqual(['vague name', 'vague instruction']);
  });

  it('are found wherever a person typed them', () => {
    const over = { code: 'SET-FURN', parameter: { item: 'special seating' } } as const;
    const applicability = { activities: [], courses: ['Algebra as needed'], settings: ['a quiet place'] };
    expect(gapsOfOne({ ...over, applicability })).toEqual(['vague item', 'vague settings', 'vague courses']);
    expect(
      gapsOfOne({
        code: 'PRE-CONTRAST',
        parameter: {},
        applicability: { ...everywhere, courses: ['Regular English'] },
      }),
    ).toEqual([]);
  });
});

describe('accommodations beside each other', () => {
  const twin = (over: Partial<PlanItem>) => [anItem(plainly), anItem({ itemId: 'itm_2', ...plainly, ...over })];

  it('are said twice, or with two amounts for the same work', () => {
    expect(gapsOf(twin({}))).toEqual(['duplicate']);
    expect(gapsOf(twin({ parameter: { timeMultiplier: 2 } }))).toEqual(['contradiction']);
    expect(gapsOf(twin({ parameter: {} }))).toEqual(['amount timeMultiplier', 'duplicate']);
  });

  it.each<[string, Partial<PlanItem>]>([
    ['work', { applicability: { ...everywhere, activities: ['reading'] } }],
    ['days', { startOn: '2027-01-11' }],
  ])('are two when they are for other %s', (_what, over) => {
    const first = anItem({
      ...plainly,
      endOn: '2027-01-10',
      applicability: { ...everywhere, activities: ['quiz_test'] },
    });
    expect(gapsOf([first, ...twin(over).slice(1)])).toEqual([]);
  });

  it('are two when they are for other courses', () => {
    const inCourse = (course: string) => ({ applicability: { ...everywhere, courses: [course] } });
    expect(gapsOf([anItem({ ...plainly, ...inCourse('Biology') }), ...twin(inCourse('Art')).slice(1)])).toEqual([]);
  });
});

describe('an accommodation that was rolled over', () => {
  const old = anItem({ parameter: { timeMultiplier: 2 } });
  const previous = { items: [old], effectiveOn: '2025-09-01' };

  it('stands as it was for a year, and nobody looked', () => {
    expect(gapsOf([old], { previous })).toEqual(['rolledOver']);
    expect(gapsOf([{ ...old, reviewedOn: '2025-11-23' }], { previous })).toEqual(['rolledOver']);
  });

  it('went through a review that did not touch it', () => {
    const lately = { items: [old], effectiveOn: '2026-09-01' };
    expect(gapsOf([old], { previous: lately })).toEqual([]);
    expect(gapsOf([old], { previous: lately, lastReviewedOn: '2026-11-02' })).toEqual(['rolledOver']);
  });

  it('is no longer one when somebody looked or changed it', () => {
    expect(gapsOf([{ ...old, reviewedOn: '2025-11-24' }], { previous })).toEqual([]);
    expect(gapsOf([{ ...old, parameter: { timeMultiplier: 1.75 } }], { previous })).toEqual([]);
    expect(gapsOf([old])).toEqual([]);
  });
});

describe('needs', () => {
  const needs = [
    { needId: 'ned_1', statement: 'Reads half as fast as the class' },
    { needId: 'ned_2', statement: 'Loses the thread of long directions' },
  ] as const;

  it('that nothing answers, and items that answer none, are named', () => {
    const items = [
      anItem({ ...plainly, needIds: ['ned_1'] }),
      anItem({ ...plainly, itemId: 'itm_2', code: 'PRE-CONTRAST', parameter: {}, needIds: ['ned_9'] }),
    ];
    expect(lintItems({ items, needs: [...needs] }, { on }).map(({ about, gap }) => `${about} ${gap}`)).toEqual([
      'itm_2 itemWithoutNeed',
      'ned_2 needUnanswered',
    ]);
  });
});

describe('what may change what is taught', () => {
  it.each<[string, Partial<PlanItem>, string]>([
    ['fewer items', { code: 'RES-REDUCE', parameter: { percent: 60 } }, 'modification'],
    ['fewer options', { code: 'RES-CHOICES', parameter: { maxOptions: 2 } }, 'modification'],
    [
      'an easier curriculum',
      own({ instruction: 'Give the modified curriculum whenever the class reads.' }),
      'modification instruction',
    ],
    ['grades for effort', own({ instruction: 'Grade on effort in every unit.' }), 'modification instruction'],
    [
      'tests left out',
      own({ instruction: 'Excused from the final exam in June each year.' }),
      'modification instruction',
    ],
    ['pass or fail', own({ name: 'Pass/fail grades' }), 'modification name'],
  ])('%s: blocks agreement until a team has confirmed that it does not', (_what, over, gap) => {
    expect(gapsOfOne(over)).toEqual([gap]);
    expect(blocksAgreement(lintItems({ items: [anItem({ ...plainly, ...over })], needs: [] }, { on }))).toBe(true);
    expect(gapsOfOne({ ...over, sameConstructOn: '2026-09-10' })).toEqual([]);
  });

  it('is not seen in what only changes the way to it', () => {
    expect(gapsOfOne(own({ instruction: 'Read the test questions aloud in every test.' }))).toEqual([]);
  });
});

describe('what blocks agreement', () => {
  it('is an amount that nobody gave, a value that nobody can read and words that are not there, and nothing else', () => {
    const severe = (over: Partial<PlanItem>) =>
      blocksAgreement(lintItems({ items: [anItem({ ...plainly, ...over })], needs: [] }, { on }));
    expect(
      [{ parameter: {} }, { parameter: { timeMultiplier: 9 } }, { code: 'DST-GONE', parameter: {} } as const].map(
        severe,
      ),
    ).toEqual([true, true, true]);
    expect(
      [
        {},
        { reviewedOn: undefined },
        { code: 'SET-SEPARATE', parameter: {} } as const,
        own({ name: 'Extra time' }),
      ].map(severe),
    ).toEqual([false, false, false, false]);
  });
});
