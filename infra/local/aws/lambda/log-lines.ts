import type { Instant } from '#shared/domain/dates.ts';
import type { LogLine } from '../../district-view.ts';

const most = 500;

/**
 * What the doors wrote, the newest lines only. They hold ids and code words; `shared/lambda/logger.ts` sees to that.
 */
export function logLines(now: () => Instant) {
  const lines: LogLine[] = [];
  return {
    lines: (): readonly LogLine[] => lines,
    writer: (door: string) => (text: string) => {
      lines.push({ at: now(), door, text });
      if (lines.length > most) lines.splice(0, lines.length - most);
    },
  };
}
export type LogLines = ReturnType<typeof logLines>;
