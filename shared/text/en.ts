import type { SchoolDate } from '#shared/domain/dates.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { englishSupports } from './cards/english-supports.ts';
import { englishOwnSay } from './cards/own-say-words.ts';
import { englishStudentWork } from './cards/student-work.ts';
import { dayInWords } from './days.ts';
import { type AmountWords, englishAmounts } from './plans/amounts.ts';

const amounts: AmountWords = englishAmounts;
type Trouble = { title: string; sentence: string };
export type ClassroomTrouble =
  | `${'role' | 'people' | 'card' | 'work'}${'Refused' | 'Unanswered'}`
  | 'noLicense'
  | 'tooManyCards'
  | 'archived';

const startAgain = 'Close this window and open Sidelight from the post again.';
const trouble: Record<ErrorCode | 'busy', Trouble> = {
  invalid_input: { title: 'This address is not complete', sentence: startAgain },
  not_allowed: {
    title: 'This page is not for this account',
    sentence: 'If you teach this class, ask the school office to check the list of the class.',
  },
  not_found: { title: 'This page is no longer available', sentence: 'Go back to Classroom and open the post again.' },
  changed_meanwhile: { title: 'This page is out of date', sentence: startAgain },
  plan_incomplete: { title: 'This did not work', sentence: startAgain },
  plan_too_large: { title: 'This did not work', sentence: startAgain },
  not_ready: { title: 'This did not work', sentence: startAgain },
  needs_calendar: { title: 'This did not work', sentence: startAgain },
  signed_out: { title: 'Sign in to go on', sentence: 'Sidelight shows this page only to people of your school.' },
  wrong_account: {
    title: 'Sign in with your school account',
    sentence: 'Classroom is open with another account than the one signed in here.',
  },
  needs_permission: {
    title: 'Sidelight needs one more permission',
    sentence:
      'Sign in again and leave every box checked. If that does not help, the person who runs Google for your school must allow it.',
  },
  not_a_package: { title: 'This did not work', sentence: startAgain },
  too_many_deletions: { title: 'This did not work', sentence: startAgain },
  busy: {
    title: 'Google is not responding right now',
    sentence: 'Nothing is lost. Wait a moment and open this page again.',
  },
};

const waitAMoment = 'Wait a moment and open this page again.';
const askTheAdministrator = 'If that does not help, who runs Google for your school must allow it for this account.';
/** What Classroom refused, or left without an answer: where the code alone would send people to the wrong place. */
const classroom: Record<ClassroomTrouble, Trouble> = {
  roleRefused: {
    title: 'Classroom does not open this card for this account',
    sentence: `Go back to Classroom, see which account is open there, and open the post again. ${askTheAdministrator}`,
  },
  roleUnanswered: {
    title: 'Classroom did not say whether you are in this class',
    sentence: `Without that, no students are shown. ${waitAMoment}`,
  },
  peopleRefused: {
    title: 'Classroom does not tell Sidelight who is in this class',
    sentence: `Without that, no students are shown. Open the post again. ${askTheAdministrator}`,
  },
  peopleUnanswered: {
    title: 'Classroom did not say who is in this class',
    sentence: `Without that, no students are shown. ${waitAMoment}`,
  },
  cardRefused: {
    title: 'Classroom did not take the card',
    sentence: `Nothing was attached. ${startAgain} ${askTheAdministrator}`,
  },
  cardUnanswered: {
    title: 'Classroom did not say whether the card is on the post',
    sentence: 'Close this window and look at the post. If the card is not there, attach it again.',
  },
  workRefused: {
    title: 'Classroom does not tell Sidelight whose work this is',
    sentence: `Without that, no students are shown. Open the work again. ${askTheAdministrator}`,
  },
  workUnanswered: {
    title: 'Classroom did not say whose work this is',
    sentence: `Without that, no students are shown. ${waitAMoment}`,
  },
  noLicense: {
    title: 'This account may not attach add-ons',
    sentence:
      'Nothing was attached. Your account needs one of two Google plans for that: the Teaching and Learning add-on, or Education Plus. The person who runs Google for your school can add it.',
  },
  tooManyCards: {
    title: 'This post takes no further attachment',
    sentence: 'Classroom allows ten at most. Close this window, take one off the post, and attach the card again.',
  },
  archived: {
    title: 'This class can no longer be changed',
    sentence: 'Nothing was changed. The class is archived in Classroom; a teacher has to restore it there first.',
  },
};

