import { build, context, type PartialMessage, type Plugin, stop as stopCompiler } from 'esbuild';
import { buildOf, type Entry, writeBundles } from '../bundle.ts';
import type { Closers } from './closers.ts';

/** What an edit led to: the doors whose bundles are new, or one sentence on why there are none. */
export type Rebuilt = { changed: readonly string[]; problem?: string };

/** A local door is read by people, in its stack traces and in a debugger; weight is no matter here. */
const readable = { minify: false, keepNames: true } as const;

export async function bundleDoors(entries: readonly Entry[], folder: string): Promise<void> {
  const { outputFiles } = await build({ ...buildOf(entries, folder), ...readable });
  await writeBundles(outputFiles, folder);
}

type Watch = { folder: string; tell: (news: Rebuilt) => void };

/**
 * Bundles the doors anew whenever a file that they are made of is saved, from the moment when it resolves. A build
 * that fails leaves the bundles as they are.
 */
export async function watchDoors(entries: readonly Entry[], { folder, tell }: Watch, open: Closers): Promise<void> {
  const first = Promise.withResolvers<void>();
  let isFirst = true;
  const watcher = await context({
    ...buildOf(entries, folder),
    ...readable,
    plugins: [
      telling(folder, (news) => {
        if (!isFirst || news.problem || news.changed.length > 0) tell(news);
        isFirst = false;
        first.resolve();
      }),
    ],
  });
  open.add(stopCompiler);
  open.add(() => watcher.dispose());
  await watcher.watch();
  await first.promise;
}

const telling = (folder: string, tell: Watch['tell']): Plugin => ({
  name: 'telling',
  setup: ({ onEnd }) =>
    onEnd(async ({ errors: [problem], outputFiles = [] }) =>
      tell(
        problem ? { changed: [], problem: sentence(problem) } : { changed: await writeBundles(outputFiles, folder) },
      ),
    ),
});

const sentence = ({ text, location }: PartialMessage) =>
  `${location ? `${location.file}:${location.line}:${location.column}` : 'A door'} does not build, so the last good bundles go on: ${text}.`;

export const rebuiltLine = ({ changed, problem }: Rebuilt) =>
  problem ?? (changed.length > 0 ? `Bundled anew: ${changed.join(', ')}.` : 'The doors are as they were.');
