import { globSync } from 'node:fs';
import { resolve } from 'node:path';

type Verb = { name: string; kind: 'command' | 'query'; run: unknown };

/** Every verb that is made with `command` or `query`: found by what it is, and not by what it is called. */
export async function verbsOfTheHouse(): Promise<Verb[]> {
  const files = globSync('shared/use-cases/**/*.ts');
  const modules = await Promise.all(files.map((file) => import(/* @vite-ignore */ resolve(file))));
  return modules.flatMap((module: object) =>
    Object.entries(module).flatMap(([name, run]) => (isVerb(run) ? [{ name, kind: run.kind, run }] : [])),
  );
}

const isVerb = (value: unknown): value is Pick<Verb, 'kind'> => typeof value === 'function' && 'kind' in value;
