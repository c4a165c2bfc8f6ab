import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { accommodations } from '#shared/domain/catalogue/accommodations.ts';
import { catalogueEntry, instructionFor, mayModify } from '#shared/domain/catalogue/catalogue.ts';
import { activities, type CatalogueEntry } from '#shared/domain/catalogue/catalogue-entry.ts';
import {
  grammarOf,
  type Parameter,
  parseGrammar,
  readParameter,
  readParameterText,
  unstatedFields,
} from '#shared/domain/catalogue/parameter.ts';

const rows: Record<string, string>[] = parse(readFileSync('test/fixtures/accommodations.csv'), { columns: true });
const entries: readonly CatalogueEntry[] = accommodations;

describe('the catalogue', () => {
  it('holds every accommodation of its source, cell for cell', () => {
    const asRow = (entry: CatalogueEntry) => ({
      code: entry.code,
      category: entry.category,
      name: entry.name,
      teacher_instruction: entry.instruction,
      activities: entry.activities.join(';'),
      parameter: entry.parameter ?? '',
      pnp_term: entry.pnpTerm ?? '',
      source: entry.source,
    });
    expect(entries.map(asRow)).toEqual(rows);
  });

  it('has 149 codes, each once, in five categories', () => {
    const count = (category: string) => entries.filter((entry) => entry.category === category).length;
    expect(new Set(entries.map(({ code }) => code)).size).toBe(149);
    expect(['Presentation', 'Response', 'Timing', 'Setting', 'Other'].map(count)).toEqual([47, 34, 24, 23, 21]);
  });

  it('says for each when it bears on the work', () => {
    for (const entry of entries) {
      expect(entry.activities.length).toBeGreaterThan(0);
      expect(entry.activities.every((activity) => activities.includes(activity))).toBe(true);
    }
  });

  it('names no condition in any instruction', () => {
    const conditions =
      /\b(adhd|autis|dyslex|anxi|depress|epilep|seizure|diabet|asthma|cancer|disab|disorder|syndrome|504|iep)\w*/i;
    expect(entries.filter(({ name, instruction }) => conditions.test(`${name} ${instruction}`))).toEqual([]);
  });

  it('keeps every instruction short enough to read between two bells', () => {
    expect(entries.filter(({ instruction }) => instruction.length > 230)).toEqual([]);
  });

  it('flags the two that may change what is measured', () => {
    expect(entries.filter(({ code }) => mayModify(code)).map(({ code }) => code)).toEqual([
      'RES-REDUCE',
      'RES-CHOICES',
    ]);
  });

  it('never tells a teacher to multiply when minutes are added or the limit falls away', () => {
    expect(instructionFor('TIM-EXT', { timeMultiplier: 1.5 })).toMatch(/^Multiply/);
    expect(instructionFor('TIM-EXT', { fixedMinutes: 20 })).toMatch(/^Add the minutes/);
    expect(instructionFor('TIM-EXT', { unlimited: true })).toMatch(/^Set no time limit/);
    expect(instructionFor('TIM-EXT-DUE', { mostSchoolDays: 5 })).toMatch(/agree with the student/);
    expect(instructionFor('SET-SEPARATE', {})).toBe(catalogueEntry('SET-SEPARATE').instruction);
  });

  it('refuses a code that it does not know', () => {
    expect(() => catalogueEntry('TIM-EXTRA')).toThrow('invalid_input');
  });
});

