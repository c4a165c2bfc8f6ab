import { folded } from '../roster/people.ts';

/**
 * Conditions, and words that give one away, by how they begin, in the languages that staff write in. An instruction is
 * read by every teacher and aide and may be seen over a shoulder: it says what to do ("call the office, use the kit in
 * the red bag") and never why.
 */
const beginnings = [
  'adhd|tdah|autis|asperger|dyslex|dislexi|dyscalcul|discalcul|dysgraph|disgraf|dysprax|tourette|bipolar|schizo|esquizo|psychosis|psychot',
  'anxi|ansiedad|ansios|depressed|depressi|depresi|ptsd|trauma|suicid|anorexi|bulimi|addict|adicci|phobi|fobia',
  'epilep|seizure|convuls|diabet|insulin|asthma|asma|allerg|alergi|anaphyla|anafila|cancer|leukemi|leucemi|tumor|chemothe|quimiotera',
  'migrain|migran|concuss|conmocion|crohn|colitis|celiac|celiaq|fibrosis|lupus|arthrit|artrit|sickle|haemophil|hemophil|hemofil',
  'palsy|paralys|paralis|deafness|blindness|impair|disab|discapaci|handicap|disorder|trastorn|syndrom|sindrom|diagnos|retard',
  'medicat|medicament|pregnan|embaraz',
];
/** Whole words only: to close the blinds, and the deafening noise, are no conditions. */
const wholeWords = 'deaf|sord[oa]|blind|ciego|ciega|hiv|vih|ocd|iep|504|special needs|special education';
const named = new RegExp(String.raw`\b((?:${beginnings.join('|')})\p{L}*|(?:${wholeWords})\b)`, 'u');

/** Short words that mean something else in small letters: to add minutes, an odd number, teaching aids. */
const capitals = /\b(ADD|ODD|AIDS|SLD|TBI|OHI)\b/;

/**
 * The first word that names a condition, also when it is spelled with dots or hidden signs; undefined when there is
 * none.
 */
export function conditionIn(text: string): string | undefined {
  const whole = text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
  const together = whole.replaceAll(/\b(\p{L})[.\s-](?=\p{L}\b)/gu, '$1');
  const said = [whole, together];
  return (
    said.flatMap((each) => named.exec(folded(each))?.[1] ?? [])[0] ??
    said.flatMap((each) => capitals.exec(each)?.[1] ?? [])[0]
  );
}
