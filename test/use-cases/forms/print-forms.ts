import { readForms } from './form.ts';

/**
 * npm run forms: what of each real form is kept, and what is refused and why. That it is so, `forms.test.ts` beside it
 * tries by filling them in.
 */
const forms = readForms().map(({ form, fields }) => ({
  form,
  fields: fields.length,
  refused: fields.filter(({ stands }) => !stands),
}));

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const told = forms.flatMap(({ form, refused }) => [
  ...(refused.length > 0 ? ['', form] : []),
  ...refused.map(({ field, says, refused: why }) => `- ${field} (“${says}”): ${why}`),
]);
const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0);
const total = {
  fields: sum(forms.map(({ fields }) => fields)),
  refused: sum(forms.map(({ refused }) => refused.length)),
};

process.stdout.write(
  [
    row(['form', 'fields', 'kept', 'refused']),
    row(['---', '---', '---', '---']),
    ...forms.map(({ form, fields, refused }) => row([form, fields, fields - refused.length, refused.length])),
    row(['all', total.fields, total.fields - total.refused, total.refused]),
    ...['', 'Refused, and why', ...told, ''],
  ].join('\n'),
);
