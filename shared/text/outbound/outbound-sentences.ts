import type { InvitationRefusal } from '#shared/domain/reviews/invitation.ts';
import type { LetterheadWords } from './letterhead-words.ts';
import type { TemplateName } from './outbound-templates.ts';

export type Language = 'en' | 'es';

/** What the fields of a template have become: words of a date, digits, a reference, an address of ours, names. */
export type NeutralFields = LetterheadWords & {
  ref: string;
  day: string;
  when: string;
  minutes: string;
  link: string;
  refused: InvitationRefusal;
  moved: boolean;
  leftOut: number;
  students: number;
  video: boolean;
  posts: number;
  classes: number;
  cards: number;
  people: number;
  button: boolean;
  aheadBy: string;
  isLate: boolean;
  replies: boolean;
  /** A letter that is written elsewhere, with its address in it. */
  letter: { subject: string; lines: readonly string[] };
};
/** A line that says nothing is left out; `open` goes before the link of those that have one. */
type Sentences = {
  subject: (said: NeutralFields) => string;
  lines: readonly ((said: NeutralFields) => string)[];
  open: string;
};

type InEachLanguage<Said> = Record<Language, Said>;

const calledBy: InEachLanguage<(said: NeutralFields) => string> = {
  en: ({ organiser, school }) => `Called by ${organiser ? `${organiser}, ` : ''}${school}.`,
  es: ({ organiser, school }) => `La convoca ${organiser ? `${organiser}, ` : ''}${school}.`,
};

/** Whoever doubts a mail should not have to trust the number in it. */
const askSchool: InEachLanguage<(said: NeutralFields) => string> = {
  en: ({ school, phone, ref }) =>
    phone
      ? `Questions? Call ${school} at ${phone}, or at the number you have, and say ${ref}`
      : `Questions? Call ${school} and say ${ref}`,
  es: ({ school, phone, ref }) =>
    phone
      ? `¿Preguntas? Llame a ${school} al ${phone}, o al número que ya tiene, y diga ${ref}`
      : `¿Preguntas? Llame a ${school} y diga ${ref}`,
};

/** A day that is over is never an order. */
const ahead: InEachLanguage<(said: NeutralFields) => string> = {
  en: ({ aheadBy, isLate }) =>
    aheadBy === ''
      ? ''
      : isLate
        ? `One thing comes before it: today (was due by ${aheadBy}).`
        : `One thing comes before it: by ${aheadBy}.`,
  es: ({ aheadBy, isLate }) =>
    aheadBy === ''
      ? ''
      : isLate
        ? `Algo debe hacerse antes: hoy (debió ser el ${aheadBy}).`
        : `Algo debe hacerse antes: a más tardar el ${aheadBy}.`,
};

/** Where the rest is said, for whom no link can lead there. */
const noMore: InEachLanguage<(said: NeutralFields) => string> = {
  en: ({ link }) =>
    link
      ? 'This message says no more, on purpose.'
      : 'Open Sidelight at posts that are due about now and choose Log: it says who asks and why. This message says no more, on purpose.',
  es: ({ link }) =>
    link
      ? 'A propósito, este mensaje no dice más.'
      : 'Abra Sidelight en las publicaciones que vencen por estas fechas y elija Log: ahí dice quién lo pide y por qué. A propósito, este mensaje no dice más.',
};

/** Of the page that the link opens, and of all that it shows. */
const opensMeeting: InEachLanguage<string> = {
  en: 'This page explains the reference, and shows nothing about any student:',
  es: 'Esta página explica la referencia y no muestra nada de ningún estudiante:',
};

const refusals: Record<Language, Record<InvitationRefusal, string>> = {
  en: {
    permission: 'Google no longer lets Sidelight write into your calendar.',
    policy:
      'Your district’s Google settings keep Sidelight from your calendar. Ask your Google administrator to allow it.',
    noCalendar: 'Your Google account has no calendar. Ask your Google administrator to switch it on for you.',
    notSetUp:
      'Google Calendar is not switched on for Sidelight in your district. Ask your Sidelight administrator to switch it on.',
    addresses:
      'Google Calendar does not take the addresses of its guests. Ask whoever keeps your school’s records to correct them.',
    unclear: 'Google Calendar refused it and did not say why. Ask your Sidelight administrator to look.',
  },
  es: {
    permission: 'Google ya no permite que Sidelight escriba en su calendario.',
    policy:
      'La configuración de Google de su distrito impide a Sidelight usar su calendario. Pida a quien administra Google que lo permita.',
    noCalendar: 'Su cuenta de Google no tiene calendario. Pida a quien administra Google que lo active.',
    notSetUp:
      'Google Calendar no está activado para Sidelight en su distrito. Pida a quien administra Sidelight que lo active.',
    addresses:
      'Google Calendar no acepta las direcciones de los invitados. Pida a quien lleva los registros de su escuela que las corrija.',
    unclear: 'Google Calendar la rechazó sin decir por qué. Pida a quien administra Sidelight que lo revise.',
  },
};

