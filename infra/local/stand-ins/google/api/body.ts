import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { invalid } from './refusal.ts';

export const parsedBody = async <Body>(c: Context, schema: z.ZodMiniType<Body>): Promise<Body> =>
  checked(schema, await json(c));

/** A value as `schema` has it. Names that the schema lacks are refused in Google's words. */
export function checked<Value>(schema: z.ZodMiniType<Value>, value: unknown): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = deepest(parsed.error.issues);
  const at = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const where = at === '' ? '' : ` at '${at}'`;
    const lines = issue.keys.map(
      (key) => `Invalid JSON payload received. Unknown name "${key}"${where}: Cannot find field.`,
    );
    throw invalid(lines.join('\n'));
  }
  throw invalid(`Invalid value at '${at}'`, 'invalid');
}

function deepest(issues: readonly z.core.$ZodIssue[]) {
  return issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
}

async function json(c: Context): Promise<unknown> {
  const text = await c.req.text();
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw invalid('Invalid JSON payload received. Expected an object key or }.', 'parseError');
  }
}
