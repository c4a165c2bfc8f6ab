import { bareLetters } from './bare-letters.ts';
import { englishWork } from './work-words/english.ts';
import { frenchWork } from './work-words/french.ts';
import { labWork } from './work-words/lab-work.ts';
import { satWork } from './work-words/sat-work.ts';
import { sitesAndSeries } from './work-words/sites-and-series.ts';
import { spanishWork } from './work-words/spanish.ts';
import { spokenWork } from './work-words/spoken-work.ts';
import { textsAndFilms } from './work-words/texts-and-films.ts';
import type { NamedKind, WorkWords } from './work-words/work-words.ts';

export type TitleKinds = readonly NamedKind[];

const languages: readonly WorkWords[] = [
  sitesAndSeries,
  ...[labWork, spokenWork, satWork, textsAndFilms],
  ...[englishWork, spanishWork, frenchWork],
];
const whole = (patterns: readonly string[]) => new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])`, 'g');
const kinds = ['quiz_test', 'presentation', 'lab', 'reading', 'lecture', 'assignment'] as const satisfies TitleKinds;

const phrases = languages
  .flatMap((each) => each.phrases ?? [])
  .map(([kind, patterns]) => [kind, whole(patterns)] as const);
const words = kinds.map((kind) => [kind, whole(languages.flatMap((each) => each.words?.[kind] ?? []))] as const);
const oneOrOther = languages
  .flatMap((each) => each.either ?? [])
  .map(([both, patterns]) => [both, whole(patterns)] as const);
const eachOf = (words: (each: WorkWords) => WorkWords['faint']) =>
  kinds.flatMap((kind) => {
    const patterns = languages.flatMap((each) => words(each)?.[kind] ?? []);
    return patterns.length > 0 ? [[kind, whole(patterns)] as const] : [];
  });
const inClass = eachOf((each) => each.inClass);
const faint = [...inClass, ...eachOf((each) => each.faint)];
const doing = kinds.map((kind) => [kind, languages.flatMap((each) => each.doing?.[kind] ?? [])] as const);
const told = doing.flatMap(([kind, patterns]) =>
  patterns.length > 0 ? [[kind, new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})`)] as const] : [],
);
const toldToWrite = /^(?:write|draw|escrib|dibuj|ecri[rtvs]|redige|graba(?:r|d|n)?(?![a-z]))/;
/** A story is read as often as written: with "draft" or "write" beside it, it is written. */
const ownWork = new RegExp(`${toldToWrite.source}|(?<![a-z])(?:cuentos?|stor(?:y|ies)(?! of))(?![a-z])`);
/** At the end of a title or before what it is about: in "research presentations" another word follows, and tells. */
const handedIn = new RegExp(
  `${toldToWrite.source}|[-(:,] ?(?:escribir|writing|a rediger|rediger|ecrire)\\)?$|(?<![a-z0-9])(?:${languages.flatMap((each) => each.handedIn ?? []).join('|')})(?= ?(?:$|[:(),#\\d-]| (?:about|on|of|for|from|due|sur|sobre|del?|des?|du|au|pour|para)(?![a-z])))`,
);
const otherAct =
  /[+&]|essay ?:? ?["“]|questions? (?:on|about|for|from|sur|sobre|del?|du) (?:the |le |la |el )?(?:films?|movie|videos?|documenta\w{2,4}|podcast|reportage|pelicula)(?![a-z])|(?:film|movie|documentary) questions|(?<![a-z])(?:and|then|with|w\/|y|et|con|avec|read|watch|listen|re-?read|skim|annotate|lire|lis|lisez|relire|relis|releer|lee(?:l[oa]s?)?|leer(?:l[oa]s?)?|lean|mira|miren|ver|regarder|dbqs?|present(?:ing|ar|en)?|presenter(?= l)|exponer|recitar|reciter)(?![a-z])/;
/** "Reading: Letter from Birmingham Jail": what follows is the name of it. */
const namesText =
  /^(?:poem )?(?:readings?|articles?|novels?|lecturas?|lecture|newsela|textes?|textos?|annotations?|close read(?:ing)?s?) ?(?:#?\d{1,2} ?)?[:-](?! ?(?:write|answer|complete|find|list|respond|summar|draw|escrib|contest|repond|ecri[rstv]))/;
const namesLesson =
  /^(?:notes|videos?|films?|movies?|documentary|documentaire|ed ?puzzles?|near ?pods?|pear ?decks?|screencast\w{0,3}|podcasts?|clips?|apuntes|notas|cours|capsule) ?(?:#?[\d.]{1,5} ?)?[:-]/;
const product = whole([
  ...doing.flatMap(([kind, patterns]) => (kind === 'assignment' ? patterns : [])),
  ...languages.flatMap((each) => [...(each.handedIn ?? []), ...(each.words?.assignment ?? [])]),
  'fill|conclusions?|lab reports?|discussion posts?|slides|slide ?shows?|diapos?|diaporama|diapositivas|board|commercial',
]);
const besides = /[,;&/+] ?| (?:and|y|et|puis|then|with|w\/|con|avec) /;

const pictures: readonly (readonly [RegExp, string])[] = [
  [/🧪|🔬|⚗/gu, ' lab '],
  [/📖|📚/gu, ' reading '],
  [/🎬|🎥|📺/gu, ' video '],
  [/🎤/gu, ' speech '],
];

/** No title tells more after so many letters, and no rule takes long over them. */
const letters = 400;

/** The kinds of work that a line names, in English, Spanish or French. */
export function kindsNamed(line: string): TitleKinds {
  const text = plain(line);
  const together = kindsIn(text);
  const acts = text.split(twoActs);
  if (acts.length === 1) return together;
  // Each act counts, but a noun beside a quiz may be what the quiz is about: only what is told to be done is added.
  const isQuiz = together.includes('quiz_test');
  const isPlaced = (isQuiz || together.includes('reading')) && !another.test(text);
  const each = acts.flatMap((act) => {
    if (isPlaced && onlyPlace.test(act)) return [];
    if (together.includes('reading') && ofReading.test(act)) return [];
    const kinds = kindsIn(act);
    if (isQuiz) return kinds.filter((kind) => kind !== 'assignment' || namesWork.test(act));
    if (kinds.length > 0 || together.length === 0) return kinds;
    // Beside a reading or a lesson a page is worked on; in a lab or a talk it belongs to that.
    const hints = together.some(isDoneInClass) ? [] : hinted(act);
    return hints.some(isDoneInClass) || (together.includes('reading') && hints.includes('reading')) ? [] : hints;
  });
  return [...new Set([...together, ...each])];
}

/** A topic may head several kinds of work ("Tests & homework"), and each of its posts may be any of them. */
export const kindsInTopic = (topic: string): TitleKinds => [
  ...new Set(plain(topic).split(severalKinds).flatMap(kindsIn)),
];

/** What somebody is told in some sentences: each is taken as a line of its own, and more than one kind may come. */
export const kindsInText = (text: string): TitleKinds => [
  ...new Set(text.slice(0, letters).split(sentenceEnd).flatMap(kindsNamed)),
];

/** What it may be where a word says that something is done, and none says what. */
export const kindsHinted = (line: string): TitleKinds => hinted(plain(line));

const isDoneInClass = (kind: NamedKind) => kind === 'lab' || kind === 'presentation' || kind === 'quiz_test';
const sentenceEnd = /[.!?]\s+(?=[\p{Lu}¿¡])|\n/u;
const twoActs = / ?(?:\+|[,;] |(?<![a-z])then(?![a-z])) ?/;
const another = /\+|(?<![a-z])then(?![a-z])/;
/** Where in a book it stands: beside a quiz or a reading, a page is no work of its own. */
const onlyPlace =
  /^(?:less?ons?|lecon|leccion|units?|unidad|unite|ch|chap|chapters?|capitulo|chapitre|cap|sec|sections?|pp?|pgs?|pages?|pags?|paginas?) ?\.? ?n?o?\d[\d.]*(?: ?(?:-|a|to) ?\d+)?$/;
/** Beside a reading, these add nothing: the notes are of it. */
const ofReading = /^(?:take (?:[a-z]{1,12} )?notes|tomar? (?:apuntes|notas)|prendre des notes|lecture)\)?$/;
const namesWork =
  /(?<![a-z])(?:hw|home ?work|class ?work|bell ?(?:work|ringer)s?|do nows?|starters?|calentamiento|echauffement|packets?|projects?|worksheets?|(?:notebook|binder) checks?|warm-? ?ups?|dm|devoirs?|tareas?)(?: ?#?[\d.]{1,5})?(?: due)?(?: too)?$/;
const severalKinds = / ?(?:[+&,/]|(?<![a-z])(?:and|y|et)(?![a-z])) ?/;

function kindsIn(text: string): TitleKinds {
  const { rest, meant, either } = withoutPhrases(text);
  const found = new Set(words.filter(([, pattern]) => rest.search(pattern) >= 0).map(([kind]) => kind));
  const done = told.filter(([, each]) => each.test(rest)).map(([kind]) => kind);
  const maybe = oneOrOther.filter(([, each]) => rest.search(each) >= 0).map(([both]) => both);
  const eithers = [...either, ...maybe];
  // Beside a quiz, a noun is what it is about ("lab safety quiz"); what somebody is told to do counts.
  const isQuiz = found.has('quiz_test') || meant.has('quiz_test');
  const beside = [...either, ...maybe.filter((both) => !both.includes('presentation'))].flat();
  const maybeQuiz = eithers.filter((both) => both.includes('quiz_test')).flat();
  if (isQuiz) return [...new Set<NamedKind>(['quiz_test', ...done, ...maybeQuiz])];
  for (const kind of meant) found.add(kind);
  if (!otherAct.test(text)) {
    if (handedIn.test(text) && !namesLesson.test(text))
      return [...new Set<NamedKind>(['assignment', ...(ownWork.test(text) ? maybeQuiz : beside)])];
    if (found.has('reading') && namesText.test(text)) found.delete('assignment');
  }
  const isAlso = (kind: NamedKind) =>
    kind === 'assignment'
      ? hasProductBeside(rest, found.has('presentation')) ||
        (meant.has(kind) && (found.has('lab') || otherAct.test(text)))
      : done.includes(kind);
  const named = [...new Set([...main(found, isAlso), ...eithers.flat()])];
  if (named.length > 1 || !found.has('assignment') || meant.has('assignment')) return named;
  return [...named, ...inClass.filter(([, pattern]) => rest.search(pattern) >= 0).map(([kind]) => kind)];
}

/** "Watch it and answer the questions", "research paper and presentation": what stands beside it is handed in. */
function hasProductBeside(rest: string, isTalk: boolean): boolean {
  const [first = '', ...others] = rest.split(besides);
  if (others.length === 0) return false;
  const ends = [...first.matchAll(product)].some(
    ({ 0: { length }, index }) => (isTalk && index === 0) || first.slice(index + length).length < 8,
  );
  const wordsBefore = (act: string) => act.slice(0, act.search(product)).split(' ').length - 1;
  return ends || others.some((act) => act.search(product) >= 0 && wordsBefore(act) <= 2);
}

/** The name of a book alone is read; with anything else, something may be handed in. */
function hinted(text: string): TitleKinds {
  const { rest } = withoutPhrases(text);
  const some = new Set(faint.filter(([, pattern]) => rest.search(pattern) >= 0).map(([kind]) => kind));
  return some.size === 0 || (some.size === 1 && some.has('reading')) ? [...some] : [...some.add('assignment')];
}

function withoutPhrases(text: string) {
  const meant = new Set<NamedKind>();
  const either: (readonly NamedKind[])[] = [];
  let rest = text;
  for (const [kind, pattern] of phrases) {
    const next = rest.replace(pattern, ' ');
    if (next !== rest && typeof kind === 'object') either.push(kind);
    else if (next !== rest && typeof kind === 'string' && kind !== 'nothing') meant.add(kind);
    rest = next;
  }
  return { rest, meant, either };
}

/** Each of the first is more than what stands after it in the same title: a lab is no homework, unless told apart. */
function main(found: Set<NamedKind>, isAlso: (kind: NamedKind) => boolean): TitleKinds {
  const most = (['presentation', 'lab', 'lecture'] as const).find((kind) => found.has(kind));
  if (!most) return [...found];
  const others = (['reading', 'lecture', 'assignment'] as const).filter((kind) => kind !== most && isAlso(kind));
  return [most, ...others];
}

function plain(line: string) {
  const spelled = pictures.reduce((text, [picture, word]) => text.replace(picture, word), line.slice(0, letters));
  return bareLetters(spelled)
    .replace(/(?<=\s)[–—]+(?=\s)|[–—]/g, '-')
    .replace(/(?<![a-z0-9])[?q]['’]?s(?![a-z])/g, ' questions')
    .replace(/[\s_]+/g, ' ')
    .trim();
}
