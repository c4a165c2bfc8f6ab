import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type OutputFile } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
export const doorsFolder = join(root, 'build', 'doors');

/**
 * Bolt brings three servers and a socket client that a Lambda never starts: 1.4 MB and 100 ms of every cold start.
 * Their places are taken by files that throw when called. Not `external`: a module that is missing at run time would
 * fail the import.
 */
const stubs = join(root, 'integrations/slack/stubs');
const noCredentials = join(root, 'shared/store/stubs/no-credentials.cjs');
const alias = {
  '@aws-sdk/credential-provider-ini': noCredentials,
  '@aws-sdk/credential-provider-sso': noCredentials,
  '@aws-sdk/credential-provider-process': noCredentials,
  '@aws-sdk/credential-provider-web-identity': noCredentials,
  '@aws-sdk/credential-provider-login': noCredentials,
  express: join(stubs, 'express.cjs'),
  '@slack/socket-mode': join(stubs, 'socket-mode.cjs'),
  'raw-body': join(stubs, 'raw-body.cjs'),
  '@slack/oauth': join(stubs, 'oauth.cjs'),
  'path-to-regexp': join(stubs, 'path-to-regexp.cjs'),
  'node-fetch': join(root, 'integrations/google-stubs/node-fetch.cjs'),
};

const options: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  // Node reads UTF-8; escapes of it are bytes that every cold start would load.
  charset: 'utf8',
  // `sidelight trace` finds our files by it; the sources themselves stay out of the package.
  sourcemap: 'linked',
  sourcesContent: false,
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'silent',
  metafile: true,
  alias,
  // Parts of the SDK are CommonJS and call require for Node's own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
};

export type Entry = { name: string; entry: string };

/** The one file of an entry: its folder is what gets deployed. */
export const bundleOf = (name: string, folder = doorsFolder) => join(folder, name, 'index.mjs');

/** Each entry as one self-contained file. Throws with the compiler's words when one does not build. */
export async function bundle(entries: readonly Entry[], folder = doorsFolder): Promise<Metafile> {
  const { metafile, outputFiles } = await build(buildOf(entries, folder));
  await writeBundles(outputFiles, folder);
  return metafile;
}

/** One call of the compiler for all entries, because doors share most of what they are made of. */
export function buildOf(entries: readonly Entry[], folder: string) {
  const missing = entries.find(({ entry }) => !existsSync(join(root, entry)));
  if (missing) throw new Error(`There is no ${missing.entry} to bundle as ${missing.name}.`);
  return {
    ...options,
    metafile: true,
    write: false,
    entryPoints: Object.fromEntries(entries.map(({ name, entry }) => [`${name}/index`, entry])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
  } as const;
}

/** Answers the names of the entries whose files are new. */
export async function writeBundles(files: readonly OutputFile[], folder: string): Promise<string[]> {
  const written = await Promise.all(
    files.map(async ({ path, contents }) => ((await put(path, contents, folder)) ? [basename(dirname(path))] : [])),
  );
  return [...new Set(written.flat())].sort();
}

/** In one step, and only what changed: a synthesis, a district or a test may be reading the very file. */
async function put(path: string, contents: Uint8Array, folder: string): Promise<boolean> {
  const there = await readFile(path).catch(() => undefined);
  if (there?.equals(contents)) return false;
  await mkdir(dirname(path), { recursive: true });
  const fresh = join(folder, `.${randomUUID()}`);
  await writeFile(fresh, contents);
  await rename(fresh, path);
  return true;
}
