import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { refused } from '#shared/domain/tabular.ts';
import { outputNames } from '#shared/lambda/env.ts';

const root = join(import.meta.dirname, '../../..');
/** Where `cdk deploy` writes what its stacks answer: `outputsFile` in cdk.json. */
const usualFile = 'build/outputs.json';

const OutputsFile = z.record(z.string(), z.record(z.string(), z.string()));

/** What the deployment from this folder tells a command line, by the names of the environment. */
export type ToldByStacks = { file: string; values: ReadonlyMap<string, string> };

export async function readStackOutputs(named: string | undefined): Promise<ToldByStacks> {
  const file = named ?? usualFile;
  const found = await readFile(named ?? join(root, usualFile), 'utf8').catch(() => undefined);
  if (found === undefined && named !== undefined) throw refused('no_such_path', { file });
  const read = OutputsFile.safeParse(parsed(found ?? '{}'));
  if (!read.success) throw new DomainError('invalid_input', { file, reason: 'no_outputs' });
  const outputs = new Map(Object.values(read.data).flatMap((stack) => Object.entries(stack)));
  const values = Object.entries(outputNames).flatMap(([name, output]): [string, string][] => {
    const value = outputs.get(output);
    return value === undefined ? [] : [[name, value]];
  });
  return { file, values: new Map(values) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** For the shells of POSIX; in quotes wherever a shell could read something of its own into it. */
export const exportLine = ([name, value]: readonly [string, string]) =>
  `export ${name}=${/^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`}`;
