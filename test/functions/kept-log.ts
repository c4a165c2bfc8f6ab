import { vi } from 'vitest';
import { jsonLine } from '../../infra/local/aws/lambda/runtime-console.ts';

/** The log of the doors that are called from here on: each line as Lambda's runtime leaves it. */
export function keptLog() {
  const lines: string[] = [];
  const spies = (['info', 'warn', 'error'] as const).map((method) =>
    vi.spyOn(globalThis.console, method).mockImplementation((...said: unknown[]) => {
      lines.push(jsonLine({ at: '2026-11-23T20:30:00.000Z', level: method.toUpperCase(), requestId: 'req-1' }, said));
    }),
  );
  return {
    lines,
    clear: () => lines.splice(0),
    stop() {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
