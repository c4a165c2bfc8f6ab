import type { LetterSpan } from '#shared/domain/access/caseload.ts';
import { isStaffId, type StaffId } from '#shared/domain/ids.ts';
import { ids, now } from '../../../deps/clock.ts';
import { caseloads, commands, ledger } from '../../../deps/tables.ts';
import { wrongWord } from '../arguments.ts';
import { anybodyNamed, directory } from '../people.ts';

export const caseloadDeps = () => ({
  ...directory(),
  caseloads: caseloads(),
  commands: commands(),
  ledger: ledger(),
  ids,
  now,
});

export async function counselorNamed(deps: Parameters<typeof anybodyNamed>[0], text: string): Promise<StaffId> {
  const id = await anybodyNamed(deps, { text, own: false }, 'COUNSELOR');
  if (!isStaffId(id)) throw wrongWord('COUNSELOR', 'no_staff');
  return id;
}

type Reach = { grade?: string; grades?: readonly string[] | undefined; letters?: LetterSpan | undefined };

/** `grades 9 and 10, A to K` */
export function reachInWords({ grade, grades = grade ? [grade] : undefined, letters }: Reach): string {
  const ofGrades = grades && `${grades.length === 1 ? 'grade' : 'grades'} ${listed(grades)}`;
  const ofLetters = letters && (letters.from === letters.to ? letters.from : `${letters.from} to ${letters.to}`);
  return [ofGrades, ofLetters].filter((part) => part).join(', ') || 'everybody';
}

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
