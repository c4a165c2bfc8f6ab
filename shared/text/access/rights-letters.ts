import type { SchoolDate } from '#shared/domain/dates.ts';
import type { RightsNotice } from '#shared/domain/notices/rights-notice.ts';
import { dateInWords, spanishDate } from '../days.ts';
import type { Language } from '../outbound/outbound-sentences.ts';

export type RightsReader = 'family' | 'student';
/** `decideOn`: where the law of the state has the student decide later than the record is theirs. */
export type RightsLetterFields = Pick<RightsNotice, 'of'> & {
  recordOn: SchoolDate;
  decideOn?: SchoolDate | undefined;
  school: string;
};

type LetterDays = { record: string; decide: string; school: string };
type LetterWords = {
  subject: string;
  greeting: string;
  record: (said: LetterDays) => string;
  both: (said: LetterDays) => string;
  later: (said: LetterDays) => string;
  decide: (said: LetterDays) => string;
  body: readonly string[];
  ask: (said: LetterDays) => string;
};

const english: Record<RightsReader, LetterWords> = {
  family: {
    subject: 'When your child turns 18',
    greeting: 'Dear family,',
    record: ({ record }) =>
      `From ${record} on, the school record belongs to your child. Your child says who may read it.`,
    both: () => 'From that day on, your child also says yes or no to tests and to a plan. We will ask your child then.',
    later: ({ decide }) => `You still say yes or no to tests and to a plan. On ${decide}, this passes to your child.`,
    decide: ({ decide }) =>
      `From ${decide} on, your child says yes or no to tests and to a plan. We will ask your child then.`,
    body: [
      'What you said yes to before stays as it is. Your child can change it later.',
      'Your child can ask you to help. Then you can read the plan with them. Your child can end this at any time.',
      'Is your child still your dependent for tax? Tell the office. You may be able to go on reading the plan.',
      'Does your child need someone to decide for them? A court can name a person. This takes time, so ask early.',
    ],
    ask: ({ school }) => `You do not have to do anything now. If you have a question, ask the office of ${school}.`,
  },
  student: {
    subject: 'When you turn 18',
    greeting: 'Hello,',
    record: ({ record }) => `From ${record} on, your school record belongs to you. You say who may read it.`,
    both: () =>
      'From that day on, you also say yes or no to tests and to a plan. We will ask you and not your parents.',
    later: ({ decide }) => `Your parents still say yes or no to tests and to a plan. On ${decide}, this passes to you.`,
    decide: ({ decide }) =>
      `From ${decide} on, you say yes or no to tests and to a plan. We will ask you and not your parents.`,
    body: [
      'What your parents said yes to before stays as it is. You can change it later.',
      'You do not have to do this alone. You can ask someone you trust to help you. They can then read the plan with you.',
      'You can end this at any time. Just tell the office.',
    ],
    ask: ({ school }) => `You do not have to do anything now. If you have a question, ask the office of ${school}.`,
  },
};

const spanish: Record<RightsReader, LetterWords> = {
  family: {
    subject: 'Cuando su hijo o hija cumpla 18 años',
    greeting: 'Estimada familia:',
    record: ({ record }) =>
      `Desde el ${record}, los papeles de la escuela son de su hijo o hija. Su hijo o hija dice quién los puede leer.`,
    both: () =>
      'Desde ese día, su hijo o hija también dice sí o no a las pruebas y al plan. Le vamos a preguntar a él o a ella.',
    later: ({ decide }) =>
      `Usted todavía dice sí o no a las pruebas y al plan. El ${decide}, esto pasa a su hijo o hija.`,
    decide: ({ decide }) =>
      `Desde el ${decide}, su hijo o hija dice sí o no a las pruebas y al plan. Le vamos a preguntar a él o a ella.`,
    body: [
      'Lo que usted ya aceptó queda igual. Su hijo o hija lo puede cambiar más tarde.',
      'Su hijo o hija le puede pedir ayuda. Así usted lee el plan con él o con ella. Lo puede terminar cuando quiera.',
      '¿Lo pone todavía en sus impuestos? Avise a la oficina. Tal vez pueda seguir leyendo el plan.',
      '¿Hace falta que alguien decida por él o por ella? Un juez puede nombrar a una persona. Eso tarda, así que pregunte pronto.',
    ],
    ask: ({ school }) => `No tiene que hacer nada ahora. Si tiene una pregunta, hable con la oficina de ${school}.`,
  },
  student: {
    subject: 'Cuando cumplas 18 años',
    greeting: 'Hola:',
    record: ({ record }) => `Desde el ${record}, tus papeles de la escuela son tuyos. Tú dices quién los puede leer.`,
    both: () =>
      'Desde ese día, tú también dices sí o no a las pruebas y al plan. Te vamos a preguntar a ti y no a tus padres.',
    later: ({ decide }) => `Tus padres todavía dicen sí o no a las pruebas y al plan. El ${decide}, esto pasa a ti.`,
    decide: ({ decide }) =>
      `Desde el ${decide}, tú dices sí o no a las pruebas y al plan. Te vamos a preguntar a ti y no a tus padres.`,
    body: [
      'Lo que tus padres ya aceptaron queda igual. Lo puedes cambiar más tarde.',
      'No tienes que hacerlo a solas. Puedes pedir ayuda a alguien de confianza. Así lee el plan contigo.',
      'Lo puedes terminar cuando quieras. Solo avisa a la oficina.',
    ],
    ask: ({ school }) => `No tienes que hacer nada ahora. Si tienes una pregunta, habla con la oficina de ${school}.`,
  },
};

const letterWords = { en: english, es: spanish };

/** For paper or for a mail of the school's own; it names no student. */
export function rightsLetter(reader: RightsReader, language: Language, fields: RightsLetterFields) {
  const { of, recordOn, decideOn, school } = fields;
  const words = letterWords[language][reader];
  const day = language === 'es' ? spanishDate : dateInWords;
  const said = { record: day(recordOn), decide: day(decideOn ?? recordOn), school };
  const news = of === 'process' ? [words.decide] : [words.record, decideOn ? words.later : words.both];
  return {
    subject: words.subject,
    lines: [words.greeting, ...news.map((say) => say(said)), ...words.body, words.ask(said)],
  };
}
