import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { withYears } from '#shared/domain/calendar/calendar-change.ts';
import { startDeadline } from '#shared/domain/calendar/deadline.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { deadlineActions } from '#shared/store/calendar/dynamo-deadlines.ts';
import { transact } from '#shared/store/transactions.ts';
import { readCalendarFile } from '../../../functions/cli/sidelight/calendar/file.ts';
import { runSidelight as answer } from '../../../functions/cli/sidelight/run.ts';
import { refusalSentence } from '../../../functions/imports/import-words.ts';
import { contentsOf } from '../../contents.ts';
import { freshTables } from '../../engine.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCalendar, aNextYear, aSchoolYear } from '../../sample/calendar.ts';
import { aDeadline } from '../../sample/records.ts';
import { harborHigh } from '../../sample/roster.ts';
import { sidelight } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-calendar-'));
function file(name: string, content: unknown) {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('the words of the command line', () => {
  it.each([[[]], [['help']], [['--help']], [['help', 'calendar']], [['calendar', '-h']]])(
    'are listed on %j',
    async (words) => {
      const { code, out = '' } = await answer(words);
      expect(code).toBe(0);
      expect(out.match(/^ {2}calendar /gm)).toHaveLength(3);
      expect(out).toContain('Exit codes: 0 done; 1 refused');
    },
  );

  it.each([[['calendar', 'set', '--help']], [['--help', 'calendar', 'set', 'x']], [['help', 'calendar', 'set']]])(
    'are explained for one command on %j, without any environment',
    async (words) => {
      const { code, out } = await answer(words);
      expect(code).toBe(0);
      expect(out).toMatch(
        /^sidelight calendar set SCHOOL\.\.\. FILE \[--replace\] \[--confirm\] \[--dry-run\] \[--as STAFF\]\n/,
      );
    },
  );

  it.each([
    [['calender', 'set'], 'Did you mean: sidelight calendar set?'],
    [['calendar', 'add-dayof', 'x'], 'Did you mean: sidelight calendar add-day-off?'],
    [['clendar'], 'Did you mean: sidelight calendar?'],
    [['calendar'], 'sidelight calendar show SCHOOL'],
    [['calendar', 'frobnicate'], 'sidelight calendar show SCHOOL'],
    [['frobnicate'], 'sidelight help lists what there is.'],
    [['help', 'frobnicate'], 'sidelight help lists what there is.'],
    [['calendar', 'set', 'sch_1'], 'FILE is missing.'],
    [['calendar', 'show', 'a', 'b'], 'One word too many: b.'],
    [['calendar', 'show', 'a', '--force'], 'usage: sidelight calendar show SCHOOL [--as STAFF]'],
    [['calendar', 'show', '--', '--help', 'b'], 'One word too many: b.'],
  ])('that cannot be meant, %j, end with 2 and say what to do', async (words, sentence) => {
    const { code, out, err } = await answer(words);
    expect([code, out]).toEqual([2, undefined]);
    expect(err).toContain(sentence);
  });

  it('say which version this is', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await answer(['--version'])).toEqual({ code: 0, out: `sidelight ${version}` });
    expect(JSON.parse((await answer(['--version', '--json'])).out ?? '')).toEqual({ version });
  });

  it('are one JSON object for a machine on every way out', async () => {
    const help = await answer(['--json']);
    expect(JSON.parse(help.out ?? '').commands).toContainEqual(
      expect.objectContaining({ usage: expect.stringContaining('calendar set') }),
    );
    const { err = '' } = await answer(['calendar', 'show', '--json']);
    expect(JSON.parse(err)).toMatchObject({
      error: 'wrong_words',
      sentence: expect.stringContaining('SCHOOL is missing'),
    });
  });

  it('have colours when they are forced, and otherwise on a terminal only', async () => {
    const [forced, piped] = await Promise.all([sidelight([], { FORCE_COLOR: '1' }), sidelight([], {})]);
    expect(forced.out[0]).toContain('\u001b[1m');
    expect(piped.out.join()).not.toContain('\u001b');
  });

  it('say in one sentence what the environment lacks', async () => {
    const { env } = await freshTables();
    const [missing, unreachable] = await Promise.all([
      sidelight(['calendar', 'show', 'sch_1'], {}),
      sidelight(['calendar', 'show', 'sch_1'], { ...env, PLANS_TABLE: 'no-such-table' }),
    ]);
    expect([missing.code, unreachable.code]).toEqual([2, 2]);
    expect(missing.err).toContain('the environment lacks PLANS_TABLE');
    expect(unreachable.err).toMatch(/^The tables did not answer \(ResourceNotFoundException\): check credentials/);
    expect(unreachable.err).not.toContain('    at ');
  });
});

