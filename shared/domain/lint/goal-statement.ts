import { folded } from '../roster/people.ts';
import {
  changeVerbs,
  countedNouns,
  fillerWords,
  innerNouns,
  lightVerbs,
  nounsInLy,
  seenVerbs,
  stateVerbs,
  unseenVerbs,
} from './goal-verbs.ts';

type Clause = { verb: string; rest: string; subject: string };

const modal =
  /\b(?:will|shall|can|should|must|(?:is|am|are) going to|(?:plan|want|intend|hope|aim|need)s? to|would like to)\s+(.*)$/;
const preliminary =
  /^(?:(?:to|not|also|then|be able to|learn(?: how)? to|continue to|begin to|work to|independently|successfully|consistently|correctly|accurately|(?!\w*ply\b|rely\b)\w+ly)\s+)+/;
const leadIn =
  /^(?:by|given|when|whenever|in|during|with|without|after|before|at|on|for|using|while|upon|within|from)\b[^,]*,\s*/;
const determiner =
  /^(?:an?|the|his|her|their|my|our|own|each|every|all|both|no|at least|up to|\d+|two|three|four|five|six|ten)\b/;
const placed = /^(?:at|in|on|out of|present|seated|here|there)\b/;

/**
 * What the goal says that the student does, and how much of that is said. English: schools here write their goals in
 * it.
 */
export function readStatement(statement: string): { specificVerb: boolean; hasObject: boolean } {
  const clause = clauseOf(statement);
  if (!clause) return { specificVerb: false, hasObject: true };
  return { specificVerb: isSpecific(clause), hasObject: hasObject(clause) };
}

/**
 * Without a modal the first word must be a verb that we know, or stand before what it is done to: `Reading fluency` is
 * no sentence.
 */
function clauseOf(statement: string): Clause | undefined {
  const said = folded(statement)
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
    .replace(/,? as (measured|shown|evidenced) by.*/, '');
  const found = modal.exec(said);
  const clause = (found?.[1] ?? said.replace(leadIn, '')).replace(preliminary, '');
  const [verb = '', ...more] = clause.split(' ');
  const rest = more.join(' ');
  const known = seenVerbs.has(verb) || unseenVerbs.has(verb) || lightVerbs.has(verb);
  const isVerb = found ? verb !== '' : known || determiner.test(rest);
  return isVerb ? { verb, rest, subject: found ? said.slice(0, found.index) : '' } : undefined;
}

function isSpecific({ verb, rest }: Clause): boolean {
  if (alsoSeen(rest)) return true;
  if (unseenVerbs.has(verb)) return false;
  if (!lightVerbs.has(verb)) return true;
  if (verb === 'be') return placed.test(rest) || /\bwith \w+, /.test(rest);
  if (verb === 'stay' || verb === 'remain' || verb === 'seem') return placed.test(rest);
  if (verb === 'have' || verb === 'get')
    return /\d|\b(no|fewer|less|more|at least|one|two|three|four|five|an? [a-f])\b/.test(rest);
  if (verb === 'go') return /^(to|into|home)\b/.test(rest);
  if (verb === 'do') return content(rest).length > 1;
  return countedNouns.test(rest) || !innerNouns.test(rest);
}

/** `improve social skills by joining a game`, `understand and solve`: the part that can be seen is there too. */
function alsoSeen(rest: string) {
  const more = /\band (\w+)/.exec(rest)?.[1];
  const doing = /\bby (\w{2,})ing\b/.exec(rest)?.[1];
  if (more && seenVerbs.has(more)) return true;
  return doing !== undefined && [doing, `${doing}e`, doing.slice(0, -1)].some((stem) => seenVerbs.has(stem));
}

function hasObject({ verb, rest, subject }: Clause) {
  if (/\d/.test(rest)) return true;
  if (changeVerbs.has(verb) && content(subject).length > 0) return true;
  const adjectives = stateVerbs.has(verb) && !placed.test(rest) && !/^an? (?!better|good|more)/.test(rest);
  const said = adjectives ? (/\b(?:with|in|of|to|at|for|on)\b(.*)/.exec(rest)?.[1] ?? '') : rest;
  return content(said).length > 0;
}

const content = (words: string) =>
  words.split(/[^\p{L}\p{N}'’/-]/u).filter((word) => word !== '' && !fillerWords.has(word) && !isAdverb(word));

const isAdverb = (word: string) => /\w{3,}ly$/.test(word) && !nounsInLy.has(word);
