import { SingleBar } from 'cli-progress';

/** A bar on a terminal; nothing in a log file or a pipe. */
export function progressBar(out: NodeJS.WriteStream) {
  if (!out.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream: out,
    format: '{stage} {bar} {percentage}%  {eta_formatted}',
    hideCursor: true,
    clearOnComplete: true,
  });
  let current = '';
  return {
    show(stage: string, done: number, total: number) {
      if (total === 0) return;
      if (stage !== current) {
        bar.stop();
        bar.start(total, done, { stage: stage.padEnd(9) });
        current = stage;
      } else bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