/**
 * Every sentence that leaves a signed-in surface. It may be read on a lock screen, by a delegate, on a family's shared
 * computer, so it says that there is a meeting and nothing of whom or why. A mail about a student is an education
 * record (34 CFR 99.3).
 */
export const sentences: Record<Language, Record<TemplateName, Sentences>> = {
  en: {
    helpLetter: { subject: ({ letter }) => letter.subject, lines: [], open: '' },
    reviewInvitation: {
      subject: ({ ref }) => `Student support meeting (${ref})`,
      lines: [
        calledBy.en,
        (said) => `${askSchool.en(said)}, or answer this invitation: it goes to who called the meeting.`,
      ],
      open: opensMeeting.en,
    },
    reviewReminder: {
      subject: ({ day }) => `Reminder: student support meeting, ${day}`,
      lines: [
        ({ when, minutes, ref }) => `You have a student support meeting on ${when}, ${minutes} minutes (${ref}).`,
        calledBy.en,
        (said) =>
          said.replies
            ? `${askSchool.en(said)}, or reply to this email: it goes to who called the meeting.`
            : `${askSchool.en(said)}.`,
      ],
      open: opensMeeting.en,
    },
    urgentNotice: {
      subject: ({ ref }) => `Please look at Sidelight now (${ref})`,
      lines: [({ when, ref }) => `Something at your school asks for your attention now: ${when} (${ref}).`],
      open: 'This page says whom to ask:',
    },
    officeNotice: {
      subject: ({ ref }) => `Something waits for you in Sidelight (${ref})`,
      lines: [({ when, ref }) => `Something at your school has been waiting for you since ${when} (${ref}).`],
      open: 'This page says whom to ask:',
    },
    classworkNudge: {
      subject: ({ posts, ref }) =>
        posts === 1 ? `1 post needs a look (${ref})` : `${posts} posts need a look (${ref})`,
      lines: [
        ({ posts, classes, ref }) =>
          `${posts === 1 ? '1 post' : `${posts} posts`} in ${classes === 1 ? 'one' : classes} of your classes ${posts === 1 ? 'needs' : 'need'} a look (${ref}).`,
        ({ posts, day }) => (day === '' ? '' : posts === 1 ? `It is due ${day}.` : `The first is due ${day}.`),
        ahead.en,
        ({ posts }) =>
          `Edit ${posts === 1 ? 'it' : 'each'} in Google Classroom and choose Sidelight under Add-ons: it says what to do. This message says no more, on purpose.`,
      ],
      open: '',
    },
    toConfirm: {
      subject: ({ cards, ref }) =>
        `${cards === 1 ? '1 thing waits' : `${cards} things wait`} for you to confirm (${ref})`,
      lines: [
        ({ cards, ref }) => `${cards === 1 ? '1 thing waits' : `${cards} things wait`} for you to confirm (${ref}).`,
        () =>
          'In Google Classroom, open a post with Sidelight in each of your classes and press the line that says “new” or “changed”. This message says no more, on purpose.',
      ],
      open: '',
    },
    unconfirmed: {
      subject: ({ people, ref }) =>
        `Not confirmed for days: ${people === 1 ? '1 person' : `${people} people`} (${ref})`,
      lines: [
        ({ people, ref }) =>
          `${people === 1 ? '1 person has' : `${people} people have`} yet to confirm what is new or changed for your students (${ref}).`,
        () => 'They go on being reminded. You are told once.',
        ({ button }) =>
          button
            ? 'Press the button to see who. Nobody else sees it.'
            : 'Ask your Sidelight administrator who: they can look it up for you.',
      ],
      open: '',
    },
    studentAsks: {
      subject: ({ ref }) => `A student asks you to look at a post (${ref})`,
      lines: [
        ({ when, ref }) =>
          `On ${when} a student in one of your classes asked you to look at a post in Google Classroom (${ref}).`,
        noMore.en,
      ],
      open: 'Who asks and why is said on this page, once you have signed in:',
    },
    classAccessAsked: {
      subject: ({ ref }) => `Somebody asks to see a class (${ref})`,
      lines: [
        ({ organiser, school, when, ref }) =>
          `${organiser || 'Somebody on the staff'}, ${school}, opened a class in Classroom and is not on the school’s list for it. They asked on ${when} (${ref}).`,
        () =>
          'If they should see it, enter them as a substitute for some days, or put them on the list. If not, do nothing.',
      ],
      open: 'This page says whom to ask:',
    },
    studentsOffList: {
      subject: ({ ref }) => `A class in Classroom differs from the school’s list (${ref})`,
      lines: [
        ({ organiser, school, students, when, ref }) =>
          `${students === 1 ? '1 student is' : `${students} students are`} in a class in Classroom and not on the school’s list for it: ${organiser || 'a teacher’s'}, ${school}, seen on ${when} (${ref}).`,
        () => 'Put them on the list, or ask the teacher who they are.',
      ],
      open: 'This page says whom to ask:',
    },
    invitationRefused: {
      subject: ({ ref, moved }) =>
        moved
          ? `Nobody knows yet that your meeting was moved (${ref})`
          : `Nobody is invited to your meeting yet (${ref})`,
      lines: [
        ({ when, ref, moved }) =>
          moved
            ? `Your meeting was moved to ${when} (${ref}), and its guests still have the earlier time. If it is soon, tell them yourself.`
            : `Nobody is invited yet to your meeting on ${when} (${ref}).`,
        ({ refused }) => refusals.en[refused],
      ],
      open: 'Then connect your calendar once more, and the invitations go out:',
    },
    invitationIncomplete: {
      subject: ({ ref }) => `Your meeting needs a look (${ref})`,
      lines: [
        ({ when, ref }) => `This is about your meeting on ${when} (${ref}).`,
        ({ leftOut }) =>
          leftOut === 0
            ? ''
            : `${leftOut === 1 ? 'One person was' : `${leftOut} people were`} not invited, because Google Calendar did not take the address or none is on file. Whoever is missing among the guests in your calendar must be told by you.`,
        ({ video }) =>
          video
            ? ''
            : 'It has no video link, because your Google account may not make one. Say in the calendar where to meet, or how to join.',
      ],
      open: '',
    },
  },
  es: {
    helpLetter: { subject: ({ letter }) => letter.subject, lines: [], open: '' },
    reviewInvitation: {
      subject: ({ ref }) => `Reunión de apoyo estudiantil (${ref})`,
      lines: [
        calledBy.es,
        (said) => `${askSchool.es(said)}, o responda a esta invitación: llega a quien convocó la reunión.`,
      ],
      open: opensMeeting.es,
    },
    reviewReminder: {
      subject: ({ day }) => `Recordatorio: reunión de apoyo estudiantil, ${day}`,
      lines: [
        ({ when, minutes, ref }) =>
          `Tiene una reunión de apoyo estudiantil el ${when}, de ${minutes} minutos (${ref}).`,
        calledBy.es,
        (said) =>
          said.replies
            ? `${askSchool.es(said)}, o responda a este correo: llega a quien convocó la reunión.`
            : `${askSchool.es(said)}.`,
      ],
      open: opensMeeting.es,
    },
    urgentNotice: {
      subject: ({ ref }) => `Consulte Sidelight ahora (${ref})`,
      lines: [({ when, ref }) => `Algo en su escuela requiere su atención ahora: ${when} (${ref}).`],
      open: 'Esta página dice a quién preguntar:',
    },
    officeNotice: {
      subject: ({ ref }) => `Algo le espera en Sidelight (${ref})`,
      lines: [({ when, ref }) => `Algo en su escuela le espera desde el ${when} (${ref}).`],
      open: 'Esta página dice a quién preguntar:',
    },
    classworkNudge: {
      subject: ({ posts, ref }) =>
        posts === 1 ? `1 publicación pide su atención (${ref})` : `${posts} publicaciones piden su atención (${ref})`,
      lines: [
        ({ posts, classes, ref }) =>
          `${posts === 1 ? '1 publicación' : `${posts} publicaciones`} en ${classes === 1 ? 'una' : classes} de sus clases ${posts === 1 ? 'pide' : 'piden'} su atención (${ref}).`,
        ({ posts, day }) => (day === '' ? '' : posts === 1 ? `Vence el ${day}.` : `La primera vence el ${day}.`),
        ahead.es,
        ({ posts }) =>
          `Edite ${posts === 1 ? 'la publicación' : 'cada una'} en Google Classroom y elija Sidelight en Complementos: ahí dice qué hacer. A propósito, este mensaje no dice más.`,
      ],
      open: '',
    },
    toConfirm: {
      subject: ({ cards, ref }) => `Por confirmar: ${cards} (${ref})`,
      lines: [
        ({ cards, ref }) =>
          `${cards === 1 ? 'Hay 1 cosa que espera' : `Hay ${cards} cosas que esperan`} su confirmación (${ref}).`,
        () =>
          'En Google Classroom, abra una publicación con Sidelight en cada una de sus clases y elija la línea que dice «new» o «changed». A propósito, este mensaje no dice más.',
      ],
      open: '',
    },
    unconfirmed: {
      subject: ({ people, ref }) =>
        `Sin confirmar desde hace días: ${people === 1 ? '1 persona' : `${people} personas`} (${ref})`,
      lines: [
        ({ people, ref }) =>
          `${people === 1 ? '1 persona todavía no ha confirmado' : `${people} personas todavía no han confirmado`} lo nuevo o lo que cambió para sus estudiantes (${ref}).`,
        () => 'Se les sigue recordando. A usted se le avisa una sola vez.',
        ({ button }) =>
          button
            ? 'Presione el botón para ver quién. Nadie más lo ve.'
            : 'Pregunte quiénes son a quien administra Sidelight.',
      ],
      open: '',
    },
    studentAsks: {
      subject: ({ ref }) => `Un estudiante le pide que mire una publicación (${ref})`,
      lines: [
        ({ when, ref }) =>
          `El ${when} un estudiante de una de sus clases le pidió que mire una publicación en Google Classroom (${ref}).`,
        noMore.es,
      ],
      open: 'Quién lo pide y por qué se dice en esta página, cuando haya iniciado sesión:',
    },
    classAccessAsked: {
      subject: ({ ref }) => `Alguien pide ver una clase (${ref})`,
      lines: [
        ({ organiser, school, when, ref }) =>
          `${organiser || 'Alguien del personal'}, ${school}, abrió una clase en Classroom y no está en la lista de la escuela. Lo pidió el ${when} (${ref}).`,
        () => 'Si debe verla, dele unos días de suplencia o póngale en la lista. Si no, no haga nada.',
      ],
      open: 'Esta página dice a quién preguntar:',
    },
    studentsOffList: {
      subject: ({ ref }) => `Una clase de Classroom no coincide con la lista de la escuela (${ref})`,
      lines: [
        ({ organiser, school, students, when, ref }) =>
          `${students === 1 ? '1 estudiante está' : `${students} estudiantes están`} en una clase de Classroom y no en la lista de la escuela: ${organiser || 'de un docente'}, ${school}, visto el ${when} (${ref}).`,
        () => 'Agréguelos a la lista, o pregunte al docente quiénes son.',
      ],
      open: 'Esta página dice a quién preguntar:',
    },
    invitationRefused: {
      subject: ({ ref, moved }) =>
        moved
          ? `Nadie sabe aún que su reunión cambió de hora (${ref})`
          : `Aún no hay nadie invitado a su reunión (${ref})`,
      lines: [
        ({ when, ref, moved }) =>
          moved
            ? `Su reunión (${ref}) pasó al ${when}, y sus invitados aún tienen la hora anterior. Si es pronto, avíseles usted.`
            : `Aún no hay nadie invitado a su reunión del ${when} (${ref}).`,
        ({ refused }) => refusals.es[refused],
      ],
      open: 'Después conecte su calendario otra vez, y las invitaciones saldrán:',
    },
    invitationIncomplete: {
      subject: ({ ref }) => `Revise su reunión (${ref})`,
      lines: [
        ({ when, ref }) => `Se trata de su reunión del ${when} (${ref}).`,
        ({ leftOut }) =>
          leftOut === 0
            ? ''
            : `${leftOut === 1 ? 'Una persona no fue invitada' : `${leftOut} personas no fueron invitadas`}, porque Google Calendar no aceptó la dirección o no hay ninguna registrada. Avise usted a quien falte entre los invitados en su calendario.`,
        ({ video }) =>
          video
            ? ''
            : 'No tiene enlace de video, porque su cuenta de Google no puede crearlo. Indique en el calendario dónde es o cómo entrar.',
      ],
      open: '',
    },
  },
};
