import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { spokenGrade } from '../grades.ts';

/** What people read in Slack. Plain sentences: the porch escapes them and puts names in. */
export const slackText = {
  noMatch:
    'No student of yours matches that name. Check the spelling, or ask your school’s Sidelight coordinator if you expected somebody.',
  tooMany: 'Too many students match to list them here. Add a few letters or the whole name.',
  moreLetters: 'There may be others. Add a few letters if you do not see the student you mean.',
  whichStudent: 'Which student do you mean?',
  onlyYou: 'Only you can see this. Please do not copy it into a channel.',
  nothingToday: (name: string) => `${name} has no supports listed for today.`,
  inClass: (words: string, by: string) => `In this class: ${words} (${by})`,
  cardTitle: (name: string, grade: string | undefined) => (grade ? `${name}, ${spokenGrade(grade)}` : name),
  choice: (name: string, grade: string | undefined) => (grade ? `${name} · ${spokenGrade(grade)}` : name),
  showCardOf: (name: string) => `Show what to do for ${name}`,
  planReviewOf: (name: string) => `Plan a review for ${name}`,
  essential: 'Essential',
  until: (day: string) => `Until ${day}`,
  onlyIn: (courses: string) => `Only in ${courses}`,
  during: (activities: string) => `For ${activities}`,
  strongest: (all: string) => `Two plans differ (${all}). This is the stronger one.`,
  undecided: (all: string) => `Plans differ (${all}) and nobody has settled it yet. Ask the case manager which to use.`,
  andMore: (count: number) => `And ${count} more, shown in the message.`,
  failed: (reference: string) =>
    `Something went wrong on our side. Please try again; if it stays, mention ${reference}.`,
  slackSilent: (reference: string) =>
    `Slack did not answer us in time. Please try again; if it stays, mention ${reference}.`,
  disconnected: (reference: string) =>
    `Slack refuses Sidelight, and that will not pass by waiting. Please tell your school’s Sidelight coordinator, and mention ${reference}.`,
  slow: 'That took longer than Slack waits. Please try once more.',
  help: {
    title: 'What you can type',
    try: 'Try:',
    note: 'Answers are visible to you alone. Sidelight never posts about a student in a channel.',
    didYouMean: (command: string) => `Did you mean ${command}?`,
    unknown: 'I do not know that one.',
  },
} as const;

export const slackActivityWords: Record<Exclude<Activity, 'always'>, string> = {
  quiz_test: 'quizzes and tests',
  assignment: 'assignments',
  reading: 'reading',
  lecture: 'lessons',
  lab: 'labs',
  presentation: 'presentations',
};

/** One sentence per refusal, the same at every Slack surface. None and not allowed are one sentence on purpose. */
export const refusalInSlack: Record<ErrorCode, string> = {
  invalid_input: 'Something in there cannot be right. Please check it and try again.',
  not_allowed: slackText.noMatch,
  not_found: slackText.noMatch,
  changed_meanwhile: 'Somebody changed this at the same moment. Please try again.',
  plan_incomplete: 'This plan is not complete yet.',
  plan_too_large: 'This plan is too large to be kept. Take out what is no longer needed, or split it in two.',
  not_ready: 'Something has to be done before this step. The plan’s page says what is missing.',
  needs_calendar: 'The school calendar does not reach that far. Ask an administrator to add the next year.',
  signed_out: 'Please sign in again.',
  wrong_account: 'This is not the account that your school knows you by.',
  needs_permission: 'A permission is missing. Ask your school’s Sidelight coordinator.',
  not_a_package: 'This is not a file that Sidelight can read.',
  too_many_deletions: 'This would remove too much at once.',
};
