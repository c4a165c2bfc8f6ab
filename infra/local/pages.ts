import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** Pages with JSX, which plain node does not read: bundled at start into `folder`, ready to be imported from there. */
export async function bundlePages<Name extends string>(
  sources: Record<Name, string>,
  folder: string,
): Promise<(name: Name) => string> {
  await build({
    absWorkingDir: root,
    entryPoints: sources,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  return (name) => pathToFileURL(join(folder, `${name}.mjs`)).href;
}
