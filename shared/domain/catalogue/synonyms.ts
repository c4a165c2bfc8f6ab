import { folded } from '../roster/people.ts';
import { accommodations } from './accommodations.ts';
import type { AccommodationCode } from './catalogue.ts';
import type { Parameter } from './parameter.ts';

/**
 * What other systems and old plans call things. Only texts that can mean one thing stand here, and only the whole text
 * counts: a plan binds the school, so what is merely likely goes to a person (R-A3).
 */
const synonyms: readonly [AccommodationCode, Parameter, readonly string[]][] = [
  [
    'TIM-EXT',
    { timeMultiplier: 1.5 },
    [
      'time and a half',
      'extended time 1.5x',
      'extra time 1.5x',
      '1.5x time',
      '150% time',
      'extended time (time and a half)',
      '50% extra time',
      '50% extended time',
    ],
  ],
  [
    'TIM-EXT',
    { timeMultiplier: 2 },
    [
      'double time',
      'extended time 2x',
      'extra time 2x',
      '2x time',
      '200% time',
      '100% extra time',
      'extended time (double time)',
    ],
  ],
  ['TIM-EXT', { timeMultiplier: 1.25 }, ['25% extra time', 'extended time 1.25x', '1.25x time', 'time and a quarter']],
  ['TIM-EXT', { unlimited: true }, ['unlimited time', 'untimed tests', 'untimed testing']],
  ['PRE-READ-TTS', {}, ['text to speech', 'tts', 'text-to-speech software', 'computer reads text aloud']],
  ['PRE-READ-HUMAN', {}, ['human reader', 'human read aloud', 'test read aloud by a person']],
  ['PRE-LARGE', {}, ['large print', 'large print materials', 'enlarged print']],
  ['PRE-CAPTION', {}, ['closed captions', 'closed captioning', 'captioned videos']],
  ['PRE-GUIDED', {}, ['guided notes']],
  ['PRE-NOTES', {}, ['copy of notes in advance', 'teacher notes in advance', 'slides in advance']],
  ['PRE-DIR-REPEAT', {}, ['repeat directions', 'directions repeated', 'repeat and check directions']],
  ['PRE-GLOSS', {}, ['word bank', 'glossary']],
  ['RES-SCRIBE', {}, ['human scribe', 'dictate answers to a scribe']],
  ['RES-STT', {}, ['speech to text', 'stt', 'dictation software', 'voice typing']],
  ['RES-SPELL', {}, ['spell check', 'spellcheck', 'no penalty for spelling']],
  ['RES-NOTE', {}, ['note taker', 'notetaker', 'peer note taker']],
  ['RES-CALC', { calculatorType: 'Graphing' }, ['graphing calculator']],
  ['RES-CALC', { calculatorType: 'Scientific' }, ['scientific calculator']],
  ['RES-CALC', { calculatorType: 'FourFunction' }, ['four function calculator', 'basic calculator']],
  [
    'SET-SEAT',
    { position: 'front' },
    ['seat at the front', 'front of room seating', 'front row seat', 'front row seating'],
  ],
  ['SET-SEAT', { position: 'nearTeacher' }, ['seat near teacher', 'seating near the teacher']],
  ['SET-SEAT', { position: 'nearExit' }, ['seat near exit', 'seat near the door']],
  ['SET-SEPARATE', {}, ['separate setting for tests', 'separate testing room', 'alternate testing location']],
  ['SET-SMALL', {}, ['small group testing', 'small group test setting']],
  ['TIM-BRK-REQ', {}, ['breaks as requested', 'breaks upon request']],
  ['OTH-NOCOLD', {}, ['no cold calling', 'do not cold call']],
  ['SET-MOVE', {}, ['fidget', 'fidget tool', 'fidgets']],
];

/** Case, accents, punctuation and double spaces make no difference; a full stop between digits does. */
const plain = (text: string) =>
  folded(text)
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{N}.%]+/gu, ' ')
    .trim();

export type Meaning = { code: AccommodationCode; parameter: Parameter };

const byText = new Map<string, Meaning>([
  ...synonyms.flatMap(([code, parameter, texts]) =>
    texts.map((text): [string, Meaning] => [plain(text), { code, parameter }]),
  ),
  ...accommodations.map(({ name, code }): [string, Meaning] => [plain(name), { code, parameter: {} }]),
  ...accommodations.map(({ code }): [string, Meaning] => [plain(code), { code, parameter: {} }]),
]);

/** What this text means, by code, catalogue name or known synonym; undefined when a person must say. */
export const meaningOf = (text: string): Meaning | undefined => byText.get(plain(text));
