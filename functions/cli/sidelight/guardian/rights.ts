import { isUnderOrder } from '#shared/domain/access/guardianship.ts';
import { comesOfAgeOn, decidesFrom } from '#shared/domain/access/right-holder.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { DomainError } from '#shared/domain/errors.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { notToldYet, passingOn, type RightsNotice } from '#shared/domain/notices/rights-notice.ts';
import { Channel } from '#shared/domain/process/facts.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { type RightsReader, rightsLetter } from '#shared/text/access/rights-letters.ts';
import { recordRightsNotice } from '#shared/use-cases/access/of-age/record-rights-notice.ts';
import { type GuardiansOfStudent, readGuardians } from '#shared/use-cases/access/read-guardians.ts';
import { languageOf } from '../amending/amend.ts';
import { asReader, dateOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold } from '../ink.ts';
import { readerOf, studentNamed } from '../people.ts';
import { guardianDeps } from './deps.ts';
import { guardianNamed } from './named.ts';
import { inWordsTyped } from './told.ts';

export const guardianRights = cliCommand({
  path: 'guardian rights',
  takes: ['STUDENT'],
  summary:
    'prints the letters that tell a family and a student which rights pass, and when; with --told enters that they were told',
  about: [
    'For a coordinator of the student’s school. The letters name no student; they go as the school reaches people: paper, email, a conversation.',
    'guardian show says of whom it is on record.',
  ],
  example:
    'guardian rights maya --told student,ana --by letter --on 2026-11-24 --language es --as priya@harbor.example',
  options: {
    told: { type: 'string', takes: 'PEOPLE', says: 'enter that these were told: student and guardians, with commas' },
    by: { type: 'string', takes: 'WAY', says: `${Channel.options.join(', ')}; with --told` },
    on: { type: 'string', takes: 'DATE', says: 'on that day; with --told' },
    language: { type: 'string', takes: 'LANGUAGE', says: 'en or es; to print, both without it' },
    interpreter: { type: 'boolean', says: 'somebody who interprets was offered; with --told' },
    ...asReader,
  },
  connect: guardianDeps,
  async run({ given, values }, deps) {
    const language = values.language === undefined ? undefined : languageOf(values.language, '--language');
    const typed = values.told === undefined ? undefined : toldTyped(values);
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const family = await readGuardians(deps, actor, { studentId, surface: 'cli' });
    const letters = lettersOf(family, language ? [language] : ['en', 'es']);
    if (!typed) return { lines: letters.flatMap(inLines), json: { studentId, letters } };
    if (!language) throw wrongWord('--language', 'bad_language');
    const to = typed.people.map((word) => (word === 'student' ? studentId : guardianNamed(family.guardians, word).id));
    const { by: channel, on: sentOn } = typed;
    const told = { to, sentOn, channel, language, interpreterOffered: values.interpreter === true };
    const said = { studentId, told, surface: 'cli' as const, key: deps.ids.next('cmd') };
    const { noticeId } = await recordRightsNotice(deps, actor, said).catch(inWordsTyped(wrongTelling));
    return { lines: [`Entered: ${to.join(', ')}, ${sentOn}, ${channel}.`], json: { noticeId, ...told } };
  },
});

function toldTyped({ told, by, on }: { told?: string | undefined; by?: string | undefined; on?: string | undefined }) {
  const channel = Channel.options.find((each) => each === by?.toLowerCase());
  if (!channel) throw wrongWord('--by', 'bad_way');
  return { people: (told ?? '').split(',').map((word) => word.trim()), by: channel, on: dateOf(on ?? '', '--on') };
}

function lettersOf({ facts, on, school }: GuardiansOfStudent, languages: readonly ('en' | 'es')[]) {
  const { birthOn } = facts.student;
  if (!birthOn) throw wrongWord('STUDENT', 'no_birthday');
  const recordOn = comesOfAgeOn(birthOn, facts.settings);
  const decides = decidesFrom(birthOn, facts.settings);
  const { of } = passingOn(birthOn, on, facts.settings);
  const fields = { of, recordOn, school, ...(decides > recordOn ? { decideOn: decides } : {}) };
  const readers: readonly RightsReader[] = ['family', 'student'];
  return languages.flatMap((language) =>
    readers.map((reader) => ({ language, reader, ...rightsLetter(reader, language, fields) })),
  );
}

const inLines = ({ subject, lines }: ReturnType<typeof lettersOf>[number]) => [
  bold(subject),
  '',
  ...lines.flatMap((line) => [line, '']),
];

/** Who is to be told of what passes next, and was not; and each notice, with names. */
export function tellingOf({ name, guardians, facts, notices, on }: GuardiansOfStudent) {
  const { student, settings } = facts;
  const nameOf = (id: PersonId) => {
    const guardian = guardians.find((each) => each.id === id);
    return guardian ? displayName(guardian) : id === student.id ? name : id;
  };
  const told = notices.map((notice): [RightsNotice, string[]] => [notice, notice.to.map(nameOf)]);
  return { told, toTell: student.birthOn ? untold(student.birthOn).map(nameOf) : [] };

  function untold(birthOn: SchoolDate) {
    const people: PersonId[] = [student.id, ...guardians.filter(({ isRelative }) => !isRelative).map(({ id }) => id)];
    const { passOn } = passingOn(birthOn, on, settings);
    return notToldYet(
      people.filter((id) => !isUnderOrder(id, facts, on)),
      notices,
      passOn,
    );
  }
}

const wrongTelling = ({ details: { field, reason } }: DomainError) => {
  if (field === 'to') return wrongWord('--told', 'not_to_tell');
  if (field === 'sentOn') return wrongWord('--on', 'not_so_long_ago');
  return reason === 'no_birthday' ? wrongWord('STUDENT', reason) : undefined;
};
