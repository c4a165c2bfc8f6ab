import type { DomainError } from '#shared/domain/errors.ts';
import { safeCopyLanguages, safeCopyLines } from '#shared/text/ledger/safe-copy-words.ts';
import { readGuardians } from '#shared/use-cases/access/read-guardians.ts';
import { giveSafeCopy } from '#shared/use-cases/ledger/safe-copy/give-safe-copy.ts';
import { prepareSafeCopy } from '#shared/use-cases/ledger/safe-copy/prepare-safe-copy.ts';
import { languageOf } from '../amending/amend.ts';
import { asReader, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { dim } from '../ink.ts';
import { readerOf, studentNamed } from '../people.ts';
import { safeCopyDeps } from './deps.ts';
import { guardianNamed } from './named.ts';
import { inWordsTyped } from './told.ts';

export const guardianCopy = cliCommand({
  path: 'guardian copy',
  takes: ['STUDENT', 'GUARDIAN'],
  summary: 'makes a copy of what a student’s plans say that is safe to hand to a parent whom an order forbids contact',
  about: [
    'For a coordinator of the student’s school. Names of schools, other people, places and dates are left out, with the whole sentences that tell of one.',
    'Read it: no rule finds every word by which a child can be found. Whatever you find, name with --leave-out, once for each, and make it anew.',
    'Then say its code with --read: only the copy that was read goes out. Both are entered in the ledger.',
  ],
  example: 'guardian copy maya grd_tom --leave-out "swim team" --as priya@harbor.example',
  options: {
    'leave-out': { type: 'string', multiple: true, takes: 'WORDS', says: 'leave out each sentence that says this' },
    language: { type: 'string', takes: 'LANGUAGE', says: 'in which the parent reads: en or es' },
    read: { type: 'string', takes: 'CODE', says: 'you have read the copy that has this code, and it goes out' },
    ...asReader,
  },
  connect: safeCopyDeps,
  async run({ given, values }, deps) {
    const language = languageOf(values.language ?? 'en', '--language');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const { guardians, on } = await readGuardians(deps, actor, { studentId, surface: 'cli' });
    const { id: guardianId } = guardianNamed(guardians, given('GUARDIAN'));
    const asked = {
      ...({ studentId, guardianId, surface: 'cli' } as const),
      leaveOut: values['leave-out'] ?? [],
      language: safeCopyLanguages[language],
    };
    const readAs = values.read;
    const isRead = readAs !== undefined;
    const making = isRead ? giveSafeCopy(deps, actor, { ...asked, readAs }) : prepareSafeCopy(deps, actor, asked);
    const copy = await making.catch(inWordsTyped(notToCopy));
    const sameAgain = language === 'en' ? '' : `--language ${language} `;
    const toRead = dim(`Read it, and then: ${sameAgain}--read ${copy.fingerprint}. It has not gone out.`);
    return {
      lines: [...safeCopyLines(copy, on, language), ...(isRead ? [] : ['', toRead])],
      json: { studentId, guardianId, on, language, given: isRead, code: copy.fingerprint, plans: copy.plans },
      needsPerson: !isRead,
    };
  },
});

function notToCopy({ code, details }: DomainError) {
  if (code === 'changed_meanwhile') return wrongWord('--read', 'not_read');
  if (details.field === 'guardianId') return wrongWord('GUARDIAN', 'no_safe_copy');
  return details.field === 'leaveOut' ? wrongWord('--leave-out', 'bad_phrase') : undefined;
}
