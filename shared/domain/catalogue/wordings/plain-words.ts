import { folded } from '../../roster/people.ts';

/** One word for what is spelled in several ways, or means the same wherever a plan says it. */
const sameWord: Readonly<Record<string, string>> = {
  ins: 'in',
  min: 'minute',
  minuto: 'minute',
  sec: 'second',
  point: 'pt',
  percent: '%',
  test: 'test',
  exam: 'test',
  assessment: 'test',
  testing: 'test',
  verbal: 'oral',
  spoken: 'oral',
  verbally: 'orally',
  alternative: 'alternate',
  coloured: 'color',
  colored: 'color',
  colour: 'color',
  cancelling: 'canceling',
  cancellation: 'canceling',
  pupil: 'student',
  learner: 'student',
  child: 'student',
  instructor: 'teacher',
  notetaker: 'note taker',
  notetaking: 'note taking',
  audiobook: 'audio book',
  textbook: 'text book',
  spellcheck: 'spell check',
  spellchecker: 'spell checker',
  earplug: 'ear plug',
  classwork: 'class work',
  schoolwork: 'class work',
  workload: 'work load',
  prueba: 'examen',
  evaluacione: 'examen',
  evaluacion: 'examen',
  examene: 'examen',
  maestra: 'maestro',
  profesor: 'maestro',
  profesora: 'maestro',
  alumno: 'estudiante',
  alumna: 'estudiante',
};

const numerals: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
};

/** Articles say nothing of what is meant. */
const silent = new Set(['the', 'a', 'an', 'el', 'la', 'los', 'las', 'un', 'una']);
/** Signs that part words. Any other sign stays a word, for which a rule must account. */
const parting = /^[,;:.()"“”„'‘’–—-]$/u;

/**
 * The words of a text with a blank after each: without case, accents, articles and plurals, numbers apart from units.
 */
export const plainWords = (text: string): string[] =>
  [...fractions(text).matchAll(word)].flatMap(([each]) => plain(each));

const word = /\d*\.?\d+|\p{L}+(?:['’]\p{L}+)*|\S/gu;

const fractions = (text: string) =>
  folded(
    text
      .replaceAll(/\p{Cf}/gu, '')
      .replaceAll(/(\d)?\s*½|(?:\b(\d)[\s-]+)?\b1\/2\b/gu, (_all, a, b) => ((a ?? b) ? `${a ?? b}.5` : ' half '))
      .replaceAll('×', ' x ')
      .replaceAll(/[&/]/g, ' and ')
      .replaceAll(/\b(?:per cent|por ciento)\b/gi, '%'),
  );

function plain(said: string): string[] {
  if (parting.test(said) || silent.has(said)) return [];
  if (/^[\d.]+$/.test(said)) return [String(Number(said))];
  const numeral = numerals[said];
  if (numeral) return [numeral];
  const one = singular(said.replace(/['’]s$/, '').replaceAll(/['’]/g, ''));
  return (sameWord[one] ?? one).split(' ');
}

function singular(noun: string): string {
  if (noun.length < 4 || /(ss|us|is)$/.test(noun)) return noun;
  if (noun.endsWith('zzes')) return noun.slice(0, -3);
  if (/(ss|x|z|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.replace(/s$/, '');
}
