import type { ErrorCode } from '#shared/domain/errors.ts';

type Notice = { title: string; sentence: string };

const again = 'Open the link once more, and give it another try.';
const elsewhere = 'This link does not lead anywhere. Your email app may have cut it off.';
const callWithReference = 'Open it once more from the email, or call the school and say the reference.';

/** Our own pages, for whoever opens a link of ours in a browser. They say nothing of any student, signed in or not. */
export const webText = {
  home: {
    title: 'Sidelight',
    sentences: [
      'Sidelight puts what a student needs beside the work: in Google Classroom, in Slack and on the calendar.',
      'Teachers open it from a post in Classroom. Staff ask it in Slack with /accommodations and /plan-review.',
    ],
    privacy: 'What leaves Sidelight, and what never does',
    connect: 'Connect your calendar',
  },
  privacy: {
    title: 'What leaves Sidelight, and what never does',
    sentences: [
      'Invitations, emails and messages say that there is a meeting. They say when, at which school and who called it. They have a reference that means nothing to others.',
      'Messages to staff may say how many posts need a look and by when. They may say how many things are left to confirm. Or they say that a student asks for a look at a post.',
      'None of them has a student’s name, a family’s name, a plan or a need in it.',
      'From Google, Sidelight keeps who you are. If you connect your calendar, it may also write meetings in it. It reads no email, no files and no other events.',
      'If you teach, it asks Classroom every 15 minutes what is new. It asks only about classes in which you opened it. That is how it can tell you of a post that needs a look.',
      'You may let it “Assign with a later date”. Then it may make posts in your classes and choose whom they are for.',
      'Every look at a student’s record is written down with who looked and why they may.',
    ],
  },
  meeting: {
    en: {
      lang: 'en',
      title: 'Student support meeting',
      reference: 'Reference',
      sentences: [
        'You were invited to this meeting. You will find the date and time in the invitation.',
        'What it is about is told in person. It is never in an email, on a calendar or on this page. Questions? Answer the invitation: it goes to who called the meeting. Or call the school and say the reference.',
      ],
    },
    es: {
      lang: 'es',
      title: 'Reunión de apoyo estudiantil',
      reference: 'Referencia',
      sentences: [
        'Le han invitado a esta reunión. La hora está en la invitación y en el recordatorio.',
        'El motivo se explica en persona, nunca en un correo ni en un calendario, y tampoco en esta página. Si tiene preguntas, responda a la invitación, que llega a quien convocó la reunión, o llame a la escuela y diga la referencia.',
      ],
    },
  },
  nothing: {
    en: { lang: 'en', title: 'There is nothing here', sentences: [elsewhere, callWithReference] },
    es: {
      lang: 'es',
      title: 'Aquí no hay nada',
      sentences: [
        'Este enlace no lleva a ninguna parte. Quizá un programa de correo lo cortó.',
        'Ábralo otra vez desde el correo, o llame a la escuela y diga la referencia.',
      ],
    },
  },
  office: {
    title: 'Something is waiting for you',
    reference: 'Reference',
    sentences: [
      'You were told of this because you answer for the records of a school. What it is about is not said here. The person who runs Sidelight for your district can find it. Give them the reference and the time in the message.',
      'If you were told that it is urgent, call them today.',
    ],
  },
  connected: {
    title: 'Your calendar is connected',
    sentence: (waiting: number) =>
      waiting === 0
        ? 'Meetings that you plan from now on go on your calendar. Their guests are invited from it.'
        : `${waiting === 1 ? 'One meeting was' : `${waiting} meetings were`} waiting for this. The invitations are on their way.`,
    close: 'You can close this page.',
  },
  declined: {
    title: 'Your calendar is not connected',
    sentence: 'Nothing was changed. Meetings that you schedule wait until you connect it.',
  },
  tryAgain: 'Connect the calendar',
  trouble: {
    invalid_input: { title: 'This link is not complete', sentence: elsewhere },
    not_found: { title: 'There is nothing here', sentence: elsewhere },
    not_allowed: { title: 'This is not for this account', sentence: 'Only staff of the district can do this.' },
    wrong_account: {
      title: 'Sign in with your school account',
      sentence: 'Google says that you are signed in with an account that does not belong to our staff.',
    },
    signed_out: { title: 'This took too long', sentence: `For safety the sign-in ends after ten minutes. ${again}` },
    needs_permission: {
      title: 'Sidelight needs one more permission',
      sentence: 'To invite people, Sidelight must be able to write in it. Leave that box checked.',
    },
    changed_meanwhile: { title: 'That did not work', sentence: again },
    plan_incomplete: { title: 'That did not work', sentence: again },
    plan_too_large: { title: 'That did not work', sentence: again },
    not_ready: { title: 'That did not work', sentence: again },
    needs_calendar: { title: 'That did not work', sentence: again },
    not_a_package: { title: 'That did not work', sentence: again },
    too_many_deletions: { title: 'That did not work', sentence: again },
    busy: { title: 'Google is not responding right now', sentence: `Nothing is lost. ${again}` },
  } satisfies Record<ErrorCode | 'busy', Notice>,
  signInOff: {
    title: 'This account is switched off for now',
    sentence: 'Your school’s records say so. If that is wrong, ask your school’s office.',
  } satisfies Notice,
} as const;
