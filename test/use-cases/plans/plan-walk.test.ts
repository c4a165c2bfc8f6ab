import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../deep.ts';
import { freshTables, type TestTables } from '../../engine.ts';
import { PlanModel } from './plan-model.ts';
import { begin, carryOut, takeNextStep } from './walk-carry-out.ts';
import {
  amendingWords,
  beginnings,
  exitReasons,
  facts,
  itemChoices,
  notices,
  papers,
  purposes,
  type Step,
  sequences,
  steps,
} from './walk-steps.ts';

let tables: TestTables;
beforeAll(async () => {
  tables = await freshTables();
});

class WalkStep implements fc.AsyncCommand<PlanModel, PlanModel> {
  readonly what: Step;
  constructor(what: Step) {
    this.what = what;
  }
  check({ plans }: Readonly<PlanModel>) {
    return this.what.do === 'begin' ? plans.length < 3 : plans.length > 0;
  }
  async run(model: PlanModel) {
    await carryOut(model, this.what);
  }
  toString() {
    return JSON.stringify(this.what);
  }
}

/** Fewer than a run takes on average, so that all of them together are as many as asked for. */
const stepsOfARun = 42;
let done = 0;
const plan = fc.nat(2);
const choice = <Name extends string>(names: readonly Name[]) => fc.constantFrom(...names);
const some = (...days: number[]) => fc.constantFrom(undefined, ...days);
/** Most things are entered on their day. */
const ago = fc.constantFrom(0, 0, 0, 1, 3);
const weightedSteps: [number, fc.Arbitrary<Step>][] = [
  [4, fc.record({ do: fc.constant('begin' as const), as: choice(beginnings) })],
  [10, fc.record({ do: fc.constant('next' as const), plan })],
  [
    14,
    fc.record({
      do: fc.constant('sequence' as const),
      plan,
      sequence: choice(Object.keys(sequences) as (keyof typeof sequences)[]),
      without: fc.nat(12),
    }),
  ],
  [
    5,
    fc.record({
      do: fc.constant('save' as const),
      plan,
      items: choice(itemChoices),
      start: fc.constantFrom(-30, 0, 0, 12),
      end: some(-1, 8, 20, 200),
      from: some(-3, 0, 10, 40),
      reason: fc.boolean(),
    }),
  ],
  [8, fc.record({ do: choice(['agree', 'publish', 'publish', 'amend', 'discard', 'stale'] as const), plan })],
  [5, fc.record({ do: fc.constant('fact' as const), plan, fact: choice(facts), ago })],
  [2, fc.record({ do: fc.constant('paper' as const), plan, paper: choice(papers) })],
  [2, fc.record({ do: fc.constant('notice' as const), plan, notice: choice(notices), ago })],
  [1, fc.record({ do: fc.constant('meet' as const), plan, purpose: choice(purposes) })],
  [3, fc.record({ do: fc.constant('move' as const), plan, step: choice(steps) })],
  [3, fc.record({ do: fc.constant('end' as const), plan, exit: choice(exitReasons), told: fc.boolean() })],
  [4, fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 60 }) })],
  [4, fc.record({ do: choice(['sweep', 'repeat'] as const) })],
  [
    6,
    fc.record({
      do: fc.constant('amendNow' as const),
      plan,
      word: choice(amendingWords),
      decided: fc.boolean(),
    }),
  ],
  [2, fc.record({ do: fc.constant('publishTwice' as const), plan })],
  [3, fc.record({ do: fc.constant('race' as const), plan, racers: fc.integer({ min: 2, max: 3 }) })],
  [
    3,
    fc.record({
      do: fc.constant('meanwhile' as const),
      plan,
      other: choice(['save', 'discard', 'declined', 'end', 'amend'] as const),
    }),
  ],
];
const walks = fc.commands(
  weightedSteps.flatMap(([weight, what]) =>
    Array.from({ length: weight }, () => what.map((each) => new WalkStep(each))),
  ),
  { size: 'max', maxCommands: 40 },
);

