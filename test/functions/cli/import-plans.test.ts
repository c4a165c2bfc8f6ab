import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importPlansCommand } from '../../../functions/cli/import/import-plans.ts';
import { contentsOfAll } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { changedHere } from '../../use-cases/plans/changed-here.ts';
import { commandHere } from './command-line.ts';

let tables: TestSchool['tables'];
const folder = mkdtempSync(join(tmpdir(), 'sidelight-plans-'));
const bring = (lines: readonly string[], ...more: string[]) => {
  const path = join(folder, 'plans.csv');
  const header = 'studentId,framework,accommodation,parameter,appliesTo,startOn,endOn,reviewDueOn,caseManager';
  writeFileSync(path, [header, ...lines].join('\n'));
  const report = join(folder, 'report.csv');
  return commandHere(importPlansCommand, [path, '--report', report, ...more], { env: tables.env });
};

beforeAll(async () => {
  const { maya, dana, priya, grace } = people;
  ({ tables } = await setUpSchool({ people: [maya, dana, priya, grace], classes: [] }));
});

const calculator = 'maya,504,Calculator,,,2026-08-31,,,dana';
const odd = 'maya,504,Sits where Ms. Adeyemi says,,,2026-08-31,,,dana';

describe('a dry run of a plans file', () => {
  it('says plan by plan what would become of it and why one is refused, writes nothing, and ends as the import would', async () => {
    const before = await contentsOfAll(tables);
    const lines = [
      calculator,
      odd,
      'maya,ILP,As agreed,,,2026-08-31,,,dana',
      'maya,IAP,Calculator,,,2026-08-31,,,nobody',
      'tom,504,Calculator,,,2026-08-31,,,dana',
    ];
    const { code, out, err } = await bring(lines, '--dry-run');
    expect(err).toBe('');
    expect(out.slice(0, -1)).toEqual([
      'Nobody of ours, 504: refused, line 6: studentId names no student of the district: write the sourcedId or identifier of the roster, the id that our commands print (stu_…) or an address',
      'stu_maya, 504: new plan, 1 wording waits, 1 amount not stated',
      'stu_maya, ILP: would be a draft, 1 wording waits',
      'stu_maya, IAP: refused, line 5: caseManager names nobody on the staff: write the sourcedId or identifier of the roster, the id that our commands print (stf_…) or an address',
      '1 plan would be published, 0 unchanged, 2 refused',
      '1 plan would be kept as a draft, because all that it says waits for a person',
      '2 accommodations in words that the catalog does not know: a person must match them (2 new)',
      '1 accommodation in force without an amount, because the plan states none: teachers are told to ask the case manager, and sidelight plan lint says which',
      'A dry run: nothing was written.',
    ]);
    expect(await contentsOfAll(tables)).toBe(before);
    expect((await bring(lines)).code).toBe(code);
    expect(code).toBe(3);
  });

  it('calls a plan unchanged that is as the file says, and next version one that is not', async () => {
    await bring([calculator]);
    expect((await bring([calculator], '--dry-run')).out[0]).toBe('stu_maya, 504: unchanged, 1 amount not stated');
    const { code, out } = await bring([calculator.replace('2026-08-31,', '2026-08-31,2027-06-11')], '--dry-run');
    expect(out.slice(0, 2)).toEqual([
      'stu_maya, 504: next version, 1 amount not stated',
      '1 plan would be published, 0 unchanged, 0 refused',
    ]);
    expect(code).toBe(0);
  });
});

describe('columns that the format does not have', () => {
  const wide = (...more: string[]) => {
    const path = join(folder, 'export.csv');
    const header = `studentId,framework,accommodation,parameter,appliesTo,startOn,endOn,reviewDueOn,caseManager`;
    const rows = [`${header},Case ID,Resource,`, `${calculator},17,Sit near the board,see file`];
    writeFileSync(path, rows.join('\n'));
    return commandHere(importPlansCommand, [path, '--dry-run', ...more], { env: tables.env });
  };

  it('are refused in one sentence that names each, its place, what was meant, and how to leave it out', async () => {
    const before = await contentsOfAll(tables);
    const { code, err } = await wide();
    expect([code, err]).toEqual([
      1,
      'export.csv has columns that the format does not have: Case ID (column 10), Resource (column 11: did you mean resources?), column 12. Correct their names, or leave out on purpose what nobody is to read, with --leave-out "Case ID" --leave-out "Resource" --leave-out "12". Nothing was written.',
    ]);
    expect(await contentsOfAll(tables)).toBe(before);
  });

  it('are left out by who names them, in any capitals or by place; one that is forgotten is still refused', async () => {
    const some = ['--leave-out', 'case id', '--leave-out', '12'];
    const { code, err } = await wide(...some);
    expect([code, err]).toEqual([1, expect.stringMatching(/^export.csv has a column that .+: Resource \(column 11/)]);
    expect((await wide(...some, '--leave-out', 'Resource')).err).toBe('');
  });
});

describe('a plans file upon what people agreed here', () => {
  it('names the plan that is held back and why, as its dry run does, and puts each change into the report', async () => {
    await bring([calculator]);
    await changedHere(tables, 'stu_maya').amend(({ items }) => ({
      items: items.map((item) => ({ ...item, parameter: { calculatorType: 'Graphing' } })),
    }));
    const changed = ['maya,504,Scribe,,,2026-08-31,,,dana'];
    const { code, out } = await bring(changed);
    expect(code).toBe(3);
    expect(out[0]).toMatch(
      /^stu_maya, 504: held back, line 2: people changed this plan in Sidelight since a file last/,
    );
    expect(out[0]).toMatch(
      /; line 2: accommodation leaves out something that the plan has: the plan keeps it; line 2: accommodation says something new, which was not taken$/,
    );
    expect(out.slice(1, 4)).toEqual([
      '0 plans published, 0 unchanged',
      '1 plan held back, because a file never undoes what people agreed here: somebody must decide for each what holds',
      '  npm run sidelight -- plan show STUDENT --as STAFF',
    ]);
    expect(readFileSync(join(folder, 'report.csv'), 'utf8').split('\r\n').slice(6, -1)).toEqual([
      expect.stringMatching(/^plans.csv,2,,"?people changed this plan/),
      expect.stringMatching(/^plans.csv,2,accommodation,leaves out something/),
      expect.stringMatching(/^plans.csv,2,accommodation,"says something new, /),
    ]);
    expect((await bring(changed, '--dry-run')).out[0]).toBe(out[0]);
  });
});
