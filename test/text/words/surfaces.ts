import { matchesGlob } from 'node:path';
import type { Sentence } from './sentences.ts';

/**
 * Where people read something and out of which files; `keys`: which part of them. `isPlain`: students or families read
 * it, so that somebody of twelve must be able to.
 */
export type Surface = { title: string; isPlain?: boolean; files: readonly string[]; keys?: RegExp };

/** The mails that no family gets. */
const toStaff =
  /\.(urgentNotice|officeNotice|classworkNudge|toConfirm|unconfirmed|studentAsks|classAccessAsked|studentsOffList|invitationRefused|invitationIncomplete|refusals|ahead|noMore)(\.|$)/;

/** The first one that fits counts. */
export const surfaces: readonly Surface[] = [
  {
    title: 'Students: sign-in, their own page in Classroom, and what goes wrong there',
    isPlain: true,
    files: [
      'shared/text/{en,es}.ts',
      'shared/text/cards/{student-work,own-say-words,english-supports,spanish-supports}.ts',
    ],
  },
  {
    title: 'Everybody: amounts, colors, languages and days, wherever they stand',
    isPlain: true,
    files: [
      'shared/text/plans/{amounts,*added-amounts,color-names,*-languages,saying}.ts',
      'shared/text/{days,grades}.ts',
    ],
  },
  { title: 'Staff: mails and messages', files: ['shared/text/outbound/outbound-sentences.ts'], keys: toStaff },
  {
    title: 'Families: invitations, reminders, and the pages that links open',
    isPlain: true,
    files: ['shared/text/outbound/outbound-sentences.ts', 'shared/text/web.ts'],
  },
  {
    title: 'Everybody: what a school tells of help, its page and its letters to families',
    isPlain: true,
    files: ['shared/text/help/help-words.ts', 'shared/text/outbound/help-letters.ts'],
  },
  { title: 'Families and students: asking for a plan', isPlain: true, files: ['shared/text/requests/requests.ts'] },
  {
    title: 'Families and students: who has seen the record, why, and their copy of it',
    isPlain: true,
    files: ['shared/text/ledger/*', 'shared/text/access/{why,rights-letters}.ts'],
  },
  {
    title: 'Families and students: what a plan says and what changed in it',
    isPlain: true,
    files: [
      'shared/text/plans/{plan-words,spanish-plan-words,plan-changes,goal-changes,plan-headings,career-words,spanish-catalogue}.ts',
      'shared/text/amending/{change,need,case-manager}-notice.ts',
    ],
  },
  {
    title: 'Teachers, in Classroom',
    files: ['shared/text/cards/*', 'shared/text/plans/how-to.ts'],
  },
  { title: 'Staff, in Slack', files: ['shared/text/slack/*', 'integrations/slack/**'] },
  { title: 'Staff who write plans and answer requests', files: ['shared/text/**'] },
  {
    title: 'What an accommodation is called, and what a teacher does by it',
    files: [
      'shared/domain/catalogue/**',
      'shared/domain/lint/{profiles,state-profiles,need-profiles}.ts',
      'shared/domain/plans/{brought,safe-copy/leaving-out}.ts',
    ],
  },
  {
    title: 'Administrators, at the command line and of what they import',
    files: [
      'functions/{cli,imports}/**',
      'functions/schedule/import-roster.ts',
      'functions/deps/local-district.ts',
      'shared/domain/{district/setting-rows,access/majority,frameworks}.ts',
      'shared/domain/help/{help-notices,help-rights,outside-help}.ts',
    ],
  },
  { title: 'A district’s IT, in AWS and as it deploys', files: ['infra/*.ts', 'infra/{constructs,stacks}/**'] },
];

/** What has the look of words and is none that anybody reads who uses the product. */
const unread: readonly string[] = [
  // The made-up district, for who develops and tries it.
  'infra/local/**',
  // What is looked for in what people write.
  'shared/domain/cards/{work-words/*,work-clock.ts,work-length.ts,work-title.ts}',
  'shared/domain/catalogue/{wordings/*,condition-words.ts}',
  'shared/domain/{calendar/weekday-words,goals/*,lint/{goal-verbs,vague-words},plans/{file-words,named-values,sheet-dates}}.ts',
  // A mark inside a hash, and what is thrown at start-up only.
  'shared/domain/{cards/nudge,dates}.ts',
  // Expressions of the database, looks and scripts of pages, headers.
  'shared/store/**',
  'shared/html/*',
  'integrations/google-classroom/add-on/scripts.ts',
  'integrations/slack/sealed-ids.ts',
  'functions/pages/{answer,status}.ts',
  // Lines of the log, which say what failed by its id.
  'functions/{classroom-add-on,classroom-changes,events,stream,web}/**',
  'functions/schedule/watch-classwork.ts',
  'shared/use-cases/ledger/export-student.ts',
];

type Place = Pick<Sentence, 'path' | 'key'>;

export const isUnread = ({ path }: Pick<Place, 'path'>) => unread.some((file) => matchesGlob(path, file));

export const surfaceOf = ({ path, key }: Place) =>
  isUnread({ path })
    ? undefined
    : surfaces.find(({ files, keys = /./ }) => files.some((file) => matchesGlob(path, file)) && keys.test(`.${key}`));
