/** What stands in place of sentences that may tell where or when a child is, or with whom. */
export const leftOut = '[left out]';

/** What is known to lead to a child. */
export type Leads = {
  people: readonly { givenName: string; familyName: string }[];
  /** Names of schools and classes, addresses, and what a reader found besides. */
  phrases: readonly string[];
  /** What stands in place of what goes, in the language of the copy. */
  mark?: string;
};

const months =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*\\.?|(?:enero|febrero|marzo|mayo|junio|julio|septiembre|octubre|noviembre)';
/** In the languages in which plans are written here. A month with its year names no day. */
const telling: readonly RegExp[] = [
  /\S+@\S+|https?:|www\./i,
  /\+?\d[\d ().-]{6,}\d/,
  /\b\d{1,2}:\d{2}\b|\b\d{1,2}\s?[ap]\.?\s?m\b|\bo['’]clock\b|\bat (?:\d{1,2}|noon|midday)\b|\ba las? \d/i,
  /\b\d(?:st|nd|rd|th)? (?:period|block|hour)\b|\b(?:period|block|hour) \d/i,
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)\b/i,
  /\d{4}-\d{2}-\d{2}|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:on|by|until|since|before|after|el) \d{1,2}\/\d{1,2}\b/i,
  new RegExp(`\\b(?:${months}) \\d{1,2}(?!\\d)|\\b\\d{1,2} (?:de )?(?:${months})(?![a-z])`, 'i'),
  /\b(?:room|rm|bldg|building|portable|hall|wing|aula|salón|bus|ruta|apt|suite)\.? ?#?[a-z]?\d/i,
  /\b(?:gates?|entrances?|exits?|lobby|office|library|gym|cafeteria|parking|playground|campus|bus(?:es)?|stop)\b/i,
  /\b(?:pick(?:s|ed|ing)?|drop(?:s|ped|ping)?)[- ]?(?:up|off)\b|\b(?:street|avenue|road|boulevard|address|shelter)\b/i,
  /(?<!\p{L})(?:(?:la|las|una) salidas?|vestíbulo|cafetería|comedor|estacionamiento|patio|(?:auto)?bus(?:es)?|autobús|camión|parada)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:período|periodo|bloque|edificio|pasillo) \d|\d(?:\.?[ºªoa]|er)? (?:período|periodo|bloque))|al mediodía/iu,
  /\b(?:puerta|entrada|oficina|biblioteca|gimnasio|calle|avenida|domicilio|dirección|reco[gj]\p{L}+|refugio)\b/iu,
  /\b(?:elementary|middle|high|primary|charter|secondary) school\b|\b(?:academy|escuela|colegio|instituto)\b/i,
  /\b(?:Mr|Mrs|Ms|Mx|Dr|Miss|Coach|Prof|Sra?|Srta)\.? \p{Lu}/u,
  /\b(?:step|grand)?(?:mother|father|mom|mum|dad|parents?)\b|\bguardians?\b|\b(?:aunt|uncle|foster)\b/i,
  /(?<!\p{L})(?:madre|madrastra|mamá|padres?|padrastro|papá|abuel[oa]s?|tí[oa]s?|tutor(?:a|es)?)(?!\p{L})/iu,
];

const afterTitle = /(?<=[.!?…])(?<!\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sra?|Srta|Rm|St|Ave|[ap]\.m)\.)\s+|\n+/iu;

/**
 * Leaves whole sentences out, not words: what is left around a gap tells what stood in it. It leaves out too much
 * rather than too little, and a person still reads what it left.
 */
export function leavingOut({ people, phrases, mark = leftOut }: Leads): (text: string) => string {
  const matchers = [
    ...telling.map((pattern) => (sentence: string) => pattern.test(sentence)),
    ...people.flatMap(({ givenName, familyName }) => [
      ...wordsOf(familyName).map((name) => holds(name, 'i')),
      // Will, Grace and May are words as well.
      ...wordsOf(givenName).map((name) => holds(name, '')),
    ]),
    ...phrases.filter((phrase) => phrase.trim() !== '').map((phrase) => holds(phrase.trim(), 'i')),
  ];
  const isTelling = (sentence: string) => matchers.some((tells) => tells(sentence));
  return (text) =>
    text
      .split(afterTitle)
      .map((sentence) => (isTelling(sentence) ? mark : sentence))
      .filter((sentence, place, all) => sentence !== mark || all[place - 1] !== mark)
      .join(' ')
      .trim();
}

/** A letter alone is an initial. */
const wordsOf = (name: string) => name.split(/[\s-]+/).filter((word) => plain(word).length > 1);

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '');

function holds(phrase: string, flags: string) {
  const escaped = plain(phrase)
    .replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, `u${flags}`);
  return (sentence: string) => pattern.test(plain(sentence));
}
