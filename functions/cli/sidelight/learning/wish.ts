import type { DomainError } from '#shared/domain/errors.ts';
import { isStaffId } from '#shared/domain/ids.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { asReader, dateOf, personTyped, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { anybodyNamed, readerOf, studentNamed } from '../people.ts';
import { learningDeps } from './deps.ts';

export const learningWish = cliCommand({
  path: 'learning wish',
  takes: ['STUDENT', 'PERSON', 'DATE'],
  summary: 'begins a learning plan because the family, the student or a teacher wished for it',
  about: [
    'PERSON is who said so, by id, and DATE the day on which they did, up to a year back.',
    'Without --manager the student’s one counselor carries the plan: caseload show says who that is.',
  ],
  example: 'learning wish maya grd_ana 2026-11-20 --as priya@harbor.example',
  options: {
    manager: { type: 'string', takes: 'MANAGER', says: 'who carries the plan, by id or address' },
    profile: { type: 'string', takes: 'PROFILE', says: 'the rules of the state that the plan follows' },
    ...asReader,
  },
  connect: learningDeps,
  async run({ given, values }, deps) {
    const person = personTyped(given('PERSON'), 'PERSON');
    const on = dateOf(given('DATE'), 'DATE');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const named = values.manager;
    const manager =
      named === undefined ? undefined : await anybodyNamed(deps, { text: named, own: false }, '--manager');
    if (manager && !isStaffId(manager)) throw wrongWord('--manager', 'no_staff');
    const begin = {
      ...{ framework: 'ILP' as const, wish: { person, on } },
      ...(manager && isStaffId(manager) ? { caseManagerId: manager } : {}),
      ...(values.profile === undefined ? {} : { profile: values.profile }),
    };
    const input = { studentId, begin, surface: 'cli' as const, key: deps.ids.next('cmd') };
    const begun = await beginDraft(deps, actor, input).catch(inWordsTyped(wrongWish));
    return {
      lines: [`Begun: ${begun.planId}, a draft for the student to write on.`],
      json: { studentId, person, on, ...begun },
    };
  },
});

const wrongWish = ({ details: { field, reason } }: DomainError) => {
  if (field === 'participants') return wrongWord('PERSON', 'bad_person');
  if (field === 'wishedOn') return wrongWord('DATE', 'too_long_ago');
  if (field === 'on') return wrongWord('DATE', 'ahead');
  if (field !== 'caseManagerId') return undefined;
  return wrongWord('--manager', reason === 'no_one_counselor' ? reason : 'cannot_manage');
};
