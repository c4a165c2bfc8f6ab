import { describe, expect, it } from 'vitest';
import { catalogueWith } from '#shared/domain/catalogue/district-catalogue.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { missingOfProfile, profileOf } from '#shared/domain/lint/profiles.ts';
import { PlanDraft } from '#shared/domain/plans/plan.ts';
import { checkContent } from '#shared/domain/plans/plan-content.ts';
import { planText } from '#shared/text/plans/plan-text.ts';
import { samplePlans } from './sample-plans.ts';

const on = '2026-11-23';
const draft = {
  ...{ id: 'pln_1', studentId: 'stu_maya', schoolId: 'sch_harbor', caseManagerId: 'stf_dana' },
  ...{ kind: 'learning', framework: 'ILP', startOn: '2026-08-31', basedOn: 0, revision: 1, status: 'draft' },
} as const;

/** All words that a plan was given, ids and codes aside. */
const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? / /.test(value) && !/^\w+_\w+$/.test(value)
      ? [value]
      : []
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : [];

describe('a plan as its own form has it', () => {
  it.each(samplePlans)('holds all that $profile asks of grade $grade', ({ profile, grade, heard, content }) => {
    const found = profileOf(profile);
    expect(found.fellBack).toBe(false);
    const held = { content, contributions: heard.map((as) => ({ as })), signedOn: {}, on };
    expect(missingOfProfile(found.profile, grade, held)).toEqual([]);
  });

  it.each(samplePlans)('is kept whole, and nothing of it is dropped: $profile', ({ content }) => {
    expect(PlanDraft.parse({ ...draft, ...content })).toEqual({ ...draft, ...content });
    expect(checkContent(content, { catalogue: catalogueWith([]), held: [] })).toEqual(content);
  });

  it.each(samplePlans)('is told with every word of it: $profile', ({ content }) => {
    const text = planText(content, { nameOf: (id) => id, on }).join('\n');
    const { items: _items, ...rest } = content;
    expect(wordsIn(rest).filter((words) => !text.includes(words))).toEqual([]);
  });

  it('refuses a field that no plan has, wherever it stands, and drops nothing in silence', () => {
    const [first] = samplePlans.filter(({ profile }) => profile === 'IE-SSP');
    const content = first?.content;
    if (!content) throw new Error('no sample');
    const { needs, goals, services, strategies, learner } = content;
    const stray = { secondChoice: 'Pilot' };
    const wrong = [
      { needs: needs.map((need) => ({ ...need, ...stray })) },
      { goals: goals.map((goal) => ({ ...goal, ...stray })) },
      { services: services.map((service) => ({ ...service, ...stray })) },
      { strategies: strategies.map((strategy) => ({ ...strategy, ...stray })) },
      { learner: { ...learner, ...stray } },
    ];
    for (const part of wrong)
      expect(PlanDraft.safeParse({ ...draft, ...content, ...part }).success, JSON.stringify(part)).toBe(false);
  });

  it('refuses a goal tied to a need, and a resource to a goal, that are not there', () => {
    const [nccd] = samplePlans.filter(({ profile }) => profile === 'AU-NCCD');
    if (!nccd) throw new Error('no sample');
    const against = { catalogue: catalogueWith([]), held: [] };
    expect(() => checkContent({ ...nccd.content, needs: [] }, against)).toThrow(DomainError);
    expect(() => checkContent({ ...nccd.content, goals: [] }, against)).toThrow(DomainError);
  });
});
