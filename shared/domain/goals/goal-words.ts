import { folded } from '../roster/people.ts';
import { type GoalDomain, goalDomains, type Measure, measureMethods } from './goal.ts';

/**
 * What plans written elsewhere call the domains. Only words that can mean one thing; the rest is for a person to say.
 */
const synonyms: Readonly<Record<string, GoalDomain>> = {
  mathematics: 'numeracy',
  maths: 'numeracy',
  math: 'numeracy',
  reading: 'literacy',
  writing: 'literacy',
  'english language arts': 'literacy',
  'study skills': 'academic',
  academics: 'academic',
  science: 'academic',
  'self-advocacy': 'social-emotional',
  'social emotional': 'social-emotional',
  'social/emotional': 'social-emotional',
  sel: 'social-emotional',
  behavior: 'social-emotional',
  behaviour: 'social-emotional',
  'life skills': 'life-skills',
  'independent living': 'life-skills',
  postsecondary: 'career',
  'english language development': 'language',
  speech: 'language',
};

export function goalDomainOf(words: string): GoalDomain | undefined {
  const said = folded(words);
  return goalDomains.find((domain) => domain === said) ?? synonyms[said];
}

/** `62 words per minute`, `80 %`: a number and what it counts. Anything else stays the words that it is. */
export function measureOf(words: string): Measure {
  const found = /^(-?\d+(?:[.,]\d+)?)\s*(\D.*)$/.exec(words.trim());
  const [, value, unit] = found ?? [];
  return value && unit ? { value: Number(value.replace(',', '.')), unit: unit.trim().slice(0, 60) } : { words };
}

export function methodOf(words: string): (typeof measureMethods)[number] | { words: string } {
  const said = folded(words).replace('work sample', 'worksample');
  return measureMethods.find((method) => method.toLowerCase() === said) ?? { words };
}