describe('sidelight calendar', () => {
  let tables: TestSchool['tables'];
  let stores: TestSchool['stores'];
  const run = (...words: string[]) => sidelight(['calendar', ...words], tables.env);
  const start = async (over: Parameters<typeof aDeadline>[0]) => {
    const deadline = startDeadline(await stores.calendars.find(harborHigh.id), aDeadline(over));
    await transact(tables.plans, deadlineActions(tables.plans, deadline));
  };
  beforeAll(async () => {
    const coordinator = { ...people.priya, givenName: 'Grace', familyName: 'Okafor' };
    ({ tables, stores } = await setUpSchool({ people: [people.grace, coordinator], classes: [] }));
  });

  it('shows a school without one, and that a person has to set it', async () => {
    const { code, out } = await run('show', 'harbor-high');
    expect(code).toBe(3);
    expect(out).toEqual([
      'Harbor High School (sch_harbor-high)',
      'It has no calendar yet: sidelight calendar set sch_harbor-high FILE',
    ]);
  });

  it('sets it from a CSV file, as the file and the reference calendar say', async () => {
    const rows = [
      'year,what,from,to,name',
      ...aSchoolYear().terms.map(({ name, startOn, endOn }) => `2026-27,term,${startOn},${endOn},${name}`),
      ...aSchoolYear().daysOff.map((off) =>
        'on' in off ? `2026-27,dayOff,${off.on},,${off.reason}` : `2026-27,dayOff,${off.from},${off.to},${off.reason}`,
      ),
      '2026-27,weekdays,,,Monday Tuesday Wednesday Thursday Friday',
    ];
    const { code, out, err } = await run('set', 'sch_harbor-high', file('year.csv', rows.join('\n')));
    expect(err).toBe('');
    expect(out).toEqual(['2026-27 is new: 181 school days.', 'No deadline moved.']);
    expect(code).toBe(0);
    expect(await stores.calendars.find(harborHigh.id)).toEqual(aCalendar());
  });

  it('says that nothing changed when the same comes as JSON, from the calendar that it showed itself', async () => {
    const shown = (await run('show', 'sch_harbor-high', '--json')).json();
    const { code, out } = await run('set', 'sch_harbor-high', file('again.json', shown));
    expect([code, out[0]]).toEqual([0, 'The calendar is as the file says: nothing changed.']);
  });

  it('adds a snow day and says which deadlines moved from when to when', async () => {
    await start({});
    await start({ id: 'ddl_2', about: 'ref_2', startOn: '2027-04-30', clock: { amount: 35, unit: 'schoolDays' } });
    const { code, out } = await run(
      'add-day-off',
      'harbor-high',
      '2026-10-30',
      '--reason',
      'Snow',
      '--as',
      'priya@harbor.example',
    );
    expect(out).toEqual([
      '1 school day off: 2026-10-30.',
      '1 deadline moved:',
      '  2026-11-18 -> 2026-11-19  evaluation of stu_maya, ref_1',
      '1 deadline without a day, because the calendar ends too early: set the next school year.',
      '  evaluation of stu_maya, ref_2, since 2027-04-30',
    ]);
    expect(code).toBe(3);
    const actions = (await stores.ledgerReader.ofActor('stf_priya')).map(
      ({ action, surface }) => `${action} ${surface}`,
    );
    expect(actions.sort()).toEqual(['day_off_added cli', 'deadline_moved cli']);
  });

  it('said again changes nothing, and a machine learns the same', async () => {
    const before = await contentsOf(tables.plans);
    const { code, json } = await run('add-day-off', 'harbor-high', '2026-10-30', '--json');
    expect(await contentsOf(tables.plans)).toBe(before);
    expect(code).toBe(3);
    expect(json()).toMatchObject({
      nowOff: [],
      moved: [{ deadlineId: 'ddl_1', studentId: 'stu_maya', from: '2026-11-18', to: '2026-11-19' }],
      waiting: [{ deadlineId: 'ddl_2' }],
    });
  });

  it('gives a day to what waited when the next year is set, and keeps the snow day', async () => {
    const next = { years: [aSchoolYear(), aNextYear({ daysOff: [{ on: '2027-09-06' }] })] };
    const { code, out } = await run('set', 'harbor-high', file('next.json', next));
    expect(out).toEqual([
      '2026-27 is unchanged: 180 school days.',
      '2027-28 is new: 209 school days.',
      '1 deadline moved:',
      '  no day yet -> 2027-08-31  evaluation of stu_maya, ref_2',
    ]);
    expect(code).toBe(0);
    expect((await run('show', 'harbor-high')).out).toContainEqual(
      expect.stringMatching(/^ {2}off +2026-10-30 +Snow \(added \w{3}, \w{3} \d+, \d{4} by Grace Okafor\)$/),
    );
  });

  it('refuses with one sentence, in nobody’s name and in that of a teacher, and writes nothing', async () => {
    const before = await contentsOf(tables.plans);
    const day = ['add-day-off', 'harbor-high', '2026-12-01', '--as'];
    const tries = await Promise.all([
      run(...day, 'stf_nobody'),
      run(...day, 'nobody@harbor.example'),
      run(...day, 'grace@harbor.example', '--json'),
      run('add-day-off', 'harbor-high', '2030-01-07'),
      run('add-day-off', 'harbor-high', '2026-12-01', '--until', 'x'),
    ]);
    expect(tries.map(({ code }) => code)).toEqual([1, 2, 1, 1, 2]);
    expect(tries.map(({ err }) => err)).toEqual([
      'There is no stf_nobody here: check the id. Nothing was written.',
      '--as: names nobody on the staff. Nothing was written.',
      JSON.stringify({
        error: 'not_allowed',
        sentence: 'This is not allowed. Nothing was written.',
        details: { schoolId: 'sch_harbor-high' },
      }),
      'The calendar of sch_harbor-high does not reach that far: add the next school year. Nothing was written.',
      '--until: is not a date like 2026-11-23. Nothing was written.',
    ]);
    expect(await contentsOf(tables.plans)).toBe(before);
  });
});

