import * as z from 'zod/mini';
import type { TestTables } from './engine.ts';

const Consumed = z.object({ CapacityUnits: z.number() });
const Output = z.object({ ConsumedCapacity: z.optional(z.union([Consumed, z.array(Consumed)])) });

/** What a piece of work asks of DynamoDB: how often it is asked and how many units that takes. */
export async function costOf(tables: TestTables, work: () => Promise<unknown>) {
  const spent = { calls: 0, units: 0 };
  tables.db.middlewareStack.add(
    (next) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const { ConsumedCapacity = [] } = Output.parse(result.output);
      spent.calls += 1;
      for (const { CapacityUnits } of [ConsumedCapacity].flat()) spent.units += CapacityUnits;
      return result;
    },
    { step: 'initialize', name: 'spent', priority: 'low' },
  );
  try {
    await work();
  } finally {
    tables.db.middlewareStack.remove('spent');
  }
  return spent;
}
