import type { CardItem } from '#shared/domain/cards/card.ts';
import type { AccommodationCode } from '#shared/domain/catalogue/catalogue.ts';
import type { Parameter } from '#shared/domain/catalogue/parameter.ts';
import { instructionOfItem } from '#shared/domain/catalogue/plan-item.ts';
import type { TimeLimit } from '#shared/domain/catalogue/time-limit.ts';
import { type Says, saying, withUnit } from './saying.ts';

/** Of an amount that stands beside an instruction, and what stands in its place where the two are apart. */
type InPlace = readonly [phrase: string, inWords: (say: Says, amount: Parameter) => string];

const perhaps = (before: string, said: string, after = '') => (said === '' ? '' : `${before}${said}${after}`);
const minutes = (count: string) => withUnit(count, 'minute');
const days = (count: string) => withUnit(count, 'school day');

const clock = (pausesClock: Parameter[string] | undefined) => {
  if (pausesClock === undefined) return 'and ask the case manager whether the clock stops';
  return pausesClock === true ? 'and stop the clock while it lasts' : 'while the clock runs on';
};

const amounts: Partial<Record<AccommodationCode, readonly InPlace[]>> = {
  'TIM-EXT': [
    ['the factor shown', (say) => say('timeMultiplier')],
    ['the minutes shown', (say) => minutes(say('fixedMinutes'))],
  ],
  'TIM-EXT-DUE': [
    ['the days shown', (say) => days(say('extraSchoolDays') || say('mostSchoolDays'))],
    ['the percentage shown', (say) => say('percentLonger') && `${say('percentLonger')}%`],
  ],
  'TIM-EXT-READ': [
    [
      'the longer reading time shown',
      (say) => (say('timeMultiplier') ? `${say('timeMultiplier')} times the reading time` : ''),
    ],
  ],
  'TIM-WAIT': [['the seconds shown', (say) => withUnit(say('waitSeconds'), 'second')]],
  'TIM-BRK-SCH': [
    ['a break of the length shown', (say) => (say('breakMinutes') ? `a break of ${minutes(say('breakMinutes'))}` : '')],
    ['at the interval shown', (say) => (say('everyMinutes') ? `every ${minutes(say('everyMinutes'))}` : '')],
    ['and stop the clock while it lasts if the setting says so', (_say, { pausesClock }) => clock(pausesClock)],
  ],
  'TIM-BRK-REQ': [['signals for a break', (say) => (say('signal') ? `signals for a break (${say('signal')})` : '')]],
  'TIM-MULTI': [['the number of sittings shown', (say) => withUnit(say('sessions'), 'sitting')]],
  'TIM-TOD': [
    [
      'inside the time window shown',
      (say) =>
        say('windowStart') ? `between ${say('windowStart')} and ${say('windowEnd') || 'the end of school'}` : '',
    ],
  ],
  'TIM-COUNT': [
    ['at the minutes shown', (say) => (say('warnAtMinutes') ? `${minutes(say('warnAtMinutes'))} before the end` : '')],
  ],
  'TIM-NOTICE': [['the number of school days shown', (say) => days(say('schoolDays'))]],
  'TIM-STAGE': [['the number of checkpoints shown', (say) => withUnit(say('checkpoints'), 'checkpoint')]],
  'TIM-MAKEUP': [
    ['the listed number of school days', (say) => days(say('daysPerAbsence')) || 'the agreed number of school days'],
  ],
  'TIM-PASS': [
    [
      'leave or arrive the minutes shown before or after the bell',
      (say, { which }) => passing(minutes(say('minutes')) || 'the agreed minutes', which),
    ],
  ],
  'PRE-READ-HUMAN': [
    ['the parts shown', (say) => (say('components') === 'everything' ? 'all parts' : say('components'))],
  ],
  'PRE-LARGE': [['the font size shown', (say) => (say('fontPt') ? `${say('fontPt')} points` : '')]],
  'PRE-MAGNIFY': [['at the zoom shown', (say) => (say('zoom') ? `at ${say('zoom')} times the size` : '')]],
  'PRE-COLOR': [['the color shown', (say) => say('backgroundColor')]],
  'PRE-BRAILLE': [['the lead time shown', (say) => days(say('leadDays'))]],
  'PRE-NOTES': [['the hours shown', (say) => withUnit(say('hoursBefore'), 'hour')]],
  'PRE-BILING': [
    [
      'the word-to-word dictionary or glossary in the language shown',
      (say) => (say('lang') ? `a word-to-word ${say('lang')} dictionary or glossary` : ''),
    ],
  ],
  'PRE-TRANSLATE': [
    ['in the language shown', (say) => (say('lang') ? `in ${say('lang')}` : '')],
    [
      ', side by side with the original if marked dual',
      (_say, { style }) => (style === 'TranslatedVersionOnly' ? ' alone' : ', side by side with the original'),
    ],
  ],
  'PRE-CONTRAST': [['dark-on-light or light-on-dark', (say) => say('contrast')]],
  'RES-INPUT': [['the device shown', (say) => say('device')]],
  'RES-CALC': [
    ['the calculator type shown', (say) => (say('calculatorType') ? `a ${say('calculatorType')} calculator` : '')],
  ],
  'RES-REF': [['the reference sheet shown', (say) => (say('sheet') ? `this sheet: ${say('sheet')}` : '')]],
  'RES-NOTE': [
    [
      'Give a copy of complete notes or name a note-taker',
      (say) => (say('by') ? `See that the student gets complete notes from ${say('by')}` : ''),
    ],
  ],
  'SET-CALM': [['the agreed background sound', (say) => say('what')]],
  'SET-LIGHT': [
    [
      'Seat away from glare or flicker, and allow a hat, tinted lenses or a lamp',
      (say) => (say('what') ? `Arrange this for the light: ${say('what')}` : ''),
    ],
  ],
  'SET-MOVE': [
    ['standing, moving to an agreed spot, or a quiet hand tool', (say) => say('what')],
    ['without comment', (say) => (say('place') ? `at ${say('place')} without comment` : '')],
  ],
  'RES-PRESENT': [['to you alone, to a small group, or by recording, as shown', (say) => say('mode')]],
  'RES-REDUCE': [['the percentage shown', (say) => (say('percent') ? `${say('percent')}%` : '')]],
  'SET-SEAT': [
    ['in the position shown', (say) => [say('position'), say('also')].filter((said) => said !== '').join(', ')],
  ],
  'SET-SMALL': [['the number shown', (say) => (say('groupMax') ? `${say('groupMax')} students` : '')]],
  'SET-FURN': [
    ['the desk, chair or stand listed', (say) => (say('item') ? `this furniture (${say('item')})` : 'the furniture')],
  ],
  'SET-ADMIN': [
    [
      'the named staff role',
      (say) => (say('staffRole') ? `the agreed person (${say('staffRole')})` : 'the agreed person'),
    ],
  ],
  'SET-REFOCUS': [['the agreed signal', (say) => (say('signal') ? `the agreed signal (${say('signal')})` : '')]],
  'OTH-CHECK': [
    ['the first minutes', (say) => (say('withinMinutes') ? `the first ${minutes(say('withinMinutes'))}` : '')],
  ],
  'OTH-SUPPLY': [['the agreed item', (say) => say('item')]],
  'OTH-FEEDBACK': [
    [
      'at least as often as shown',
      (say) => (say('perPeriod') ? `at least ${withUnit(say('perPeriod'), 'time')} a period` : ''),
    ],
  ],
  'OTH-CHECKIN': [
    ['the agreed check-in', (say) => (say('with') ? `the check-in with ${say('with')}` : '')],
    ['at the time shown', (say) => say('time')],
  ],
  'OTH-QUIETPASS': [['the agreed place', (say) => say('place')]],
  'OTH-NOCOLD': [
    ['Do not call on the student', (_say, { alsoReading }) => (alsoReading === true ? noReading : '')],
    ['the agreed signal', (say) => (say('signal') ? `the agreed signal (${say('signal')})` : '')],
  ],
  'TIM-NURSE': [['ask nothing', (say) => perhaps('send ', say('escort'), ' along and ask nothing')]],
  'TIM-ONETEST': [['more tests than shown', (say) => perhaps('more than ', withUnit(say('perDay'), 'test'))]],
  'TIM-TRANSITION': [['the minutes shown', (say) => minutes(say('warnMinutes'))]],
  'PRE-SCREEN': [['the minutes shown', (say) => minutes(say('maxScreen'))]],
  'PRE-PREVIEW': [['the school days shown', (say) => days(say('schoolDays'))]],
  'PRE-STUDY': [['the school days shown', (say) => days(say('schoolDays'))]],
  'PRE-INT-AHEAD': [['the hours shown', (say) => withUnit(say('hoursBefore'), 'hour')]],
  'RES-RETAKE': [['the school days shown', (say) => days(say('withinDays'))]],
  'RES-GRAPHPAPER': [['the paper or the grip shown', (say) => say('what')]],
  'RES-HOMECAP': [['the minutes shown', (say) => minutes(say('capMinutes'))]],
  'SET-EVAC': [
    ['the agreed helper', (say) => say('who')],
    ['the place shown', (say) => say('place')],
  ],
  'SET-AIR': [['what is shown', (say) => say('what')]],
  'SET-FOODRULE': [['the food rule shown', (say) => perhaps('the food rule (', say('rule'), ')')]],
  'SET-LOCKER': [['the locker or shelf shown', (say) => perhaps('the locker or shelf (', say('place'), ')')]],
  'SET-PE': [['what is shown', (say) => say('what')]],
  'SET-TRIP': [
    ['who goes with the student', (say) => perhaps('who goes with the student (', say('who'), ')')],
    ['what is shown', (say) => say('what')],
  ],
  'OTH-ADULT': [['the adult shown', (say) => perhaps('the agreed adult (', say('who'), ')')]],
  'OTH-PROGRESS': [['as often as shown', (say) => perhaps('every ', withUnit(say('everyWeeks'), 'week'))]],
  'OTH-ORGANIZE': [['as often as shown', (say) => perhaps('', withUnit(say('perWeek'), 'time'), ' a week')]],
  'OTH-CALMPLAN': [['the steps shown', (say) => perhaps('these steps (', say('steps'), ')')]],
  'OTH-SUBFOLDER': [['the place shown', (say) => perhaps('the agreed place (', say('where'), ')')]],
  'OTH-ACTION': [
    ['where the action card is', (say) => (say('where') ? `where the action card is (${say('where')})` : '')],
    [
      'follow its steps exactly',
      (say) =>
        `${perhaps('first ', say('first'), ', ')}${perhaps('then ', say('steps'), ', ')}follow its steps exactly`,
    ],
    ['Ask the nurse to walk you', (say) => `${perhaps('Trained: ', say('trained'), '. ')}Ask the nurse to walk you`],
  ],
};

