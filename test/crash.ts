import { countedIds } from './builders.ts';
import { costOf } from './capacity.ts';
import { contentsOfAll, itemsIn } from './contents.ts';
import { freshTables, storesOn, type TestTables } from './engine.ts';
import { at } from './sample/records.ts';

export type Stage = ReturnType<typeof stageOn>;
export type Scenario = {
  /** The verb that this runs, or the job, or the command inside it. */
  of: (...given: never[]) => Promise<unknown>;
  name: string;
  before(stage: Stage): Promise<unknown>;
  act(stage: Stage): Promise<unknown>;
};

const writes = /^(Put|Update|Delete|BatchWrite|TransactWrite)/;

/**
 * Tables with everything a use case asks for. `run` sets ids apart: a retry never makes the ids of the try before it.
 */
export function stageOn(tables: TestTables, run: string) {
  const ids = countedIds(run);
  return { ...storesOn(tables, () => at), tables, ids, now: () => at };
}

/**
 * `lost`: the process dies before DynamoDB hears of the write. `unheard`: DynamoDB did it, and the process died before
 * the answer.
 */
type Death = { at: number; as: 'lost' | 'unheard' };
const died = new Error('killed');

function killAt({ db }: TestTables, death: Death) {
  let count = 0;
  db.middlewareStack.add(
    (next, context) => async (args) => {
      const isDeadly = writes.test(String(context.commandName)) && ++count === death.at;
      if (isDeadly && death.as === 'lost') throw died;
      const answer = await next(args);
      if (isDeadly) throw died;
      return answer;
    },
    { step: 'initialize', name: 'death' },
  );
  return { revive: () => db.middlewareStack.remove('death'), count: () => count };
}

async function prepared({ before }: Scenario) {
  const tables = await freshTables();
  await before(stageOn(tables, 'before'));
  return tables;
}

async function outcome(scenario: Scenario, run: string) {
  const tables = await prepared(scenario);
  const counter = killAt(tables, { at: 0, as: 'lost' });
  await scenario.act(stageOn(tables, run));
  return { contents: await contentsOfAll(tables), writes: counter.count() };
}

/**
 * Kills the work before and after each of its writes and tries it again with ids of its own. Answers the deaths after
 * which the tables are neither what the first try alone nor what the second alone would have left: a mixture, or
 * something done twice.
 */
export async function deathsThatLeaveAMixture(scenario: Scenario): Promise<Death[]> {
  const [first, second] = [await outcome(scenario, 'one'), await outcome(scenario, 'two')];
  const deaths = Array.from({ length: first.writes }, (_, index) => index + 1).flatMap((each) => [
    { at: each, as: 'lost' as const },
    { at: each, as: 'unheard' as const },
  ]);
  const bad: Death[] = [];
  for (const death of deaths) {
    const tables = await prepared(scenario);
    const { revive } = killAt(tables, death);
    await scenario.act(stageOn(tables, 'one')).catch((cause) => {
      if (cause !== died) throw cause;
    });
    revive();
    await scenario.act(stageOn(tables, 'two'));
    const left = await contentsOfAll(tables);
    if (left !== first.contents && left !== second.contents) bad.push(death);
  }
  return bad;
}

/** What the work asks of DynamoDB when nothing disturbs it, and what the ledger holds then. */
export async function undisturbed(scenario: Scenario) {
  const tables = await prepared(scenario);
  const { calls, units } = await costOf(tables, () => scenario.act(stageOn(tables, 'one')));
  const entries = (await itemsIn(tables.ledger)).map(
    ({ pk: _pk, sk: _sk, gsi1pk: _index, gsi1sk: _place, ...entry }) => entry,
  );
  return { calls, units, entries };
}