describe('plans that a school pulls in any direction', () => {
  it('stay what the law lets them be, in every table, on every day', async () => {
    await fc.assert(
      fc.asyncProperty(choice(beginnings), fc.nat(22), walks, async (first, far, each) => {
        const model = await new PlanModel(tables).prepare();
        await begin(model, first);
        for (let step = 0; step < far; step += 1) await takeNextStep(model, model.plans[0]!);
        await fc.asyncModelRun(() => ({ model, real: model }), each);
        done += model.steps;
      }),
      { numRuns: runs(400, 100_000, stepsOfARun) },
    );
    expect(done).toBeGreaterThan(runs(100, 100_000));
  });

  /** Ways that few walks of a run find; `inForce` after each step that publishes. */
  it.each<[string, Step[], boolean[]]>([
    [
      'one parent’s no keeps it back, whatever the other says',
      walk('agreed fatherDeclined agree notice publish'),
      [false],
    ],
    ['a no after the team agreed does, too', walk('agreed agree fatherDeclined notice publish'), [false]],
    ['so does a wish to talk first', walk('agreed agree fatherWouldTalk notice publish'), [false]],
    [
      'until that parent says yes',
      walk('agreed agree fatherDeclined notice publish fatherAgreed publish'),
      [false, true],
    ],
    [
      'a wish for paper is no answer',
      walk('fatherWishesPaper agree notice publish agreed agree publish'),
      [false, true],
    ],
    ['nobody said anything', walk('agree notice publish'), [false]],
    ['silence after three attempts, and a notice', walk('call 1 call 1 letterToFather agree notice publish'), [true]],
    ['silence without a notice since', walk('call 1 call 1 notice letterToFather agree publish'), [false]],
    [
      'silence, and the letter comes back',
      walk('call letterToFather 1 call 1 letter agree notice letterBack publish'),
      [false],
    ],
    [
      'silence of a mother, and a father whom nobody tried',
      walk('call 1 call 1 letter agree notice publish letterToFather agree notice publish'),
      [false, true],
    ],
    [
      'silence of a mother, and a father to whom no way is known',
      walk('call 1 call 1 letter agree notice publish fatherNowhere agree notice publish'),
      [false, true],
    ],
    [
      'the same father, who was heard of once',
      walk('fatherWishesPaper letterToFather save call 1 call 1 letter fatherNowhere agree notice publish'),
      [false],
    ],
    ['a mother who refuses to hear of it', walk('refusal 1 refusal 1 letterToFather agree notice publish'), [false]],
    ['one who did after the attempts', walk('call 1 call 1 letterToFather refusal agree notice publish'), [false]],
    [
      'one who did before them, which is entered after',
      walk('1 call 1 call 1 letterToFather refusal-3 agree notice publish'),
      [true],
    ],
    [
      'a yes of before the words were changed, entered after',
      walk('fatherWishesPaper 1 save 1 agreed-2 agree notice publish agreed-1 agree publish'),
      [false, true],
    ],
    [
      'a no, and a draft that is saved as it was',
      walk('save fatherDeclined save agreed agree notice publish'),
      [false],
    ],
    ['a yes of before a no, entered after it', walk('1 declined agreed-1 agree notice publish'), [false]],
    [
      'silence, and a notice of before the attempts, entered after',
      walk('1 call 1 call 1 letterToFather notice-3 agree publish notice publish'),
      [false, true],
    ],
    [
      'silence, and all of it entered on one day',
      walk('1 1 1 letterToFather notice call-1 call-2 agree publish'),
      [true],
    ],
    [
      'silence, a letter that came back after the notice, and another',
      walk('call letterToFather 1 call 1 letter agree notice 1 letterBack-1 letter publish notice publish'),
      [false, true],
    ],
    [
      'attempts of before the words were changed, entered after',
      walk('call 1 save 1 call letterToFather-2 call-1 agree notice publish'),
      [false],
    ],
    ['silence to words that were changed', walk('call 1 call 1 letterToFather save agree notice publish'), [false]],
  ])('are put into force, or not, as a family answers: %s', async (_, way, inForce) => {
    const model = await new PlanModel(tables).prepare();
    await begin(model, 'eligible504');
    await takeNextStep(model, model.plans[0]!);
    const came: boolean[] = [];
    for (const each of way) {
      await carryOut(model, each);
      if (each.do === 'publish') came.push(model.plan(model.plans[0]!).head !== undefined);
    }
    expect(came).toEqual(inForce);
  });

  /** Which version is in force after each step that publishes. */
  it.each<[string, (typeof beginnings)[number], Step[], number[]]>([
    ['a parent takes the consent to the evaluation back', 'eligible504', walk('next*5 refused next*10 publish'), [2]],
    [
      'a no to what changes a plan that was brought in',
      'mirrored504',
      walk('next*15 fatherDeclined publish fatherAgreed publish'),
      [1, 2],
    ],
    [
      'a no to what adopts another school’s plan',
      'transferred504',
      walk('next*9 fatherDeclined publish fatherAgreed publish'),
      [1, 2],
    ],
    [
      'a wish to talk first, and new words',
      'eligible504',
      walk('next*15 fatherWouldTalk publish save agree publish'),
      [1, 2],
    ],
    [
      'a no, and other words in another draft',
      'eligible504',
      walk('next*15 fatherDeclined publish discard amend save agree publish'),
      [1, 2],
    ],
    [
      'a no to what came of an evaluation anew, and new words',
      'eligible504',
      walk('next*5 reevaluate next*3 notice fatherDeclined publish save agree publish'),
      [1, 2],
    ],
    [
      'parents who differ, and a dispute that ends, after which one says no again',
      'eligible504',
      walk('next*15 fatherDeclined agreed publish dispute publish settled fatherDeclined publish'),
      [1, 1, 2],
    ],
    [
      'a no and the end of no dispute, or of one after which another begins',
      'eligible504',
      walk('next*15 fatherDeclined settled publish dispute settled dispute publish settled publish'),
      [1, 1, 2],
    ],
    [
      'a dispute that ended before anybody said no, and one about other words',
      'eligible504',
      walk('next*15 dispute settled fatherDeclined publish dispute settled save agree declined publish'),
      [1, 1],
    ],
    [
      'both parents’ no to a first version, and a hearing that they lose',
      'eligible504',
      walk('next*4 declined fatherDeclined publish dispute settled publish'),
      [0, 1],
    ],
  ])('change as a family answers: %s', async (_, from, way, inForce) => {
    const model = await new PlanModel(tables).prepare();
    await begin(model, from);
    const came: number[] = [];
    for (const each of way) {
      await carryOut(model, each);
      if (each.do === 'publish') came.push(model.plan(model.plans[0]!).head?.version ?? 0);
    }
    expect(came).toEqual(inForce);
  });

  /** Which version is in force after each try to change the plan by agreement. */
  it.each<[string, Step[], number[]]>([
    ['more time, at the wish of a mother', walk('next*5 amend save asked'), [2]],
    ['nothing that anybody asked for, or agreed to', walk('next*5 amend save now agreed now'), [1, 2]],
    ['no change at all', walk('next*5 amend asked'), [1]],
    ['a father’s no, and his yes', walk('next*5 amend save fatherDeclined asked yes fatherAgreed yes'), [1, 1, 2]],
    ['less, and a group that has not met, and one that has', walk('next*5 amend saveOther yes decided'), [1, 2]],
    [
      'less while it is argued about, at a mere wish, and with a yes',
      walk('next*5 dispute amend saveOther decidedWish decided'),
      [1, 2],
    ],
    [
      'a second change, which the first one’s word does not serve',
      walk('next*5 amend save asked amend saveOther now'),
      [2, 2],
    ],
  ])('change by agreement: %s', async (_, way, inForce) => {
    const model = await new PlanModel(tables).prepare();
    await begin(model, 'eligible504');
    const came: number[] = [];
    for (const each of way) {
      await carryOut(model, each);
      if (each.do === 'amendNow') came.push(model.plan(model.plans[0]!).head?.version ?? 0);
    }
    expect(came).toEqual(inForce);
  });
});

