import { accommodationCodes } from '#shared/domain/catalogue/catalogue.ts';
import { type Field, grammarOf, type Parameter } from '#shared/domain/catalogue/parameter.ts';
import { anItem } from '../builders.ts';
import { aSection, aStaffMember, aStudent } from '../sample/roster.ts';

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/**
 * Forty students, fifteen of them with fifteen accommodations each, the next one always with others. Its teacher has
 * confirmed twelve of the cards, two have changed since, one is new.
 */
export const fullClass = {
  teacher: aStaffMember({ id: 'stf_omar', givenName: 'Omar', familyName: 'Haddad', email: 'omar@harbor.example' }),
  section: aSection({ id: 'sec_full', title: 'Algebra 1, period 8' }),
  students: numbers(0, 40).map((number) =>
    aStudent({
      ...{ id: `stu_full${number}`, givenName: `Student${number % 20}`, familyName: `Number ${number}` },
      ...{ email: `f${number}@students.harbor.example`, guardianIds: [] },
    }),
  ),
  usual: '712345000500',
  stale: numbers(712345000600, 40).map(String),
  withCards: 15,
};

/** Seven is no divisor of 149: everything of the catalogue comes up. */
export const itemsOfFull = (place: number) =>
  numbers(0, 15).map((number) => {
    const code = accommodationCodes[(place * 7 + number * 6) % accommodationCodes.length] ?? 'TIM-EXT';
    return anItem({ itemId: `itm_${number}`, code, parameter: amountOf(grammarOf(code).fields) });
  });

/** A first field that has a number or a choice. */
function amountOf(fields: readonly Field[]): Parameter {
  const [field] = fields;
  if (!field) return {};
  const { name, type, min = 1, options: [option = ''] = [] } = field;
  if (type === 'number' || type === 'int') return { [name]: min };
  return type === 'enum' || type === 'some' ? { [name]: option } : {};
}
