import { helpPath } from '#shared/domain/help/help-address.ts';
import { type GradeCount, type HelpNotice, helpNoticeRules } from '#shared/domain/help/help-notices.ts';
import { displayName, type Student } from '#shared/domain/roster/people.ts';
import { helpLetter } from '#shared/text/outbound/help-letters.ts';
import { keepSchoolHelp } from '#shared/use-cases/help/keep-school-help.ts';
import { listHelpNotices } from '#shared/use-cases/help/list-help-notices.ts';
import type { SchoolPage } from '#shared/use-cases/ports/help/school-helps.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import { languageOf } from '../amending/amend.ts';
import { asOption, dateOf } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold, dim } from '../ink.ts';
import { actingAs, schoolNamed } from '../people.ts';
import { helpPageDeps } from './deps.ts';
import { shownAddress } from './show.ts';
import { asOptionTyped, letterNames, noticeOf } from './typed.ts';

export const helpPageLetter = cliCommand({
  path: 'help-page letter',
  takes: ['SCHOOL', 'LETTER'],
  summary: 'prints a letter that tells families that help exists, and whom it goes to; with --sent enters that it went',
  about: [
    `LETTER is ${letterNames}. It names no student, and goes to families as the school reaches them: paper, email, a message.`,
    'Once the page names whom to ask, letters go by email on their own: on the first school day from August on, and from February before a change of schools.',
    'Families to whom no email can go get theirs on paper: --paper lists them, and the office is told once. sidelight help-page show says which letters are due.',
  ],
  example: 'help-page letter harbor-high yearly --language es',
  options: {
    language: { type: 'string', takes: 'LANGUAGE', says: 'en or es; without it both' },
    sent: { type: 'string', takes: 'DATE', says: 'enter that it went out on that day' },
    paper: { type: 'boolean', says: 'list the students to whose family no email can go' },
    ...asOption,
  },
  connect: helpPageDeps,
  async run({ given, values }, deps) {
    const notice = noticeOf(given('LETTER'));
    const languages = values.language === undefined ? bothLanguages : [languageOf(values.language, '--language')];
    const sent = values.sent === undefined ? undefined : { notice, on: dateOf(values.sent, '--sent') };
    const schoolId = await schoolNamed(deps, given('SCHOOL'));
    const actor = await actingAs(deps, values.as);
    if (sent) {
      const input = { schoolId, said: { sent }, surface: 'cli' as const, key: deps.ids.next('cmd') };
      await keepSchoolHelp(deps, actor, input).catch((cause: unknown) => {
        throw asOptionTyped(cause);
      });
    }
    const asked = { schoolId, surface: 'cli' as const, ...(values.paper ? { paperOf: notice } : {}) };
    const { page, notices, paper } = await listHelpNotices(deps, actor, asked);
    const { goesTo = [] } = notices.find((each) => each.notice === notice) ?? {};
    const letters = languages.map((language) => ({ language, ...letterOf(notice, language, page) }));
    return {
      lines: [
        ...letters.flatMap(({ subject, lines }) => [bold(subject), '', ...lines.flatMap((line) => [line, ''])]),
        goesToLine(goesTo),
        ...(values.paper ? paperLines(paper) : []),
        dim(helpNoticeRules[notice].source),
        ...(sent ? [`Entered: it went out on ${sent.on}.`] : []),
      ],
      json: {
        ...{ schoolId, letter: notice, goesTo, letters },
        ...(values.paper ? { paper: paper.map(({ id }) => id) } : {}),
        ...(sent ? { sentOn: sent.on } : {}),
      },
    };
  },
});

const bothLanguages = ['en', 'es'] as const;

const letterOf = (notice: HelpNotice, language: (typeof bothLanguages)[number], { school, help }: SchoolPage) =>
  helpLetter(notice, language, {
    school: school.name,
    helper: help?.helper,
    officePhone: school.phone,
    page: shownAddress(helpPath(school.id, language)),
  });

const paperLines = (students: readonly Student[]) => [
  students.length === 0
    ? 'An email can go to every one of these families.'
    : `On paper to the families of ${withNoun(students.length, 'student')}, to whom no email can go:`,
  ...students.map((student) => `  ${displayName(student)}${student.grade ? `, grade ${student.grade}` : ''}`).sort(),
];

function goesToLine(goesTo: readonly GradeCount[]) {
  const all = goesTo.reduce((sum, { students }) => sum + students, 0);
  if (all === 0) return 'It goes to nobody here: no student of this school goes on to another one next.';
  const grades = goesTo.map(({ grade, students }) => `${grade ? `grade ${grade}` : 'no grade'}: ${students}`);
  return `It goes to the families of ${withNoun(all, 'student')} (${grades.join(', ')}).`;
}
