import type { HelpRight } from '#shared/domain/help/help-rights.ts';
import type { SchoolHelp } from '#shared/domain/help/school-help.ts';
import { dateInWords, spanishDate } from '../days.ts';
import type { Language } from '../outbound/outbound-sentences.ts';

/** What a school tells everybody about help: short sentences that a twelve-year-old and a tired parent can follow. */
type Way = { name: string; words: string };
type HelpPageWords = {
  /** The language by its own name. */
  name: string;
  languages: string;
  title: (school: string) => string;
  lead: readonly string[];
  ask: { title: string; how: readonly string[]; office: string; officePhone: (phone: string) => string };
  call: (phone: string) => string;
  ways: { title: string; each: readonly Way[]; american: readonly Way[]; also: string };
  rights: { title: string; each: Record<HelpRight, string>; full: string; policy: string };
  /** Behind a link to a page that is in the other language alone. */
  otherLanguage: string;
  outside: { title: string; lead: string; within: (days: number) => string };
  lookedAt: (help: Pick<SchoolHelp, 'lookedAtOn'>) => string;
  aboutNobody: string;
  unknown: { title: string; sentences: readonly string[] };
};

const english: HelpPageWords = {
  name: 'English',
  languages: 'Language of this page',
  title: (school) => `Help for students at ${school}`,
  lead: [
    'Is school hard for your child right now? The school can help.',
    'You do not need to know what the help is called. Just say what is hard.',
  ],
  ask: {
    title: 'Whom to ask',
    how: ['Call, write or come by. Students can ask for help too.'],
    office: 'Ask at the office of the school.',
    officePhone: (phone) => `The office of the school: ${phone}`,
  },
  call: (phone) => `Call ${phone}`,
  ways: {
    title: 'What help there is',
    each: [
      {
        name: 'A plan for a health problem or a disability',
        words: 'It says what changes in class, such as more time or a quiet room.',
      },
      {
        name: 'Help for a short time',
        words: 'It is for an injury, surgery or an illness. It can start soon, and it has a last day.',
      },
      {
        name: 'A learning plan',
        words: 'It has goals for school and for the time after it. Any student can have one. You help to write it.',
      },
    ],
    american: [
      {
        name: '504 plan',
        words: 'Many people call the first plan on this list by this name.',
      },
      {
        name: 'Special education',
        words:
          'It is teaching made to fit one child with a disability. First the school finds out what your child needs. It does that only if you say yes in writing.',
      },
    ],
    also: 'This school also has:',
  },
  rights: {
    title: 'Your rights',
    each: {
      askAnyTime: 'You can ask at any time. Say it or write it. You do not need a note from a doctor to ask.',
      yesBeforeTest: 'The school needs your yes before it first tests your child for a plan.',
      toldOfDecisions: 'The school must tell you what it decides.',
      seeRecords: 'You can see your child’s records. Ask, and the school has 45 days at most.',
      hearing:
        'If you do not agree, you can ask for a hearing. Someone from outside the school then decides. You can bring a lawyer.',
      interpreter: 'You can ask for someone who speaks your language. You do not pay for it.',
      free: 'The help costs you nothing.',
      noPunishment: 'No one may treat you or your child badly because you asked.',
      atEighteen: 'When your child turns 18, the rights to the records pass to your child.',
      schoolAdjusts:
        'Does a disability make school hard? Then the school must make changes that help, as far as it can.',
      talkedWithFirst: 'The school must talk with you or your child before it decides on a change.',
      askForRecords: 'You can ask to see what the school keeps about your child.',
      schoolFindsNeeds: 'The school must find out what your child needs, and help.',
      plannedTogether: 'You and your child have a say in the support plan.',
      assessmentOfNeed:
        'Do you think your child has a disability? You can ask the health service (HSE) to find out what your child needs.',
      recordsInMonth: 'You can see your child’s records. Ask, and the school has one month to answer.',
    },
    full: 'Your rights: the full text',
    policy: 'The written policy of the school',
  },
  otherLanguage: '(in Spanish)',
  outside: {
    title: 'Help from outside the school',
    lead: 'Does the school not help? You can ask these offices. It is free.',
    within: (days) => `Write to this office within ${days} days of what happened.`,
  },
  lookedAt: ({ lookedAtOn }) => `The school last checked this page on ${dateInWords(lookedAtOn)}.`,
  aboutNobody: 'This page says nothing about any student.',
  unknown: {
    title: 'There is no page for this school',
    sentences: ['Look at the link once more, or call the school. It can tell you whom to ask for help.'],
  },
};

