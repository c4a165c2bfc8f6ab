import type { ErrorCode } from '#shared/domain/errors.ts';

type Notice = { title: string; sentence: string };

const again = 'Open the link once more, and give it another try.';
const elsewhere = 'This link does not lead anywhere. It may have been cut off by a mail program.';
const callWithReference = 'Open it once more from the mail, or call the school and say the reference.';

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
      'Invitations, mails and messages say that there is a meeting, when, at which school, who called it, and a reference that means nothing elsewhere; or, to staff, how many posts want a look and until when, how many things wait to be confirmed, or that a student asks them to look at a post. They never hold a student’s or a family’s name, a plan or a need.',
      'From your Google account Sidelight keeps who you are and, if you connect it, the right to write meetings into a calendar of yours. It reads no mail, no files and no other events. If you teach, it also asks Classroom every quarter of an hour what is new in the classes in which you opened it, so that it can tell you of a post that wants a look. If you allow it for “Assign with a later date”, it also keeps the right to make posts in your classes and to choose whom they are for.',
      'Every look at a student’s record is written down with who looked and why they may.',
    ],
  },
  meeting: {
    en: {
      lang: 'en',
      title: 'Student support meeting',
      reference: 'Reference',
      sentences: [
        'You were invited to this meeting. When it is stands in the invitation and in the reminder.',
        'What it is about is told in person, never in a mail or on a calendar, and not on this page. If you have questions, answer the invitation, which goes to the person who called the meeting, or call the school and say the reference.',
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
    title: 'Something waits for you',
    reference: 'Reference',
    sentences: [
      'You were told of this because you answer for the records of a school. What it is about is not said here: your district’s Sidelight administrator finds it by the reference and by the minute that the message names.',
      'If you were told that it is urgent, call them today.',
    ],
  },
  connected: {
    title: 'Your calendar is connected',
    sentence: (waiting: number) =>
      waiting === 0
        ? 'Meetings that you schedule from now on go onto your calendar, and their guests are invited from it.'
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
      sentence: 'Google says that you are signed in with an account that is not one of our staff’s.',
    },
    signed_out: { title: 'This took too long', sentence: `For safety the sign-in ends after ten minutes. ${again}` },
    needs_permission: {
      title: 'Google kept something back',
      sentence: 'To invite people, Sidelight must be allowed to write into your own calendar. Leave that box ticked.',
    },
    changed_meanwhile: { title: 'That did not work', sentence: again },
    plan_incomplete: { title: 'That did not work', sentence: again },
    plan_too_large: { title: 'That did not work', sentence: again },
    not_ready: { title: 'That did not work', sentence: again },
    needs_calendar: { title: 'That did not work', sentence: again },
    not_a_package: { title: 'That did not work', sentence: again },
    too_many_deletions: { title: 'That did not work', sentence: again },
    busy: { title: 'Google does not answer', sentence: `Nothing is lost. ${again}` },
  } satisfies Record<ErrorCode | 'busy', Notice>,
  signInOff: {
    title: 'This account is switched off for now',
    sentence: 'Your school’s records say so. If that is wrong, ask your school’s office.',
  } satisfies Notice,
} as const;
