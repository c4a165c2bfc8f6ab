import * as z from 'zod/mini';
import type { TestTables } from './engine.ts';

const Consumed = z.object({ CapacityUnits: z.number() });
const Output = z.object({ ConsumedCapacity: z.optional(z.union([Consumed, z.array(Consumed)])) });

/** What a piece of work asks of DynamoDB: how often it is asked and how many units that takes. */
export async function costOf(tables: TestTables, work: () => Promise<unknown>) {
  const { calls, units } = await loadOf(tables, work);
  return { calls, units };
}

/** The same with how much of it writes, and how many calls are under way at once. */
export async function loadOf(tables: TestTables, work: () => Promise<unknown>) {
  const load = { calls: 0, units: 0, written: 0, mostAtOnce: 0 };
  let underWay = 0;
  tables.db.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        underWay += 1;
        load.mostAtOnce = Math.max(load.mostAtOnce, underWay);
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        underWay -= 1;
        const { ConsumedCapacity = [] } = Output.parse(result.output);
        const units = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
        load.calls += 1;
        load.units += units;
        if (/Put|Write|Update|Delete/.test(commandName)) load.written += units;
        return result;
      },
    { step: 'initialize', name: 'spent', priority: 'low' },
  );
  try {
    await work();
  } finally {
    tables.db.middlewareStack.remove('spent');
  }
  return load;
}
