import { build } from 'esbuild';
import { buildOf, type Entry, writeBundles } from '../bundle.ts';

/** A local door is read by people, in its stack traces and in a debugger; weight is no matter here. */
const readable = { minify: false, keepNames: true } as const;

export async function bundleDoors(entries: readonly Entry[], folder: string): Promise<void> {
  const { outputFiles } = await build({ ...buildOf(entries, folder), ...readable });
  await writeBundles(outputFiles, folder);
}
