/** One line that tells what is going on, on a terminal only: a log file needs no animation. */
export function progress(out: NodeJS.WriteStream) {
  const write = (text: string) => out.isTTY && out.write(`\r\x1b[2K${text}`);
  return { step: (text: string) => write(`  ${text} ...`), done: () => write('') };
}

export const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