/**
 * The catalogue's instruction where no amount stands beside it: with the number in it, or without one that nobody
 * stated.
 */
export function howTo(item: Pick<CardItem, 'code' | 'parameter' | 'own' | 'conflict'>): string {
  const instruction = instructionOfItem(item);
  const amount = item.conflict === 'undecided' ? {} : item.parameter;
  const say = saying(amount);
  return saidOf(item.code).reduce(
    (text, [phrase, inWords]) => text.replace(phrase, inWords(say, amount) || unstated(phrase)),
    instruction,
  );
}

/**
 * The same where the minutes of each stand above: nobody has to multiply, and it is one sentence for all who have a
 * limit.
 */
export const howToDo = ({ item, limit }: { item: Parameters<typeof howTo>[0]; limit?: TimeLimit | undefined }) =>
  typeof limit === 'number' ? setOwnLimits : howTo(item);
const setOwnLimits = 'Set these limits before you start. Do it quietly; do not shorten breaks or lunch to make room.';

const unstated = (phrase: string) =>
  phrase.replace(/\bthe ([^,]*) shown$/, 'the agreed $1').replace(/\bshown$/, 'agreed');

const noReading = 'Do not call on the student, nor ask them to read aloud,';
const passing = (when: string, which: Parameter[string] | undefined) => {
  if (which === 'leaveEarly') return `leave ${when} before the bell`;
  return which === 'arriveLate' ? `arrive ${when} after the bell` : `leave or arrive ${when} before or after the bell`;
};

const isSaid = (code: string): code is keyof typeof amounts => Object.hasOwn(amounts, code);
const saidOf = (code: string): readonly InPlace[] => (isSaid(code) ? (amounts[code] ?? []) : []);
