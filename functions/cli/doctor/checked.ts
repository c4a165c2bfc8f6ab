import { type EnvName, env } from '#shared/lambda/env.ts';

/** What came of one question. `sentence` says what is fine, or what is wrong and where to mend it. */
export type Checked = { about: string; fine: boolean; sentence: string };

export const fine = (about: string, sentence: string): Checked => ({ about, fine: true, sentence });
export const wrong = (about: string, sentence: string): Checked => ({ about, fine: false, sentence });

/** Of each name whether a shell was told it; a check that needs one asks here, and is left out without it. */
export function told(name: EnvName): string | undefined {
  try {
    return env(name);
  } catch {
    return undefined;
  }
}

export const nameOfTrouble = (cause: unknown) => (cause instanceof Error ? cause.name : 'no answer');
