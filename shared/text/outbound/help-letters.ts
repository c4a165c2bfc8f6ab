import type { HelpNotice } from '#shared/domain/help/help-notices.ts';
import type { Helper } from '#shared/domain/help/school-help.ts';
import { phoneWords } from './letterhead-words.ts';
import type { Language } from './outbound-sentences.ts';

/** What a letter is filled in with. Without a person to ask, it names the office; without a page, it names none. */
export type HelpLetterFields = {
  school: string;
  helper?: Pick<Helper, 'name' | 'phone' | 'email'> | undefined;
  officePhone?: string | undefined;
  page?: string | undefined;
};

type LetterWords = {
  subject: Record<HelpNotice, string>;
  greeting: string;
  /** Whoever reads it over somebody's shoulder learns nothing of a child from it. */
  toAll: Record<HelpNotice, string>;
  body: Record<HelpNotice, readonly string[]>;
  ask: (said: { name: string; phone: string; email: string }) => string;
  askOffice: (said: { school: string; phone: string }) => string;
  page: (address: string) => string;
};

const english: LetterWords = {
  subject: {
    yearly: 'Help for students who need it',
    newSchool: 'Before your child changes schools',
  },
  greeting: 'Dear family,',
  toAll: {
    yearly: 'Every family at our school gets this letter.',
    newSchool: 'Every family gets this letter before a change of schools.',
  },
  body: {
    yearly: [
      'Some students need help to take part in school. It may be their health, a disability or an injury. It may be something else.',
      'The school can change how a student learns and is tested. It costs you nothing. You can ask at any time, in your own language.',
      'You do not need to know what the help is called. Just say what is hard.',
    ],
    newSchool: [
      'Your child will go to another school soon. Help that works now should not stop there.',
      'Does your child have a plan? Ask us what goes along to the new school, and who will read it there. Is there no plan, but something is hard? Now is a good time to ask.',
      'Ask the new school who will help your child from the first day.',
    ],
  },
  ask: ({ name, phone, email }) => `Whom to ask: ${name}, ${phone}${email ? `, ${email}` : ''}.`,
  askOffice: ({ school, phone }) => `Whom to ask: the office of ${school}${phone ? `, ${phone}` : ''}.`,
  page: (address) => `Read about the help and your rights here: ${address}`,
};

const spanish: LetterWords = {
  subject: {
    yearly: 'Ayuda para los estudiantes que la necesitan',
    newSchool: 'Antes de que su hijo o hija cambie de escuela',
  },
  greeting: 'Estimada familia:',
  toAll: {
    yearly: 'Todas las familias de nuestra escuela reciben esta carta.',
    newSchool: 'Todas las familias reciben esta carta antes de un cambio de escuela.',
  },
  body: {
    yearly: [
      'Algunos estudiantes necesitan ayuda para participar en la escuela. Puede ser por la salud, una discapacidad, una lesión o por otra cosa que la hace difícil.',
      'La escuela puede cambiar cómo aprende un estudiante y cómo toma sus exámenes. A usted no le cuesta nada. Puede pedirlo cuando quiera y en su idioma.',
      'No tiene que saber cómo se llama la ayuda. Solo diga qué es difícil.',
    ],
    newSchool: [
      'Pronto su hijo o hija irá a otra escuela. La ayuda que hoy sirve no debe terminar ahí.',
      '¿Ya tiene un plan? Pregunte qué va con él a la nueva escuela y quién lo va a leer. ¿No tiene un plan, pero algo le es difícil? Este es un buen momento para pedir ayuda.',
      'Pregunte en la nueva escuela quién le va a ayudar desde el primer día.',
    ],
  },
  ask: ({ name, phone, email }) => `Con quién hablar: ${name}, ${phone}${email ? `, ${email}` : ''}.`,
  askOffice: ({ school, phone }) => `Con quién hablar: la oficina de ${school}${phone ? `, ${phone}` : ''}.`,
  page: (address) => `Lea aquí sobre la ayuda y sus derechos: ${address}`,
};

const letterWords: Record<Language, LetterWords> = { en: english, es: spanish };

/** A letter for paper or for a mail of the school's own; it names no student. */
export function helpLetter(notice: HelpNotice, language: Language, fields: HelpLetterFields) {
  const { subject, greeting, toAll, body, ask, askOffice, page } = letterWords[language];
  const { school, helper, officePhone, page: address } = fields;
  const whom = helper
    ? ask({ name: helper.name, phone: phoneWords(helper.phone), email: helper.email ?? '' })
    : askOffice({ school, phone: officePhone ? phoneWords(officePhone) : '' });
  return {
    subject: subject[notice],
    lines: [greeting, ...body[notice], whom, ...(address ? [page(address)] : []), toAll[notice], school],
  };
}
