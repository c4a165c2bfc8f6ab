import { describe, expect, it } from 'vitest';
import { mergeCard } from '#shared/domain/cards/card.ts';
import { addedAccommodations } from '#shared/domain/catalogue/added-accommodations.ts';
import { catalogueEntry } from '#shared/domain/catalogue/catalogue.ts';
import { conditionIn } from '#shared/domain/catalogue/condition-words.ts';
import { catalogueWith } from '#shared/domain/catalogue/district-catalogue.ts';
import type { Parameter } from '#shared/domain/catalogue/parameter.ts';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import { partsOfEntry } from '#shared/domain/catalogue/splits.ts';
import { teachingLineOf } from '#shared/domain/catalogue/teaching-line.ts';
import { codesThatMayTest } from '#shared/domain/catalogue/tested-skills.ts';
import { lintItems } from '#shared/domain/lint/lint-items.ts';
import { checkContent } from '#shared/domain/plans/plan-content.ts';
import { shortWording } from '#shared/text/cards/short-wordings.ts';
import { amountOnCard } from '#shared/text/plans/amounts.ts';
import { colorInWords, englishColors } from '#shared/text/plans/color-names.ts';
import { howTo } from '#shared/text/plans/how-to.ts';
import { aDraftPlan, anActivePlan, anItem } from '../../builders.ts';

describe('an accommodation that came since', () => {
  it.each(addedAccommodations.map((entry) => [entry.code, entry] as const))(
    '%s tells a teacher what to do, and names no condition',
    (_code, { name, instruction, source }) => {
      expect(instruction).toMatch(/^\p{Lu}[^.]+.*\.$/u);
      expect([conditionIn(name), conditionIn(instruction)]).toEqual([undefined, undefined]);
      expect(source).not.toBe('');
    },
  );

  it.each([
    ['TIM-RESTROOM', {}, 'restroom without asking'],
    ['TIM-ONETEST', { perDay: 1 }, 'at most 1 test a day'],
    ['TIM-DAY', { windowStart: '09:30', windowEnd: '13:00' }, 'shorter day, from 9:30 AM, until 1:00 PM'],
    ['PRE-SCREEN', { maxScreen: 20 }, 'screen for 20 min at most'],
    ['RES-HOMECAP', { capMinutes: 30 }, 'homework 30 min a night at most'],
    ['RES-RETAKE', { withinDays: 5 }, 'test again within 5 school days'],
    ['SET-EVAC', { who: 'Mr. Ruiz', place: 'the east stairs' }, 'in an alarm: Mr. Ruiz, to the east stairs'],
    ['SET-ACCESS', { what: ['elevator', 'books'] }, 'elevator, somebody carries the books'],
    ['OTH-ACTION', { where: 'red folder by the door' }, 'action card: red folder by the door'],
    ['TIM-PASS', { minutes: 3, which: 'leaveEarly' }, 'leaves 3 min early'],
    ['SET-MOVE', { what: 'stand' }, 'allowed: standing'],
  ] as const)('%s with %j is “%s” to who scans for it', (code, parameter, words) => {
    expect(shortWording({ code, parameter: structuredClone(parameter) as Parameter })).toBe(words);
  });

  it('stands first where a life may hang on it', () => {
    expect(
      addedAccommodations.filter(({ code }) => teachingLineOf({ code }) === 'safety').map(({ code }) => code),
    ).toEqual(['SET-EVAC', 'OTH-ESCORT']);
    expect(howTo({ code: 'OTH-ACTION', parameter: { where: 'red folder', first: 'call 4100' } })).toBe(
      'Know where the action card is (red folder), first call 4100, follow its steps exactly, and call the office. Ask the nurse to walk you through it.',
    );
  });
});

describe('the action card', () => {
  const where = { where: 'red folder by the door', first: 'call 4100' };

  it('is the first line of a card, before all that is essential', () => {
    const items = [
      anItem({ itemId: 'itm_1', priority: 'essential' }),
      anItem({ itemId: 'itm_2', code: 'OTH-ACTION', parameter: where, priority: 'standard' }),
      anItem({ itemId: 'itm_3', code: 'SET-EVAC', parameter: {}, priority: 'standard' }),
    ];
    const stamp = { on: '2026-11-23', at: '2026-11-23T20:30:00.000Z', version: 1 };
    const card = mergeCard('stu_maya', [anActivePlan({ items })], stamp);
    expect(card.items.map(({ code }) => code)).toEqual(['OTH-ACTION', 'SET-EVAC', 'TIM-EXT']);
  });

  it('says where it lies and what comes first, to whoever stands in as well', () => {
    expect(shortWording({ code: 'OTH-ACTION', parameter: where })).toBe(
      'action card: red folder by the door; first call 4100',
    );
    expect(amountOnCard({ code: 'OTH-ACTION', parameter: where })).toBe('red folder by the door, first: call 4100');
    expect(amountOnCard({ code: 'OTH-ACTION', parameter: { cardRef: 'HA-1' } })).toContain('the rest not stated');
  });
});