describe('the parameter grammar', () => {
  it('is readable for every entry, and gives no answer of its own', () => {
    for (const { code } of entries) {
      const { fields } = grammarOf(code);
      expect([code, fields.filter(({ fallback }) => fallback !== undefined)]).toEqual([code, []]);
    }
  });

  it.each([
    ['a break whenever it is needed', 'TIM-BRK-REQ', { pausesClock: true }],
    ['a pass without an end', 'OTH-QUIETPASS', {}],
  ])('lets a plan set no cap: %s', (_what, code, parameter) => {
    expect(unstatedFields(code, parameter)).toEqual([]);
  });

  it('reads each form that the catalogue uses', () => {
    expect(parseGrammar('timeMultiplier:number[1.1..4]=1.5').fields[0]).toMatchObject({
      type: 'number',
      min: 1.1,
      max: 4,
      fallback: 1.5,
    });
    expect(parseGrammar('item:text[<=80]').fields[0]).toMatchObject({ type: 'text', max: 80, optional: false });
    expect(parseGrammar('signal:text[<=60]?').fields[0]).toMatchObject({ type: 'text', max: 60, optional: true });
    expect(parseGrammar('windowStart:HH:mm;windowEnd:HH:mm').fields.map(({ type }) => type)).toEqual(['time', 'time']);
    expect(parseGrammar('components:set{directions,stem,all}=all').fields[0]).toMatchObject({
      type: 'set',
      fallback: ['all'],
    });
    expect(parseGrammar('oneOf{a:int[1..2]|unlimited:true}')).toMatchObject({ exactlyOne: true });
    expect(() => parseGrammar('amount:furlongs')).toThrow();
  });

  const accepted: [string, string, object][] = [
    ['TIM-EXT', '', {}],
    ['TIM-EXT', 'timeMultiplier=2', { timeMultiplier: 2 }],
    ['TIM-EXT', 'fixedMinutes=15', { fixedMinutes: 15 }],
    ['TIM-EXT', 'unlimited=true', { unlimited: true }],
    ['TIM-EXT-DUE', 'extraSchoolDays=3', { extraSchoolDays: 3 }],
    ['TIM-EXT-DUE', 'mostSchoolDays=5', { mostSchoolDays: 5 }],
    ['TIM-BRK-SCH', 'everyMinutes=20', { everyMinutes: 20 }],
    ['TIM-BRK-SCH', 'everyMinutes=120', { everyMinutes: 120 }],
    ['TIM-BRK-REQ', 'signal=red card', { signal: 'red card' }],
    ['RES-REDUCE', 'percent=25', { percent: 25 }],
    ['SET-SMALL', 'groupMax=20', { groupMax: 20 }],
    ['OTH-QUIETPASS', 'place=the library', { place: 'the library' }],
    ['TIM-BRK-SCH', 'pausesClock=false', { pausesClock: false }],
    ['TIM-TOD', 'windowStart=08:30', { windowStart: '08:30' }],
    ['SET-FURN', '', {}],
    ['TIM-TOD', 'windowStart=08:30;windowEnd=11:00', { windowStart: '08:30', windowEnd: '11:00' }],
    ['PRE-READ-TTS', 'components=stem,options', { components: ['stem', 'options'] }],
    ['PRE-COLOR', '', {}],
    ['PRE-COLOR', 'backgroundColor=#ffeecc', { backgroundColor: '#ffeecc' }],
    ['PRE-COLOR', 'backgroundColor=Light yellow', { backgroundColor: '#ffffcc' }],
    ['OTH-SUPPLY', 'item=Drink,Food', { item: ['Food', 'Drink'] }],
    ['OTH-SUPPLY', 'item=Drink', { item: 'Drink' }],
    ['SET-SEAT', 'position=front,nearExit', { position: ['front', 'nearExit'] }],
    ['PRE-BRAILLE', 'code=UEB,Nemeth', { code: ['UEB', 'Nemeth'] }],
    ['PRE-SIGN', 'language=LSM', { language: 'LSM' }],
    ['OTH-CHECKIN', 'time=weekly', { time: 'weekly' }],
    ['RES-CALC', 'notOn=computation tests', { notOn: 'computation tests' }],
    ['PRE-BILING', 'lang=es-MX', { lang: 'es-MX' }],
    ['SET-SEAT', 'position=nearExit', { position: 'nearExit' }],
    ['SET-FURN', 'item=Standing desk', { item: 'Standing desk' }],
    ['OTH-ACTION', 'cardRef=card-17', { cardRef: 'card-17' }],
  ];
  it.each(accepted)('takes %s with "%s"', (code, text, expected) => {
    expect(readParameterText(code, text)).toEqual(expected);
  });

  it('fills in nothing that nobody said, and says which fields that leaves open', () => {
    const open = (code: string, parameter: Parameter) => unstatedFields(code, parameter).map(({ name }) => name);
    for (const { code } of entries) expect(readParameter(code, {})).toEqual({});
    expect(open('TIM-EXT', {})).toEqual(['timeMultiplier']);
    expect(open('TIM-EXT', { fixedMinutes: 20 })).toEqual([]);
    expect(open('TIM-BRK-SCH', { everyMinutes: 20 })).toEqual(['breakMinutes', 'pausesClock']);
    expect(open('PRE-COLOR', {})).toEqual([]);
    expect(open('DST-TIMED', {})).toEqual([]);
  });

  const refused: [string, string, string][] = [
    ['TIM-EXT', 'timeMultiplier=5', 'timeMultiplier'],
    ['TIM-EXT', 'timeMultiplier=1.0', 'timeMultiplier'],
    ['TIM-EXT', 'timeMultiplier=lots', 'timeMultiplier'],
    ['TIM-EXT', 'timeMultiplier=', 'timeMultiplier'],
    ['TIM-EXT', 'timeMultiplier=1.5;fixedMinutes=10', 'fixedMinutes'],
    ['TIM-EXT', 'unlimited=false', 'unlimited'],
    ['TIM-EXT-DUE', 'extraSchoolDays=2.5', 'extraSchoolDays'],
    ['TIM-EXT-DUE', 'days=2', 'days'],
    ['TIM-TOD', 'windowStart=25:00;windowEnd=26:00', 'windowStart'],
    ['SET-SEAT', 'position=roof', 'position'],
    ['SET-SEAT', 'position=front,roof', 'position'],
    ['PRE-COLOR', 'backgroundColor=burgundy', 'backgroundColor'],
    ['PRE-READ-TTS', 'components=verbs', 'components'],
    ['RES-SCRIBE', 'hours=2', 'hours'],
  ];
  it.each(refused)('refuses %s with "%s" and names %s', (code, text, field) => {
    expect(() => readParameterText(code, text)).toThrow(
      expect.objectContaining({ code: 'invalid_input', details: expect.objectContaining({ field }) }),
    );
  });
});
