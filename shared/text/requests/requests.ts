import type { ErrorDetails } from '#shared/domain/errors.ts';
import { answerWithin, type OpenRequest, type OwnRequest } from '#shared/domain/requests/plan-request.ts';
import type { SupportKind } from '#shared/domain/requests/support.ts';
import type { Language } from '../outbound/outbound-sentences.ts';

/** What people read who ask for a plan: short sentences that a twelve-year-old and a tired parent can follow. */
type RequestFormWords = {
  /** To the one who asked. */
  asked: Record<OpenRequest['askedAs'], string>;
  /** To staff who typed what somebody said. */
  written: string;
  before: string;
  kinds: Record<OpenRequest['kind'], string>;
  status: Record<'open' | 'withdrawn' | NonNullable<OwnRequest['outcome']>, string>;
  refused: {
    noWords: string;
    tooLong: (most: number) => string;
    tooMany: (most: number) => string;
    notTheirs: string;
    other: string;
  };
  supportKinds: Record<SupportKind, string>;
};

const days = answerWithin.amount;

const english: RequestFormWords = {
  asked: {
    student: `Thank you for telling us. Your school has it now and should answer within ${days} school days. If you need help before that, ask any teacher you trust.`,
    family: `Thank you. The school has your request and should answer within ${days} school days. You do not need any papers for this, and you can take it back at any time.`,
    staff: `The coordinator has your request. The answer should come within ${days} school days. You will see what becomes of it. It does not let you see more of the student’s record.`,
  },
  written: `It is on record as theirs, with you as the one who wrote it down. The school should answer within ${days} school days.`,
  before: 'You asked this already and it still waits for an answer. You do not need to ask again.',
  kinds: {
    learning: 'A plan with goals for learning',
    accommodation: 'Changes that make it possible to take part',
    unsure: 'Not sure, please look into it',
  },
  status: {
    open: 'Waiting for an answer',
    withdrawn: 'Taken back',
    referred: 'The school is looking into it',
    specialEducation: 'The school will ask to do a bigger evaluation',
    learningPlan: 'The school began a learning plan',
    supportsOffered: 'The school offers other help',
    declined: 'The school did not agree. Ask for the reason in writing.',
  },
  refused: {
    noWords: 'Please say in a few words what worries you. Any words will do.',
    tooLong: (most) =>
      `That is more than we can keep. Please say it in at most ${most} characters; you can tell the rest in person.`,
    tooMany: (most) =>
      `You have ${most} requests that wait for an answer. Please wait for some of them, or take one back.`,
    notTheirs:
      'That person is not known as this student’s family or as staff of the school. Leave it empty and name them in the text.',
    other: 'Something in there cannot be right. Please check it and try again.',
  },
  supportKinds: {
    tutoring: 'Tutoring',
    mentoring: 'Mentoring',
    smallGroup: 'Small group',
    homeworkClub: 'Homework club',
    readingHelp: 'Help with reading',
    mathsHelp: 'Help with math',
    languageHelp: 'Help with English',
    counselling: 'Counseling',
    assistiveTechnology: 'Devices and software to borrow',
    health: 'Health',
    food: 'Food',
    transport: 'Getting to school',
    familyHelp: 'Help for families',
    careerHelp: 'Jobs and college',
    other: 'Other help',
  },
};

const spanish: RequestFormWords = {
  asked: {
    student: `Gracias por decirlo. Tu escuela ya lo tiene y debería responder dentro de ${days} días escolares. Si necesitas ayuda antes, habla con un maestro de confianza.`,
    family: `Gracias. La escuela ya la tiene. Debería responder dentro de ${days} días escolares. No necesita ningún papel para esto, y puede retirarla cuando quiera.`,
    staff: `La coordinación ya la tiene. La respuesta debería llegar dentro de ${days} días escolares. Usted verá qué pasa con ella. Esto no le da más acceso al expediente del estudiante.`,
  },
  written: `Queda registrada como suya, y usted como quien la escribió. La escuela debería responder dentro de ${days} días escolares.`,
  before: 'Ya lo había pedido y todavía espera respuesta. No hace falta pedirlo otra vez.',
  kinds: {
    learning: 'Un plan con metas de aprendizaje',
    accommodation: 'Cambios que permiten participar',
    unsure: 'No lo sé, por favor revísenlo',
  },
  status: {
    open: 'Espera respuesta',
    withdrawn: 'Retirada',
    referred: 'La escuela lo está revisando',
    specialEducation: 'La escuela pedirá una evaluación más amplia',
    learningPlan: 'La escuela empezó un plan de aprendizaje',
    supportsOffered: 'La escuela ofrece otra ayuda',
    declined: 'La escuela no aprobó la solicitud. Pida el motivo por escrito.',
  },
  refused: {
    noWords: 'Por favor, diga en pocas palabras qué le preocupa. Cualquier palabra sirve.',
    tooLong: (most) =>
      `Es más de lo que podemos guardar. Dígalo en ${most} caracteres como máximo; el resto puede contarlo en persona.`,
    tooMany: (most) => `Tiene ${most} solicitudes que esperan respuesta. Espere la respuesta a alguna o retire una.`,
    notTheirs:
      'Esa persona no figura como familia del estudiante ni como personal de la escuela. Déjelo vacío y nómbrela en el texto.',
    other: 'Algo no puede ser correcto. Revíselo e inténtelo de nuevo.',
  },
  supportKinds: {
    tutoring: 'Tutoría',
    mentoring: 'Mentoría',
    smallGroup: 'Grupo pequeño',
    homeworkClub: 'Club de tareas',
    readingHelp: 'Ayuda con la lectura',
    mathsHelp: 'Ayuda con matemáticas',
    languageHelp: 'Ayuda con el inglés',
    counselling: 'Consejería',
    assistiveTechnology: 'Equipos y programas en préstamo',
    health: 'Salud',
    food: 'Comida',
    transport: 'Transporte',
    familyHelp: 'Ayuda para las familias',
    careerHelp: 'Trabajo y universidad',
    other: 'Otra ayuda',
  },
};

export const askWords: Record<Language, RequestFormWords> = { en: english, es: spanish };

/** Why a request was not taken, from the details of an `invalid_input`. */
export function whyNotAsked({ field, most }: ErrorDetails, language: Language): string {
  const { refused } = askWords[language];
  if (field === 'words') return most === undefined ? refused.noWords : refused.tooLong(Number(most));
  if (field === 'openRequests') return refused.tooMany(Number(most));
  return field === 'spokenBy' ? refused.notTheirs : refused.other;
}

/** What became of a request, to who asked. */
export const statusInWords = (
  { status, outcome = 'referred' }: Pick<OwnRequest, 'status' | 'outcome'>,
  language: Language,
) => askWords[language].status[status === 'answered' ? outcome : status];
