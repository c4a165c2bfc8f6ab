import { describe, expect, it } from 'vitest';
import { yearsFromRows } from '#shared/domain/calendar/calendar-rows.ts';
import { collectPlans } from '#shared/domain/plans/from-file/collect-plans.ts';
import { checkHeaders, inOurSpelling } from '#shared/domain/tabular.ts';

async function* rowsOf(...rows: string[][]) {
  for (const [at, cells] of rows.entries()) yield { line: at + 2, cells };
}

describe('a header', () => {
  it('is refused for all files together, with what was meant where it is near', () => {
    const wanted = ['sourcedId', 'givenName', 'email'];
    const files = [
      ['users.csv', ['SourcedID', 'given name', 'phone'], wanted],
      ['orgs.csv', ['sourcedId', 'name'], ['sourcedId', 'name']],
      ['staff.csv', ['S1', 'Maya', 'maya@harbor.example'], wanted],
    ] as const;
    expect(() => checkHeaders(files)).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({
          lacks: 'users.csv\tsourcedId=SourcedID\tgivenName=given name\temail\nstaff.csv',
        }),
      }),
    );
  });

  it('may be in any capitals where people write it, in plans and calendars', async () => {
    expect(
      inOurSpelling(['STUDENTID', 'Start On', 'review_due_on', 'note'], ['studentId', 'startOn', 'reviewDueOn']),
    ).toEqual(['studentId', 'startOn', 'reviewDueOn', 'note']);
    const calendar = {
      header: ['Year', 'What', 'From', 'To', 'Name'],
      rows: rowsOf(['2026-27', 'term', '2026-08-31', '2027-06-11', '']),
    };
    expect(await yearsFromRows('days.csv', calendar)).toMatchObject([{ name: '2026-27' }]);
    const plans = {
      header: 'StudentID,Framework,Accommodation,Parameter,AppliesTo,StartOn,EndOn,ReviewDueOn,CaseManager'.split(','),
      rows: rowsOf(['S1', '504', 'RES-CALC', '', '', '2026-08-31', '', '', 'T1']),
    };
    const { plans: read } = await collectPlans(plans, 'plans.csv');
    expect([...read.values()]).toMatchObject([{ studentId: 'S1', framework: '504' }]);
  });
});
