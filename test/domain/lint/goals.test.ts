import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Goal } from '#shared/domain/goals/goal.ts';
import { measureOf, methodOf } from '#shared/domain/goals/goal-words.ts';
import { sameUnit } from '#shared/domain/goals/units.ts';
import { lintGoal } from '#shared/domain/lint/lint-goal.ts';

const Row = z.record(z.string(), z.string());
const startOn = '2026-08-31';

/**
 * 318 goals in the words of schools, each labelled by hand with what it lacks, before there were rules. `held` was set
 * aside until a first run.
 */
const corpus = z
  .array(Row)
  .parse(parse(readFileSync('test/fixtures/goals.csv'), { columns: true }))
  .map((row, index) => ({
    set: row.set,
    goal: goalOf(row, index),
    labels: new Set(row.gaps?.split(' ').filter(Boolean)),
  }));

function goalOf(row: z.infer<typeof Row>, index: number): Goal {
  const [times, per] = (row.schedule ?? '').split('/');
  return Goal.parse({
    goalId: `gol_${index + 2}`,
    domain: row.domain,
    term: 'long',
    statement: row.statement,
    objectives: [],
    status: 'open',
    ...(row.baseline ? { baseline: measureOf(row.baseline) } : {}),
    ...(row.target ? { target: measureOf(row.target) } : {}),
    ...(row.method ? { method: methodOf(row.method) } : {}),
    ...(per ? { schedule: { times: Number(times), per } } : {}),
    ...(row.criterion ? { criterion: criterionOf(row.criterion) } : {}),
    ...(row.owner ? { ownerId: row.owner === 'staff' ? 'stf_dana' : 'stu_maya' } : {}),
    ...(row.startOn ? { startOn: row.startOn } : {}),
    ...(row.dueOn ? { dueOn: row.dueOn } : {}),
  });
}

function criterionOf(words: string): Goal['criterion'] {
  const [, percent] = /^(\d+)%$/.exec(words) ?? [];
  const [, successes, attempts] = /^(\d+) of (\d+)$/.exec(words) ?? [];
  if (percent) return { accuracyPercent: Number(percent) };
  return successes ? { successes: Number(successes), attempts: Number(attempts) } : { metric: words };
}

type Count = { right: number; extra: number; missed: number };
const none = (): Count => ({ right: 0, extra: 0, missed: 0 });
const f1 = ({ right, extra, missed }: Count) => (2 * right) / (2 * right + extra + missed);

function scores(set?: string) {
  const byGap = new Map<string, Count>();
  const wrong: string[] = [];
  for (const { goal, labels } of corpus.filter((each) => !set || each.set === set)) {
    const found = new Set<string>(lintGoal(goal, startOn).map(({ gap }) => gap));
    for (const gap of new Set([...found, ...labels])) {
      const count = byGap.get(gap) ?? none();
      count[found.has(gap) ? (labels.has(gap) ? 'right' : 'extra') : 'missed'] += 1;
      byGap.set(gap, count);
      if (found.has(gap) !== labels.has(gap))
        wrong.push(`${found.has(gap) ? 'extra' : 'missed'} ${gap}: ${goal.statement}`);
    }
  }
  const all = [...byGap.values()].reduce(
    (sum, each) => ({ right: sum.right + each.right, extra: sum.extra + each.extra, missed: sum.missed + each.missed }),
    none(),
  );
  return { byGap, all, wrong };
}

const gapsOf = (over: Partial<Goal>) =>
  lintGoal({ ...sound, ...over }, startOn).map(({ gap, suggestion }) => `${gap} ${suggestion}`);
const sound: Goal = {
  goalId: 'gol_1',
  domain: 'literacy',
  term: 'long',
  statement: 'Maya will read a grade-level passage aloud',
  baseline: { value: 62, unit: 'words per minute' },
  target: { value: 90, unit: 'wpm' },
  method: 'probe',
  schedule: { times: 1, per: 'week' },
  criterion: { successes: 3, attempts: 4 },
  ownerId: 'stf_dana',
  dueOn: '2027-05-28',
  objectives: [],
  status: 'open',
};

describe('the linter of goals', () => {
  /*
   * The first run on the held half gave F1 0.982 over all gaps (verbs 0.969, objects 0.842, gaps that are fields 1).
   * What it showed has been mended since, so today's numbers (0.994; verbs 1, objects 0.935) are no longer a test on
   * unseen goals. Most gaps are fields, so the whole flatters what is read out of sentences; and one hand wrote goals,
   * labels and rules.
   */
  it('agrees with the labels of 318 goals at F1 0.95 or more, over all and in each half', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(300);
    for (const set of [undefined, 'tuned', 'held']) expect(f1(scores(set).all), set).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['verb', 0.97],
    ['object', 0.87],
    ['baseline', 1],
    ['target', 1],
    ['unit', 1],
    ['noChange', 1],
    ['method', 1],
    ['schedule', 1],
    ['criterion', 1],
    ['due', 1],
    ['owner', 1],
  ])('finds the gap %s at F1 %s or more', (gap, least) => {
    const { byGap, wrong } = scores();
    expect(f1(byGap.get(gap) ?? none()), wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });

  it('has nothing to say of a goal that lacks nothing', () => {
    expect(gapsOf({})).toEqual([]);
  });

  it.each<[string, Partial<Goal>, string]>([
    ['words for a baseline', { baseline: { words: 'reads slowly' } }, 'baseline countBaseline'],
    ['two units', { target: { value: 90, unit: '%' } }, 'unit useOneUnit'],
    ['a target that is the baseline', { target: { value: 62, unit: 'wpm' } }, 'noChange setAnotherTarget'],
    ['a method that leaves open how', { method: { words: 'teacher judgement' } }, 'method giveMethod'],
    ['a criterion that nobody could check', { criterion: { metric: 'with improvement' } }, 'criterion giveCriterion'],
    ['a due day after more than a year', { dueOn: '2027-09-01' }, 'due bringDueForward'],
    ['a due day before its start', { startOn: '2026-10-01', dueOn: '2026-09-30' }, 'due putDueAfterStart'],
  ])('names %s and what would close it', (_what, over, gap) => {
    expect(gapsOf(over)).toEqual([gap]);
  });

  it('takes a due day exactly twelve months from the start', () => {
    expect(gapsOf({ dueOn: '2027-08-31' })).toEqual([]);
  });

  it.each([
    ['wpm', 'words per minute'],
    ['%', 'per cent'],
    ['% correct', 'percent'],
    ['of 10', 'out of 10'],
    ['absences', 'absence'],
    ['classes', 'class'],
    ['incidents a week', 'incidents per week'],
    ['facts/minute', 'facts a minute'],
  ])('knows %s and %s as one unit', (a, b) => {
    expect([sameUnit(a, b), sameUnit(b, a), sameUnit(a, `other ${b}`)]).toEqual([true, true, false]);
  });
});