describe('what asks for two things in one', () => {
  it.each([
    ['RES-SPELL', ['RES-SPELL-TOOL', 'RES-SPELL-GRADE']],
    ['TIM-BRK-MED', ['TIM-RESTROOM', 'TIM-NURSE', 'TIM-TIMEBACK']],
    ['PRE-VISUAL', ['PRE-PICTURE', 'OTH-SCHEDULE']],
    ['TIM-EXT', []],
  ])('%s is proposed as %j, each of them in the catalogue', (code, parts) => {
    expect(partsOfEntry(code)).toEqual(parts);
    for (const part of parts) expect(catalogueEntry(part).code).toBe(part);
  });
});

describe('several of a kind', () => {
  const onCard = (code: PlanItem['code'], ...amounts: Parameter[]) =>
    mergeCard(
      'stu_maya',
      amounts.map((parameter) => anActivePlan({ items: [anItem({ code, parameter })] })),
      { on: '2026-11-23', at: '2026-11-23T20:30:00.000Z', version: 1 },
    ).items[0];

  it('of two plans are both held: food in one and drink in the other', () => {
    expect(onCard('OTH-SUPPLY', { item: 'Food' }, { item: 'Drink' })?.parameter).toEqual({ item: ['Drink', 'Food'] });
  });

  it('are for people to settle where they are two places', () => {
    expect(onCard('SET-SEAT', { position: 'front' }, { position: ['front', 'nearExit'] })?.conflict).toBe('undecided');
  });

  it('are no more where one plan sets a cap and the other none', () => {
    const open = { pausesClock: true };
    expect(onCard('TIM-BRK-REQ', open, { ...open, maxPerHour: 2 })?.parameter).toEqual(open);
    expect(
      onCard('RES-CALC', { calculatorType: 'Scientific' }, { calculatorType: 'Scientific', notOn: 'x' }),
    ).toMatchObject({ parameter: { calculatorType: 'Scientific' }, conflict: 'strongest' });
  });
});

describe('a color', () => {
  it.each(['yellow', 'pale yellow', 'blue', 'pale pink', 'blue-green', 'gray', 'black'])(
    'that a plan calls %s is read back by its name',
    (name) => {
      const item = anItem({ code: 'PRE-COLOR', parameter: { backgroundColor: name } });
      const catalogue = catalogueWith([]);
      const [read] = checkContent({ ...aDraftPlan(), items: [item] }, { catalogue, held: [] }).items;
      expect(colorInWords(String(read?.parameter.backgroundColor), englishColors)).toBe(name);
    },
  );
});

describe('what may do the work of a test', () => {
  const asked = (over: Partial<PlanItem>) =>
    lintItems({ items: [anItem({ reviewedOn: '2026-09-10', ...over })], needs: [] }, { on: '2026-11-23' })
      .filter(({ gap }) => gap === 'modification')
      .map(({ field, severity }) => `${severity} ${field}`);

  it('is asked about once for seventeen accommodations', () => {
    expect(codesThatMayTest).toHaveLength(17);
  });

  it.each<[string, Partial<PlanItem>, string[]]>([
    ['a calculator', { code: 'RES-CALC', parameter: { calculatorType: 'Scientific' } }, ['should computation']],
    ['one that is not on some tests', { code: 'RES-CALC', parameter: { notOn: 'mental math' } }, []],
    ['one that the team confirmed', { code: 'RES-CALC', parameter: {}, sameConstructOn: '2026-09-10' }, []],
    [
      'one for homework alone',
      { code: 'RES-CALC', parameter: {}, applicability: { activities: ['assignment'], courses: [], settings: [] } },
      [],
    ],
    ['directions that are read aloud', { code: 'PRE-READ-HUMAN', parameter: { components: ['directions'] } }, []],
    ['passages that are', { code: 'PRE-READ-HUMAN', parameter: { components: ['all'] } }, ['should reading']],
    ['a plain layout', { code: 'PRE-LAYOUT', parameter: { style: 'Streamlined' } }, []],
    ['simplified questions', { code: 'PRE-LAYOUT', parameter: { style: 'Simplified' } }, ['should reading']],
  ])('%s', (_what, over, findings) => {
    expect(asked(over)).toEqual(findings);
  });
});

describe('a word of the catalogue', () => {
  it('may stand in a plan though it names a medicine; typed words may not', () => {
    const catalogue = catalogueWith([]);
    const saying = (parameter: Parameter, code: PlanItem['code']) =>
      checkContent({ ...aDraftPlan(), items: [anItem({ code, parameter })] }, { catalogue, held: [] });
    expect(saying({ item: 'Medication' }, 'OTH-SUPPLY').items).toHaveLength(1);
    expect(() => saying({ where: 'red bag', first: 'seizure: call 911' }, 'OTH-ACTION')).toThrow('invalid_input');
  });
});