const spanish: HelpPageWords = {
  name: 'Español',
  languages: 'Idioma de esta página',
  title: (school) => `Ayuda para estudiantes en ${school}`,
  lead: [
    '¿Se le hace difícil la escuela a su hijo o hija? La escuela puede ayudar.',
    'No tiene que saber cómo se llama la ayuda. Solo diga qué es difícil.',
  ],
  ask: {
    title: 'Con quién hablar',
    how: ['Llame, escriba o venga. Los estudiantes también pueden pedir ayuda.'],
    office: 'Pregunte en la oficina de la escuela.',
    officePhone: (phone) => `La oficina de la escuela: ${phone}`,
  },
  call: (phone) => `Llamar al ${phone}`,
  ways: {
    title: 'Qué ayuda hay',
    each: [
      {
        name: 'Un plan por salud o por una discapacidad',
        words: 'Dice qué cambia en clase, como más tiempo o un lugar sin ruido.',
      },
      {
        name: 'Ayuda por poco tiempo',
        words: 'Es para una lesión, una cirugía o una enfermedad. Puede empezar pronto y tiene un último día.',
      },
      {
        name: 'Un plan de aprendizaje',
        words:
          'Tiene metas para la escuela y para después. Cualquier estudiante puede tener uno. Usted ayuda a hacerlo.',
      },
    ],
    american: [
      {
        name: 'Plan 504',
        words: 'Muchos llaman así al primer plan de esta lista.',
      },
      {
        name: 'Educación especial',
        words:
          'Es enseñanza hecha para un niño con una discapacidad. Primero la escuela ve qué necesita. Solo lo hace si usted dice que sí por escrito.',
      },
    ],
    also: 'Esta escuela también tiene:',
  },
  rights: {
    title: 'Sus derechos',
    each: {
      askAnyTime:
        'Puede pedir ayuda cuando quiera. Dígalo o escríbalo. Para pedirla no hace falta una nota del médico.',
      yesBeforeTest: 'La escuela necesita su sí antes de evaluar a su hijo o hija por primera vez para un plan.',
      toldOfDecisions: 'La escuela le debe decir qué decide.',
      seeRecords: 'Puede ver los papeles de su hijo o hija. Pídalos: la escuela tiene 45 días como máximo.',
      hearing:
        'Si no está de acuerdo, puede pedir una audiencia. Entonces decide alguien de fuera de la escuela. Puede llevar un abogado.',
      interpreter: 'Puede pedir a alguien que hable su idioma. Usted no paga por eso.',
      free: 'La ayuda no le cuesta nada.',
      noPunishment: 'Nadie debe tratarle mal por pedir ayuda, ni a usted ni a su hijo o hija.',
      atEighteen: 'Cuando cumple 18 años, los derechos sobre los papeles pasan a su hijo o hija.',
      schoolAdjusts:
        '¿Una discapacidad hace difícil la escuela? Entonces la escuela debe hacer cambios que ayuden, si los puede hacer.',
      talkedWithFirst: 'La escuela debe hablar con usted o con su hijo o hija antes de decidir un cambio.',
      askForRecords: 'Puede pedir ver lo que la escuela guarda sobre su hijo o hija.',
      schoolFindsNeeds: 'La escuela debe ver qué necesita su hijo o hija, y ayudar.',
      plannedTogether: 'Usted y su hijo o hija pueden opinar sobre el plan de apoyo.',
      assessmentOfNeed:
        '¿Cree que su hijo o hija tiene una discapacidad? Puede pedir al servicio de salud (HSE) que vea qué necesita.',
      recordsInMonth: 'Puede ver los papeles de su hijo o hija. Pídalos: la escuela tiene un mes para responder.',
    },
    full: 'Sus derechos: el texto completo',
    policy: 'Las reglas de la escuela por escrito',
  },
  otherLanguage: '(en inglés)',
  outside: {
    title: 'Ayuda de fuera de la escuela',
    lead: '¿La escuela no ayuda? Puede hablar con estas oficinas. Es gratis.',
    within: (days) => `Escriba a esta oficina dentro de ${days} días de lo que pasó.`,
  },
  lookedAt: ({ lookedAtOn }) => `La escuela revisó esta página por última vez el ${spanishDate(lookedAtOn)}.`,
  aboutNobody: 'Esta página no dice nada de ningún estudiante.',
  unknown: {
    title: 'No hay una página de esta escuela',
    sentences: ['Mire el enlace otra vez o llame a la escuela. Le dirá con quién hablar.'],
  },
};

export const helpWords: Record<Language, HelpPageWords> = { en: english, es: spanish };