/**
 * What everyone may read: sign-in, the student's page and what goes wrong. Another language is another object of this
 * type.
 */
export const en = {
  lang: 'en',
  dir: 'ltr' as const,
  amounts,
  day: (on: SchoolDate) => dayInWords(on),
  from: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
  /** Of a form that was refused and holds what was written. */
  held: {
    kept: 'What you wrote is kept on this page, and is not saved yet.',
    text: 'What you wrote',
    send: 'Send it now',
    signedIn: 'You are signed in. Press “Send it now”.',
  },
  signIn: {
    button: 'Sign in with Google',
    waiting: 'Finish signing in in the window that just opened.',
    slow: 'Nothing has come yet. If the window is gone, press the button to open it again.',
    blocked:
      'Your browser blocked the sign-in window. Allow pop-ups here and press the button again, or use the link below.',
    failed: 'Sign-in did not finish. Press the button to try again.',
    lost: 'There is no connection. Try again when it is back.',
    /** A window that Google cut off from us looks closed while it is open. */
    closed:
      'Nothing has come from the sign-in window. If it is still open, finish there. If it is gone, press the button to open it again.',
    declined:
      'Google was not allowed to tell Sidelight who you are, so nothing was changed. Press the button to try again.',
    refused: 'Sign-in did not finish: the window says why. Press the button to try again.',
    apart: 'Sign in on a page of its own',
    apartWhy: 'If the button is missing or does nothing, your browser blocks it here.',
    declinedTitle: 'You are not signed in',
    declinedSentence: 'Google was not allowed to tell Sidelight who you are, so nothing was changed.',
    done: 'You are signed in',
    doneSentence: 'You can close this window and go back to Classroom.',
    doneAlone:
      'Classroom did not hear of it from this window. Go back there and use “Sign in on a page of its own”, below the button.',
    chooseAgain: 'Choose an account again',
    unknownTitle: 'Sidelight does not know this account',
    unknownSentence:
      'Use the account that your school gave you. If you did, ask the school office to check that it is on the school’s list.',
    offTitle: 'This account is switched off for now',
    offSentence: 'Your school’s records say so. If that is wrong, ask your school’s office.',
    outsideSentence: 'It is not an account of your school. Choose your school account.',
    otherTitle: 'That was another account',
    otherSentence: (chosen: string) =>
      `You chose ${chosen}. This page was opened with another account: choose the one that Classroom shows.`,
    closeAndRetry: 'Close this window and press the button in Classroom again.',
  },
  /** Of a page that says what went wrong. */
  next: { again: 'Open this page again', back: 'Back to Classroom', ownPage: 'Open your own page' },
  session: {
    signedInAs: (name: string) => `Signed in as ${name}`,
    signOut: 'Sign out',
    signedOut: 'You are signed out',
    signedOutSentence: 'Open the post in Classroom again to come back.',
  },
  student: {
    title: 'Your supports for this work',
    intro:
      'Your classmates cannot see this. You, your family and the staff who support you can. You can use each of these for this piece of work.',
    inClass: 'In this class',
    more: 'Also yours, for other work',
    nothing: 'You have no supports listed for this work. If that seems wrong, tell your teacher.',
    handIn: 'Go back to Classroom to turn it in',
    ask: 'If something is missing or does not help, say so at that support, or tell your teacher.',
    forTeacher: 'This is the page that students open',
    forTeacherSentence: 'Each student sees only their own supports here. Your own view opens from the post.',
    undecided: 'Your plans give two different amounts. Ask your teacher which one to use.',
  },
  studentWork: englishStudentWork,
  ownSay: englishOwnSay,
  /** What each support of the catalogue is called to the student whose it is. */
  supports: englishSupports,
  trouble,
  classroom,
};

export type Words = Omit<typeof en, 'dir'> & { dir: 'ltr' | 'rtl' };