describe('a calendar file', () => {
  const header = 'year,what,from,to,name\n';
  const term = '2028-29,term,2028-08-28,2029-06-15,Year';
  it.each([
    ['columns.csv', 'year,what\n', 'columns.csv lacks the column from, to, name'],
    ['date.csv', `${header}${term}\n2028-29,dayOff,soon,,`, 'date.csv, line 3, from: is not a date like'],
    ['to.csv', `${header}2028-29,term,2028-08-28,,Year`, 'to.csv, line 2, to: must not be empty.'],
    ['from.csv', `${header}2028-29,dayOff,,,`, 'from.csv, line 2, from: must not be empty.'],
    [
      'what.csv',
      `${header}2028-29,holiday,2028-08-28,,`,
      'what.csv, line 2, what: must be term, dayOff, schoolDay or weekdays.',
    ],
    [
      'week.csv',
      `${header}2028-29,weekdays,,,someday`,
      'week.csv, line 2, name: must be days of the week: write Mon Tue Wed Thu Fri, Mon-Fri,',
    ],
    ['short.csv', `${header}2028-29,term`, 'short.csv, line 2: the row has more or fewer cells'],
    [
      'twice.csv',
      `${header}${term}\n${term}`,
      'twice.csv, line 3: there is a term of that name already, Year (line 2).',
    ],
    ['broken.json', '{', 'broken.json: is not written as functions/cli/sidelight/README.md says.'],
    ['odd.json', { years: [{ name: '2028-29', terms: 3 }] }, 'odd.json, years.0.terms: is not written as'],
    ['empty.json', { years: [] }, 'years: holds nothing, and needs at least one.'],
    ['nowhere/none.csv', undefined, 'There is nothing at'],
    ['nowhere/none.json', undefined, 'There is nothing at'],
  ])('%s is refused whole, with where and why', async (name, content, sentence) => {
    const path = content === undefined ? join(folder, name) : file(name, content);
    const refusal = await readCalendarFile(path)
      .then((years) => withYears(undefined, { schoolId: harborHigh.id, years }))
      .catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(DomainError);
    const { code, details } = refusal as DomainError;
    expect(refusalSentence(code, details)).toContain(sentence);
  });

  it('may hold make-up days and a week of six days', async () => {
    const rows = `${header}${term}\n2028-29,schoolDay,2029-06-18,,\n2028-29,weekdays,,,"mon, tue, wed, thu, fri, sat"`;
    expect(await readCalendarFile(file('six.csv', rows))).toMatchObject([
      { name: '2028-29', addedSchoolDays: ['2029-06-18'], weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
    ]);
  });
});

describe('sidelight catalogue', () => {
  it('lists every accommodation with its code, so that a person who settles words finds it', async () => {
    const { code, out = '' } = await answer(['catalogue']);
    expect([code, out.split('\n').at(-1)]).toEqual([0, '149 accommodations.']);
    expect(out).not.toContain('undefined');
  });

  it('finds one by words of its name, however they are written, and says how its amount is', async () => {
    const { out } = await answer(['catalogue', 'Extended', 'TIMED']);
    expect(out).toContain('TIM-EXT');
    expect(out).toContain('timeMultiplier=1.1 to 4, or fixedMinutes=5 to 240, or unlimited=true');
    expect((await answer(['catalogue', 'zebra'])).out).toBe('0 accommodations.');
  });
});
