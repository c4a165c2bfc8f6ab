import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import { contradicts, settledItems, whatToDo } from '#shared/domain/cards/what-to-do.ts';
import { accommodationCodes } from '#shared/domain/catalogue/catalogue.ts';
import { teachingLineOf, teachingLines } from '#shared/domain/catalogue/teaching-line.ts';

const anItem = (
  code: CardItem['code'],
  parameter: CardItem['parameter'] = {},
  more: Partial<CardItem> = {},
): CardItem => ({
  ...{ code, parameter, activities: [], courses: [], priority: 'standard', alternatives: [] },
  ...more,
});
const student = (name: string, ...items: CardItem[]) => ({ studentId: `stu_${name}` as const, name, items });
const factor = (timeMultiplier: number) => anItem('TIM-EXT', { timeMultiplier });
const added = (fixedMinutes: number) => anItem('TIM-EXT', { fixedMinutes });
const forWork = (...activities: CardItem['activities']) => ({ activities });
const ofTests = (parameter: CardItem['parameter']) => anItem('TIM-EXT', parameter, forWork('quiz_test'));
const names = (students: readonly { name: string }[]) => students.map(({ name }) => name);

describe('what to do for a class', () => {
  it('says the same amount once, with all whom it is for, from few minutes to many', () => {
    const [line] = whatToDo(
      [student('Maya', factor(2)), student('Leo', factor(1.5)), student('Zixuan', factor(1.5))],
      45,
    );
    expect(line?.line).toBe('timeLimit');
    expect(line?.doings.map(({ limit, students }) => [limit, names(students)])).toEqual([
      [68, ['Leo', 'Zixuan']],
      [90, ['Maya']],
    ]);
  });

  it('finds no contradiction between a factor and minutes once the limit is known: the larger holds', () => {
    const alternatives = [{ timeMultiplier: 1.5 }, { fixedMinutes: 20 }];
    const both = student('Leo', anItem('TIM-EXT', {}, { conflict: 'undecided', alternatives }));
    const [line] = whatToDo([both], 45);
    expect([line?.doings[0]?.limit, line?.conflicts]).toEqual([68, []]);
    const [unknown] = whatToDo([both], undefined);
    expect([unknown?.doings[0]?.limit, unknown?.conflicts.length]).toEqual([undefined, 1]);
  });

  it('is told that one plan multiplies and another adds, though they are for other kinds of work', () => {
    const ofTests = anItem('TIM-EXT', { fixedMinutes: 20 }, { activities: ['quiz_test'] });
    const leo = student('Leo', factor(1.5), anItem('SET-SEPARATE'), ofTests);
    const [line] = whatToDo([leo], undefined);
    expect(line?.doings.map(({ students }) => names(students))).toEqual([['Leo']]);
    expect(line?.conflicts.map(({ item }) => item.alternatives)).toEqual([
      [{ timeMultiplier: 1.5 }, { fixedMinutes: 20 }],
    ]);
    expect(whatToDo([leo], 45)[0]?.conflicts).toEqual([]);
  });

  it('says one thing of a student where one rule gives more than another', () => {
    const ofTests = anItem('TIM-EXT', { timeMultiplier: 2 }, { activities: ['quiz_test'] });
    const [line] = whatToDo([student('Leo', factor(1.5), ofTests)], undefined);
    expect(line?.doings.map(({ item, students }) => [item.parameter, names(students)])).toEqual([
      [{ timeMultiplier: 2 }, ['Leo']],
    ]);
    expect(line?.conflicts).toEqual([]);
  });

  it('gives the larger of two factors, and says that they contradict each other', () => {
    const alternatives = [{ timeMultiplier: 1.5 }, { timeMultiplier: 2 }];
    const [line] = whatToDo(
      [student('Maya', anItem('TIM-EXT', { timeMultiplier: 2 }, { conflict: 'strongest', alternatives }))],
      45,
    );
    expect([line?.doings[0]?.limit, line?.conflicts.map(({ limit }) => limit)]).toEqual([90, [90]]);
  });

  it('still finds that two factors contradict each other beside added minutes', () => {
    const alternatives = [{ timeMultiplier: 1.5 }, { timeMultiplier: 2 }, { fixedMinutes: 20 }];
    const [line] = whatToDo([student('Maya', anItem('TIM-EXT', {}, { conflict: 'undecided', alternatives }))], 45);
    expect([line?.doings[0]?.limit, line?.conflicts.map(({ limit }) => limit)]).toEqual([90, [90]]);
  });

  it('keeps what lasts beside what ends sooner', () => {
    const until = anItem('TIM-EXT', { timeMultiplier: 2 }, { endOn: '2026-12-11' });
    const [line] = whatToDo([student('Maya', until, factor(1.5))], 45);
    expect(line?.doings.map(({ limit, item }) => [limit, item.endOn])).toEqual([
      [68, undefined],
      [90, '2026-12-11'],
    ]);
  });

  it.each<[string, CardItem[], unknown[]]>([
    [
      'two rules for the same work are the larger',
      [anItem('TIM-EXT', { timeMultiplier: 1.5 }, forWork('lab', 'quiz_test')), ofTests({ timeMultiplier: 2 })],
      [{ timeMultiplier: 2 }],
    ],
    [
      'one that is always for all work',
      [anItem('TIM-EXT', { timeMultiplier: 1.5 }, forWork('always')), ofTests({ timeMultiplier: 2 })],
      [{ timeMultiplier: 2 }],
    ],
    [
      'whichever of the two it is',
      [ofTests({ timeMultiplier: 2 }), anItem('TIM-EXT', { timeMultiplier: 1.5 }, forWork('always'))],
      [{ timeMultiplier: 2 }],
    ],
    [
      'for other work they are two',
      [anItem('TIM-EXT', { timeMultiplier: 1.5 }, forWork('lab')), ofTests({ timeMultiplier: 2 })],
      [{ timeMultiplier: 1.5 }, { timeMultiplier: 2 }],
    ],
    [
      'and for other days',
      [factor(1.5), anItem('TIM-EXT', { timeMultiplier: 2 }, { startOn: '2026-11-30' })],
      [{ timeMultiplier: 1.5 }, { timeMultiplier: 2 }],
    ],
    [
      'and until another day',
      [factor(1.5), anItem('TIM-EXT', { timeMultiplier: 2 }, { endOn: '2026-12-18' })],
      [{ timeMultiplier: 1.5 }, { timeMultiplier: 2 }],
    ],
    ['nothing else is joined with them', [anItem('SET-SEPARATE'), factor(1.5)], [{}, { timeMultiplier: 1.5 }]],
    [
      'nor other things with each other',
      [anItem('PRE-LARGE', { fontPt: 18 }), anItem('PRE-LARGE', { fontPt: 24 })],
      [{ fontPt: 18 }, { fontPt: 24 }],
    ],
  ])('as long as no limit is known: %s', (_, items, amounts) => {
    const settled = settledItems(items, undefined);
    expect(settled.map(({ item }) => item.parameter)).toEqual(amounts);
    expect(settled.map(({ item }) => item.alternatives)).toEqual(amounts.map(() => []));
  });

  it('gives no limit over any, and what is stated over what nobody stated, whichever comes first', () => {
    const limits = (...items: CardItem[]) => settledItems(items, 45).map(({ limit }) => limit);
    const none = anItem('TIM-EXT', { unlimited: true });
    expect([limits(factor(2), none), limits(none, factor(2))]).toEqual([['none'], ['none']]);
    expect([limits(factor(2), anItem('TIM-EXT')), limits(anItem('TIM-EXT'), factor(2))]).toEqual([[90], [90]]);
  });

  it('stands from few minutes to many, then without a limit, then where nobody stated how much', () => {
    const [none, unstated] = [anItem('TIM-EXT', { unlimited: true }), anItem('TIM-EXT')];
    const amounts = [factor(3), none, unstated, factor(1.5), anItem('TIM-EXT', { fixedMinutes: 5 })];
    const students = amounts.map((item, index) => student(`Student ${index}`, item));
    const [line] = whatToDo(students, 45);
    expect(line?.doings.map(({ limit }) => limit)).toEqual([50, 68, 135, 'none', undefined]);
  });

  it('is one thing where the minutes are the same, and where the amount is, however it was written down', () => {
    const [line, ...more] = whatToDo([student('Leo', factor(1.5)), student('Maya', added(20))], 40);
    expect([line?.doings.map(({ limit, students }) => [limit, names(students)]), more]).toEqual([
      [[60, ['Leo', 'Maya']]],
      [],
    ]);
    const breaks = (parameter: CardItem['parameter']) => anItem('TIM-BRK-SCH', parameter);
    const [either] = whatToDo(
      [
        student('Leo', breaks({ everyMinutes: 20, breakMinutes: 5 })),
        student('Maya', breaks({ breakMinutes: 5, everyMinutes: 20 })),
      ],
      undefined,
    );
    expect(either?.doings.map(({ students }) => names(students))).toEqual([['Leo', 'Maya']]);
  });

  it('is one thing for all of whom nobody knows which of the same amounts holds, and another where others do', () => {
    const undecided = (...alternatives: CardItem['parameter'][]) =>
      anItem('TIM-EXT', { timeMultiplier: 1.5 }, { conflict: 'undecided', alternatives });
    const [longer, both] = [{ timeMultiplier: 1.5 }, { timeMultiplier: 2, fixedMinutes: 10 }];
    const turned = { fixedMinutes: 10, timeMultiplier: 2 };
    const students = [
      student('Leo', undecided(longer, both)),
      student('Maya', undecided(longer, turned)),
      student('Yara', undecided(longer, { fixedMinutes: 30 })),
      student('Zixuan', factor(1.5)),
      student('Ben', anItem('TIM-EXT', longer, { conflict: 'strongest', alternatives: [longer, {}] })),
    ];
    const [line] = whatToDo(students, undefined);
    const told = line?.doings.map((each) => names(each.students).join()) ?? [];
    expect(told.toSorted()).toEqual(['Leo,Maya', 'Yara', 'Zixuan,Ben']);
  });

  it('says that amounts contradict each other in the same way of saying it, or where one says none', () => {
    const disagree = (...alternatives: CardItem['parameter'][]) =>
      contradicts(anItem('TIM-EXT', {}, { conflict: 'undecided', alternatives }), 60);
    expect(disagree({ timeMultiplier: 1.5 }, { fixedMinutes: 20 })).toBe(false);
    expect(disagree({ timeMultiplier: 1.5 }, {})).toBe(true);
    const [one, other] = [
      { timeMultiplier: 1.5, fixedMinutes: 5 },
      { fixedMinutes: 10, timeMultiplier: 2 },
    ];
    expect(disagree(one, other)).toBe(true);
    expect(contradicts(factor(1.5), 60)).toBe(false);
  });

  it('puts equal amounts in one order by their days, and print by its size', () => {
    const typing = (endOn?: string) => anItem('RES-TYPE', {}, endOn ? { endOn } : {});
    const print = (fontPt: number) => anItem('PRE-LARGE', { fontPt });
    const students = [student('Maya', typing('2026-12-11'), print(24)), student('Leo', typing(), print(9))];
    const told = (all: typeof students) =>
      whatToDo(all, 45).flatMap(({ doings }) => doings.map(({ students: whose }) => names(whose)));
    expect(told([...students].reverse())).toEqual(told(students));
    expect(told(students)[0]).toEqual(['Leo']);
  });

  it('counts two items of one student that extend the same limit once', () => {
    const [line] = whatToDo([student('Leo', factor(1.5), anItem('TIM-EXT', { fixedMinutes: 30 }))], 45);
    expect(line?.doings.map(({ limit, students }) => [limit, names(students)])).toEqual([[75, ['Leo']]]);
  });

  it('names the action card before all else, by itself and without the number that it is filed under', () => {
    const withCard = student('Maya', factor(2), anItem('OTH-ACTION', { cardRef: 'HA-0117' }), anItem('SET-SEPARATE'));
    const [first] = whatToDo([student('Leo', factor(1.5)), withCard], 45);
    expect([first?.line, first?.moment, first?.doings.map(({ students }) => names(students))]).toEqual([
      'safety',
      'before',
      [['Maya']],
    ]);
  });

  it('says more time without a number where nobody stated how much', () => {
    const [line] = whatToDo([student('Leo', anItem('TIM-EXT'))], 45);
    expect(line?.doings.map(({ limit }) => limit)).toEqual([undefined]);
  });

  it('stands in one order, whoever comes first and whatever they need; nothing is lost and nothing is said twice', () => {
    const anyItem = fc.constantFrom(...accommodationCodes).map((code) => anItem(code));
    const anyStudents = fc.uniqueArray(
      fc.tuple(fc.string({ minLength: 1 }), fc.uniqueArray(anyItem, { maxLength: 6, selector: ({ code }) => code })),
      {
        selector: ([name]) => name,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(anyStudents, fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }), (given, minutes) => {
        const students = given.map(([name, items]) => student(name, ...items));
        const lines = whatToDo(students, minutes);
        const order = lines.map(({ line }) => teachingLines.indexOf(line));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        const said = lines.flatMap(({ doings }) =>
          doings.flatMap(({ item, students: whose }) => whose.map(({ name }) => `${name} ${item.code}`)),
        );
        const needed = students.flatMap(({ name, items }) => items.map(({ code }) => `${name} ${code}`));
        expect(said.sort()).toEqual(needed.sort());
        const codesOf = (all: typeof lines) => all.map(({ doings }) => doings.map(({ item }) => item.code));
        expect(codesOf(whatToDo([...students].reverse(), minutes))).toEqual(codesOf(lines));
      }),
    );
  });
});

describe('the heading of an accommodation', () => {
  it('is known for every one of the catalogue', () => {
    const lines = accommodationCodes.map((code) => teachingLineOf({ code }));
    expect(lines).toHaveLength(149);
    expect(new Set(lines)).toEqual(new Set(teachingLines));
  });

  it('of a district’s own one follows from its category', () => {
    const own = { name: 'Owl seat', instruction: 'Seat by the owl.', category: 'Setting' as const, activities: [] };
    expect(teachingLineOf({ code: 'DST-OWL', own })).toBe('room');
    expect(teachingLineOf({ code: 'DST-OWL', own: { ...own, activities: ['always'] } })).toBe('everyLesson');
  });
});
