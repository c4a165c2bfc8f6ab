import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { lintPlans } from '#shared/use-cases/plans/lint-plans.ts';
import { priya } from '../cases/case.ts';
import { fillIn, readBack, wordsOf } from './fill-in.ts';
import { isIn, readForms, together, wholeOf } from './form.ts';

const forms = readForms();
/** Numbers of what was filled in: an amount, a day or a count is lost first. */
const numbersIn = (text: string) => text.match(/\d+(?:\.\d+)?/g) ?? [];

it('seventeen real forms are filled in, each field kept or refused with a reason', () => {
  expect(forms).toHaveLength(17);
  const open = forms.flatMap(({ name, fields }) =>
    fields
      .filter(({ stands, refused = '' }) => (stands === undefined) === refused.length < 20)
      .map(({ field }) => `${name}: ${field}`),
  );
  expect(open).toEqual([]);
});

it.each(forms)('an empty form is no record: $form has fields of every part of it', ({ fields }) => {
  expect(fields.length).toBeGreaterThanOrEqual(12);
  expect(new Set(fields.map(({ field, says }) => `${field} ${says}`)).size).toBe(fields.length);
});

describe.each(forms)('$form', (form) => {
  it('stands in the record as it was filled in', async () => {
    const { school } = await fillIn(form);
    const held = await readBack(school);
    const lost = form.fields.flatMap(({ field, stands = {} }) =>
      Object.entries(stands).flatMap(([kind, part]) =>
        held.get(kind)?.some((record) => isIn(part, record)) ? [] : [`${field}: ${kind} ${JSON.stringify(part)}`],
      ),
    );
    expect(lost).toEqual([]);
  });

  it('is kept with every number that it says', () => {
    const short = form.fields.flatMap(({ field, says, stands }) => {
      const kept = new Set(numbersIn(JSON.stringify(stands ?? {})).map(Number));
      return stands
        ? numbersIn(says)
            .filter((each) => !kept.has(Number(each)))
            .map((each) => `${field}: ${each}`)
        : [];
    });
    expect(short).toEqual([]);
  });

  it('is refused by whoever tries to write what it may not say, and nothing changes', async () => {
    for (const { tried } of form.fields.filter((each) => each.tried)) {
      const { school } = await fillIn(form);
      const [plan] = await school.deps.plans.ofStudent('stu_maya');
      if (!plan) throw new Error('no plan');
      await school.commands.amend(plan.id);
      const words = wordsOf(together(wholeOf(form, 'plans'), tried?.plans) as never);
      await expect(school.commands.save(plan.id, words)).rejects.toBeInstanceOf(DomainError);
      expect(await school.deps.plans.findDraft('stu_maya', plan.id)).toMatchObject({ revision: 1 });
    }
  });
});

it('a plan that its state wants signed lacks a name until student and family put theirs under it', async () => {
  const [form] = forms.filter(({ name }) => name === 'la-igp');
  if (!form) throw new Error('no form');
  const unsigned = { ...form, fields: form.fields.filter(({ field }) => !field.startsWith('Signature')) };
  const namesMissing = async (filled: typeof form) => {
    const { school } = await fillIn(filled);
    const { plans } = await lintPlans(school.deps, priya, { studentId: 'stu_maya', drafts: false, surface: 'web' });
    return plans.flatMap(({ findings }) =>
      findings.flatMap(({ field = '' }) => (/Signature$/.test(field) ? field : [])),
    );
  };
  expect(await namesMissing(unsigned)).toEqual(['studentSignature', 'familySignature']);
  expect(await namesMissing(form)).toEqual([]);
});
