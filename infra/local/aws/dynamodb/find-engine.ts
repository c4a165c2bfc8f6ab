import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import * as z from 'zod/mini';

/** What decides which engine is taken: handed in, so that every machine can be tried on one. */
export type Machine = {
  platform: string;
  arch: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Where a file of an installed package lies. */
  packaged(file: string): string | undefined;
  isProgram(path: string): boolean;
};
export type FoundEngine = { program: string } | { endpoint: string };

/** An engine that is installed comes first: it starts empty, while one that only has an address may be somebody's. */
export function findEngine({ platform, arch, env, packaged, isProgram }: Machine): FoundEngine {
  const name = `@dynoxide/${platform}-${arch}`;
  const onPath = () => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'dynoxide'));
  const program = packaged(`${name}/dynoxide`) ?? onPath().find(isProgram);
  if (program) return { program };
  if (env.DYNAMODB_ENDPOINT) return { endpoint: onLoopback(env.DYNAMODB_ENDPOINT) };
  throw new Error(
    `There is no DynamoDB engine for ${platform}-${arch} here: run npm install --no-save ${name}@${engineVersion()}, or put dynoxide ` +
      'on the PATH, or start DynamoDB Local (docker run --rm -p 127.0.0.1:8000:8000 amazon/dynamodb-local) and name it: ' +
      'DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start.',
  );
}

/** The district fills its engine with people; made up as they are, they stay on this machine. */
function onLoopback(endpoint: string) {
  const host = URL.parse(endpoint)?.hostname ?? '';
  if (/^(127\.0\.0\.1|localhost|\[::1\])$/.test(host)) return endpoint;
  throw new Error(`DYNAMODB_ENDPOINT names ${endpoint}: name an engine on this machine, as http://127.0.0.1:8000.`);
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  packaged: (file) => tried(() => createRequire(import.meta.url).resolve(file)),
  isProgram: (path) => tried(() => isExecutable(path)) ?? false,
});

function isExecutable(path: string) {
  accessSync(path, constants.X_OK);
  return statSync(path).isFile();
}

function tried<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

const Manifest = z.object({ optionalDependencies: z.object({ '@dynoxide/linux-x64': z.string() }) });

/** All platforms run the version that the lock file holds for one of them. */
function engineVersion() {
  const manifest = readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8');
  return Manifest.parse(JSON.parse(manifest)).optionalDependencies['@dynoxide/linux-x64'];
}
