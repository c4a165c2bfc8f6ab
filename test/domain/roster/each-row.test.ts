import { describe, expect, it } from 'vitest';
import { eachRow } from '#shared/domain/roster/one-roster/each-row.ts';
import { rosterFiles } from '#shared/domain/roster/one-roster/files.ts';
import { readManifest } from '#shared/domain/roster/one-roster/manifest.ts';
import { emptyRosterDraft } from '#shared/domain/roster/one-roster/roster-draft.ts';
import { SessionRow } from '#shared/domain/roster/one-roster/rows.ts';
import type { CsvRow } from '#shared/domain/tabular.ts';

const header = ['sourcedId', 'status', 'startDate', 'endDate', 'title'];
const aTerm = (cells: Partial<Record<string, string>>, of: readonly string[] = header): CsvRow => ({
  line: 2,
  cells: of.map((column) => cells[column] ?? ''),
});
const fall = { sourcedId: 'fall', startDate: '2026-08-17', endDate: '2026-12-19', title: 'Fall' };

/** What became of one file of terms: who was taken, who was named as faulty, and what the report says. */
async function read(rows: readonly CsvRow[], { mode = 'bulk', of = header, objects = false } = {}) {
  const properties = rosterFiles.map((file) => [`file.${file}`, mode] as const);
  const draft = emptyRosterDraft(
    readManifest(new Map([['manifest.version', '1.0'], ['oneroster.version', '1.2'], ...properties])),
  );
  const [taken, faulty]: [unknown[], string[]] = [[], []];
  const table = {
    header: of,
    rows: (async function* () {
      yield* rows;
    })(),
  };
  await eachRow(draft, ['academicSessions', table, SessionRow], {
    take(row, line, gone) {
      taken.push([row.sourcedId, row.startDate, row.endDate, line, gone]);
      return objects ? { column: 'endDate', reason: 'ends_too_early' } : undefined;
    },
    faulty: ({ sourcedId = '' }) => faulty.push(sourcedId),
  });
  const { faults, counted, unreadable } = draft;
  return { taken, faulty, faults, counted: [...counted.values()], unreadable: [...unreadable] };
}

const nothing = { taken: [], faulty: [], faults: [], counted: [], unreadable: [] };
const file = 'academicSessions.csv';

describe('a row of a roster', () => {
  it('that reads well is taken with its line', async () => {
    expect(await read([aTerm(fall)])).toEqual({ ...nothing, taken: [['fall', '2026-08-17', '2026-12-19', 2, false]] });
  });

  it('that does not fit the others is listed by its line and column, and the next is taken all the same', async () => {
    const { taken, faults } = await read([aTerm(fall), { ...aTerm({ ...fall, sourcedId: 'spring' }), line: 3 }], {
      objects: true,
    });
    expect(taken).toHaveLength(2);
    expect(faults).toEqual([2, 3].map((line) => ({ file, line, column: 'endDate', reason: 'ends_too_early' })));
  });

  it('with a fault is listed and not taken, and whom it is about is known', async () => {
    expect(await read([aTerm({ ...fall, endDate: 'Christmas' })])).toEqual({
      ...nothing,
      faulty: ['fall'],
      faults: [{ file, line: 2, column: 'endDate', reason: 'bad_date' }],
    });
  });

  it('that cannot be read as far as whom it is about leaves everybody of its file in place', async () => {
    expect(await read([{ line: 2, cells: ['fall'] }])).toEqual({
      ...nothing,
      faults: [{ file, line: 2, column: '', reason: 'wrong_cell_count' }],
      unreadable: ['academicSessions'],
    });
  });
});

describe('a row that a roster takes back', () => {
  it('is told as gone, however the word is written', async () => {
    for (const status of ['tobedeleted', ' toBeDeleted '])
      expect((await read([aTerm({ ...fall, status })], { mode: 'delta' })).taken).toEqual([
        ['fall', '2026-08-17', '2026-12-19', 2, true],
      ]);
  });

  it('may be a slip where only its id is left: nobody goes by it', async () => {
    expect(await read([aTerm({ sourcedId: 'fall', status: 'tobedeleted' })], { mode: 'delta' })).toEqual({
      ...nothing,
      faulty: ['fall'],
      faults: [{ file, line: 2, column: '', reason: 'only_id' }],
    });
  });

  it('and says more is judged by what it says', async () => {
    const { faults } = await read([aTerm({ sourcedId: 'fall', status: 'tobedeleted', startDate: 'never' })], {
      mode: 'delta',
    });
    expect(faults).toEqual([{ file, line: 2, column: 'startDate', reason: 'bad_date' }]);
  });

  it('is no such row while it stays: half a row is judged by what it lacks', async () => {
    const { faults } = await read([aTerm({ sourcedId: 'fall', status: 'active' })], { mode: 'delta' });
    expect(faults).toEqual([{ file, line: 2, column: 'startDate', reason: 'bad_date' }]);
  });

  it('is gone from a file that holds everything, too', async () => {
    expect((await read([aTerm({ ...fall, status: 'tobedeleted' })])).taken).toEqual([
      ['fall', '2026-08-17', '2026-12-19', 2, true],
    ]);
  });

  it('must say what became of it where the file holds changes only', async () => {
    expect(await read([aTerm(fall)], { mode: 'delta' })).toEqual({
      ...nothing,
      faults: [{ file, line: 2, column: 'status', reason: 'bad_status' }],
    });
  });

  it('may lack the column where the file holds everything', async () => {
    const of = ['sourcedId', 'startDate', 'endDate'];
    expect((await read([aTerm(fall, of)], { of })).taken).toEqual([['fall', '2026-08-17', '2026-12-19', 2, false]]);
  });
});

describe('a day that comes with a time of day', () => {
  it.each(['2026-08-17T00:00:00.000Z', '2026-08-17 23:30', ' 2026-08-17T07:00:00-07:00 ', '2026-08-17T07:00+0700'])(
    'is that day in no zone: “%s”',
    async (startDate) => {
      const { taken, counted } = await read([aTerm({ ...fall, startDate })]);
      expect(taken).toEqual([['fall', '2026-08-17', '2026-12-19', 2, false]]);
      expect(counted).toEqual([{ file, column: 'startDate', reason: 'with_time', count: 1 }]);
    },
  );

  it.each(['2026-08-17T', 'on 2026-08-17 07:00', '2026-08-17 07:00 or so', '26-08-17 07:00'])(
    'is no day where more stands there: “%s”',
    async (startDate) => {
      const { taken, counted } = await read([aTerm({ ...fall, startDate })]);
      expect([taken, counted]).toEqual([[], []]);
    },
  );

  it('is counted column by column, and words of another column are left as they are', async () => {
    const [startDate, endDate] = ['2026-08-17 07:00', '2026-12-19 07:00'];
    const { counted, taken } = await read([
      aTerm({ ...fall, startDate, endDate, title: startDate }),
      aTerm({ ...fall, startDate }),
    ]);
    expect(taken).toHaveLength(2);
    expect(counted).toEqual([
      { file, column: 'startDate', reason: 'with_time', count: 2 },
      { file, column: 'endDate', reason: 'with_time', count: 1 },
    ]);
  });
});
