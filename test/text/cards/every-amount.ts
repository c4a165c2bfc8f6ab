import { accommodationCodes } from '#shared/domain/catalogue/catalogue.ts';
import { type Field, grammarOf, type Parameter, type ParameterValue } from '#shared/domain/catalogue/parameter.ts';

/** Some of what a field may hold: its ends, its default, each of its options. */
export const valuesOf = ({ type, min, max, options = [], fallback }: Field): ParameterValue[] => {
  if (type === 'enum') return [...options];
  if (type === 'set') return options.map((option) => [option]);
  if (type === 'some') return [...options, options.slice(0, 2)];
  if (type === 'number' || type === 'int')
    return [min ?? 1, max ?? 1, ...(typeof fallback === 'number' ? [fallback] : [])];
  const said: Partial<Record<Field['type'], ParameterValue[]>> = {
    ...{
      bool: [true, false],
      true: [true],
      text: ['as agreed with the office'.slice(0, max)],
      time: ['09:00', '13:30'],
    },
    ...{ colour: ['#ffffcc'], language: ['vi', 'zh-Hant', 'es'], id: ['HA-0117'] },
  };
  return said[type] ?? [];
};

/** Of each accommodation of the catalogue: each field alone with each of its values, and nothing stated. */
export const everyAmount = accommodationCodes.flatMap((code) => [
  { code, parameter: {} as Parameter },
  ...grammarOf(code).fields.flatMap((field) =>
    valuesOf(field).map((value): { code: typeof code; parameter: Parameter } => ({
      code,
      parameter: { [field.name]: value },
    })),
  ),
]);