const amending: Readonly<Record<string, Pick<Extract<Step, { do: 'amendNow' }>, 'word' | 'decided'>>> = {
  now: { word: 'none', decided: false },
  asked: { word: 'asked', decided: false },
  yes: { word: 'agreed', decided: false },
  decided: { word: 'agreed', decided: true },
  decidedWish: { word: 'asked', decided: true },
};

/** `1`: a day later; `agreed-2`: she agreed two days ago, and it is entered today. `next*5`: five times. */
function walk(way: string): Step[] {
  const words = { items: 'more', start: 0, end: undefined, from: undefined, reason: true } as const;
  const steps = way.split(' ').flatMap((step) => {
    const [each = '', times = '1'] = step.split('*');
    return Array.from({ length: Number(times) }, () => each);
  });
  return steps.map((step): Step => {
    const [name = '', ago] = step.split('-');
    const late = { plan: 0, ago: Number(ago ?? 0) };
    if (name === '1') return { do: 'wait', days: 1 };
    if (name === 'reevaluate') return { do: 'sequence', plan: 0, sequence: name, without: 12 };
    if (name === 'refused') return { do: 'paper', plan: 0, paper: name };
    if (name === 'next' || name === 'amend' || name === 'discard') return { do: name, plan: 0 };
    const how = amending[name];
    if (how) return { do: 'amendNow', plan: 0, ...how };
    if (name === 'saveOther') return { do: 'save', plan: 0, ...words, items: 'other' };
    if (name === 'save') return { do: 'save', plan: 0, ...words };
    if (name === 'notice') return { do: 'notice', ...late, notice: 'plan' };
    if (name === 'agree' || name === 'publish') return { do: name, plan: 0 };
    return { do: 'fact', ...late, fact: choiceOf(name) };
  });
}

function choiceOf(name: string) {
  const fact = facts.find((each) => each === name);
  if (!fact) throw new Error(`${name} is no step`);
  return fact;
}
