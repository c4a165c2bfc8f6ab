import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { checkColumns } from '#shared/domain/plans/from-file/strange-columns.ts';

const known = ['studentId', 'accommodation', 'parameter'];
type Given = { leftOut?: readonly string[]; cells?: readonly string[] };

function strange(header: readonly string[], { leftOut = [], cells = header.map(() => 'x') }: Given = {}) {
  try {
    checkColumns('plans.csv', { header, known, leftOut }, [{ line: 2, cells: [...cells] }]);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.details.file).toBe('plans.csv');
    return String(error.details.columns).split('\n');
  }
}

describe('a column of a plans file that nobody reads', () => {
  it('is none of those that are read', () => {
    expect(strange(known)).toEqual([]);
  });

  it('is named by its place and its name, with what was perhaps meant', () => {
    expect(strange([...known, 'Stars'])).toEqual(['4\tStars\t']);
    expect(strange(['studentId', 'accomodation', 'parameters'])).toEqual([
      '2\taccomodation\taccommodation',
      '3\tparameters\tparameter',
    ]);
  });

  it('is left out where somebody says so, by name however it is spelled, or by place', () => {
    expect(strange([...known, 'Gold Stars'], { leftOut: ['gold stars'] })).toEqual([]);
    expect(strange([...known, 'Gold Stars'], { leftOut: [' 4 '] })).toEqual([]);
    expect(strange([...known, 'Stars', 'Moons'], { leftOut: ['5'] })).toEqual(['4\tStars\t']);
    expect(strange([...known, '—'], { leftOut: ['…'] })).toHaveLength(1);
  });

  it('without a name is one only where something stands in it', () => {
    expect(strange([...known, ''], { cells: ['a', 'b', 'c', ' '] })).toEqual([]);
    expect(strange([...known, ' '], { cells: ['a', 'b', 'c'] })).toEqual([]);
    expect(strange([...known, ' '], { cells: ['a', 'b', 'c', 'd'] })).toEqual(['4\t\t']);
    expect(strange([...known, ''], { cells: ['a', 'b', 'c', 'd'], leftOut: ['4'] })).toEqual([]);
  });

  it('is not repeated where its name is no name', () => {
    expect(strange([...known, '<script>'])).toEqual(['4\t\t']);
    expect(strange([...known, 'x'.repeat(61)])).toEqual(['4\t\t']);
    expect(strange([...known, ` ${'x'.repeat(59)}`])).toEqual([`4\t${'x'.repeat(59)}\t`]);
  });
});
