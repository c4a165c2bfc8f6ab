import type { CardItem } from '#shared/domain/cards/card.ts';
import { isUndecided } from '#shared/domain/cards/what-to-do.ts';
import { type AccommodationCode, isOfCatalogue } from '#shared/domain/catalogue/catalogue.ts';
import type { Parameter } from '#shared/domain/catalogue/parameter.ts';
import { nameOfItem } from '#shared/domain/catalogue/plan-item.ts';
import type { TimeLimit } from '#shared/domain/catalogue/time-limit.ts';
import { type Says, saying, withUnit } from '../plans/saying.ts';
import { notDecided } from './conflict-words.ts';

type Wording = string | ((say: Says, amount: Parameter) => string);

const perhaps = (before: string, said: string, after = '') => (said === '' ? '' : `${before}${said}${after}`);
const clock = ({ pausesClock }: Parameter) => (pausesClock === true ? ', clock stops' : '');

/**
 * What to do, as short as a teacher says it, with its amount. Where the amount is not stated the wording is that of the
 * thing alone, and the line says that it must be asked for.
 */
const wordings: Record<AccommodationCode, Wording> = {
  'TIM-EXT': (say, { unlimited }) =>
    unlimited === true
      ? 'no time limit'
      : [perhaps('', say('timeMultiplier'), '× the time you give'), perhaps('+', say('fixedMinutes'), ' min')]
          .filter(Boolean)
          .join(' ') || 'more time',
  'TIM-EXT-DUE': (say) =>
    [
      perhaps('+', withUnit(say('extraSchoolDays'), 'school day')),
      perhaps('', say('percentLonger'), '% longer than the class'),
      perhaps('by arrangement, at most +', withUnit(say('mostSchoolDays'), 'school day')),
    ]
      .filter(Boolean)
      .join(' or ') || 'a later due date',
  'TIM-EXT-READ': (say) => `${perhaps('', say('timeMultiplier'), '× ') || 'more time '}for reading`,
  'TIM-WAIT': (say) => `wait ${perhaps('', say('waitSeconds'), ' s ')}for an answer`,
  'TIM-BRK-SCH': (say, amount) =>
    `${perhaps('', say('breakMinutes'), ' min ') || 'a break '}${perhaps('every ', say('everyMinutes'), ' min') || 'at set times'}${clock(amount)}`,
  'TIM-BRK-REQ': (say, amount) =>
    `break when asked${perhaps(' (', say('signal'), ')')}${perhaps(', ', say('breakMinutes'), ' min')}${perhaps(', up to ', say('maxPerHour'), ' an hour')}${clock(amount)}`,
  'TIM-BRK-MED': (_say, amount) => `leaves without asking${clock(amount)}`,
  'TIM-MULTI': (say) =>
    `in ${perhaps('', say('sessions'), ' ') || 'several '}sittings${perhaps(' over ', withUnit(say('spanDays'), 'day'))}`,
  'TIM-TOD': (say) =>
    perhaps('between ', say('windowStart'), perhaps(' and ', say('windowEnd'))) || 'at the best time of day',
  'TIM-COUNT': (say) => `timer in view${perhaps(', warn at ', say('warnAtMinutes'), ' min')}`,
  'TIM-NOTICE': (say) => `told ${withUnit(say('schoolDays'), 'school day') || 'some days'} ahead`,
  'TIM-STAGE': (say) => `${perhaps('', say('checkpoints'), ' ')}checkpoints, each with a date`,
  'TIM-MAKEUP': (say) => `${withUnit(say('daysPerAbsence'), 'day') || 'more days'} for each day missed`,
  'TIM-PASS': (say) => `leaves or arrives ${perhaps('', say('minutes'), ' min ')}apart from the crowd`,
  'PRE-READ-HUMAN': (say) => `read to${perhaps(': ', say('components'))}`,
  'PRE-READ-TTS': (say) => `computer reads aloud${perhaps(': ', say('components'))}`,
  'PRE-READ-SELF': 'may read aloud quietly',
  'PRE-SCREENREADER': (say) => `files for a screen reader${perhaps(', ', say('hoursBefore'), ' h ahead')}`,
  'PRE-AUDIO': 'audio version too',
  'PRE-LARGE': (say) => `${perhaps('', say('fontPt'), ' pt ') || 'large '}print`,
  'PRE-MAGNIFY': (say) => `magnifier${perhaps(', ', say('zoom'), '×')}`,
  'PRE-CONTRAST': 'strong contrast',
  'PRE-COLOR': (say) => `${perhaps('', say('backgroundColor'), ' ') || 'colored '}paper or overlay`,
  'PRE-LAYOUT': 'fewer items on a page',
  'PRE-LINE': 'line guide',
  'PRE-MASK': 'may cover parts of the page',
  'PRE-BRAILLE': (say) => `${perhaps('', say('braille'), ' ')}braille${perhaps(' (', say('code'), ')')}`,
  'PRE-TACTILE': 'diagrams to feel',
  'PRE-ALT': 'pictures described in words',
  'PRE-CAPTION': 'captions on every video',
  'PRE-TRANSCRIPT': 'transcript of audio and video',
  'PRE-AUDIODESC': 'video with description',
  'PRE-SIGN': (say) => `${say('language') || 'sign language'}: face the class, speak to the student`,
  'PRE-AMPLIFY': 'wear the microphone',
  'PRE-DIR-SIMPLE': (say) =>
    `directions ${withUnit(say('maxSteps'), 'step') || 'step by step'}${say('maxSteps') ? ' at a time' : ''}`,
  'PRE-DIR-REPEAT': 'repeat directions, have the first step said back',
  'PRE-DIR-WRITTEN': 'spoken directions in writing',
  'PRE-NOTES': (say) =>
    say('hoursBefore') === '0' ? 'slides at the start' : `slides ${perhaps('', say('hoursBefore'), ' h ')}ahead`,
  'PRE-GUIDED': 'notes with gaps to fill',
  'PRE-VISUAL': 'picture, model or chart beside the words',
  'PRE-GLOSS': 'word bank',
  'PRE-DICT': 'dictionary',
  'PRE-BILING': (say) => `${perhaps('', say('lang'), ' ') || 'bilingual '}dictionary`,
  'PRE-TRANSLATE': (say, { style }) =>
    `${perhaps('in ', say('lang')) || 'translated'}${style === 'TranslatedVersionOnly' ? '' : ' beside English'}`,
  'PRE-REPLAY': 'may replay audio and video',
  'PRE-KEY': 'key words in bold',
  'PRE-CHUNK': (say) => `${withUnit(say('itemsPerPart'), 'item') || 'a few items'} at a time`,
  'PRE-HILITE': 'highlighter',
  'RES-SCRIBE': 'scribe',
  'RES-STT': 'may dictate to the computer',
  'RES-ORAL': 'answers aloud',
  'RES-TYPE': 'may type',
  'RES-INPUT': (say) => say('device') || 'own input device',
  'RES-AAC': 'answers by device, wait for it',
  'RES-SPELL': 'spell-check, spelling not graded',
  'RES-PREDICT': 'word prediction',
  'RES-CALC': (say) => `${perhaps('', say('calculatorType'), ' ')}calculator`,
  'RES-CALC-AD': (say) => `${perhaps('', say('type'), ' ') || 'adapted '}calculator`,
  'RES-REF': (say) => say('sheet') || 'reference sheet',
  'RES-MANIP': 'counters or tiles',
  'RES-BOOKLET': 'answers on the paper itself',
  'RES-NOTE': 'copy of complete notes',
  'RES-RECORD': 'may record the lesson',
  'RES-ORG': 'planning template first',
  'RES-THES': 'thesaurus',
  'RES-ALT': 'another product, same rubric',
  'RES-PRESENT': (say) => `presents ${say('mode') || 'in private or recorded'}`,
  'RES-REDUCE': (say) => `${perhaps('', say('percent'), '% of the') || 'fewer'} items, every skill`,
  'RES-CHOICES': (say) => `${say('maxOptions') || 'fewer'} answers to choose from`,
  'RES-REREC': 'may record again',
  'RES-STRIKE': 'may strike out answers',
  'SET-SEAT': (say) => `seat ${say('position') || 'as agreed'}`,
  'SET-SEPARATE': 'own room',
  'SET-SMALL': (say) => perhaps('group of ', say('groupMax'), ' at most') || 'small group',
  'SET-INDIV': 'alone with one adult',
  'SET-NOISE': 'headphones or earplugs',
  'SET-CALM': 'calming sound through headphones',
  'SET-LIGHT': 'away from glare',
  'SET-FURN': (say) => say('item') || 'own furniture',
  'SET-LABSTATION': 'reachable station, clear route',
  'SET-MOVE': 'may stand, move or use a fidget',
  'SET-ADMIN': (say) => `${say('staffRole') || 'somebody familiar'} gives the test`,
  'SET-REFOCUS': (say) => `quiet signal${perhaps(': ', say('signal'))}`,
  'SET-HOME': 'same work, same day, by the coordinator',
  'OTH-CHECK': (say) => `look in${perhaps(' within ', say('withinMinutes'), ' min')}`,
  'OTH-FEEDBACK': (say) => `feedback ${withUnit(say('perPeriod'), 'time') || 'often'}`,
  'OTH-PEER': 'agreed partner',
  'OTH-PLANNER': 'planner checked before leaving',
  'OTH-CHECKIN': (say) => `check-in ${say('time') || 'each day'}`,
  'OTH-QUIETPASS': (say) => `pass to ${say('place') || 'the quiet place'}${perhaps(', ', say('maxMinutes'), ' min')}`,
  'OTH-NOCOLD': 'no surprise questions',
  'OTH-SUPPLY': (say) => `${say('item') || 'what is needed'} at the desk`,
  'OTH-ACTION': 'the nurse’s action card at hand',
  'OTH-POSITIVE': 'the agreed routine',
  'OTH-BOOKS': 'second set of books at home',
};

/** Of which one amount is all there is to say, or which name one where none is stated. */
const undecided: Partial<Record<string, string>> = {
  'SET-SEAT': `seat ${notDecided}`,
  'PRE-SIGN': `sign language, details ${notDecided}`,
  'PRE-TRANSLATE': `translated, details ${notDecided}`,
};

type Worded = Pick<CardItem, 'code' | 'parameter' | 'own' | 'conflict'>;

/**
 * `68 min instead of 45` is worked out elsewhere; this is what stands where nothing is to be worked out. What nobody
 * has decided has no amount; `limit` is what stands beside it where minutes are decided all the same.
 */
export function shortWording(item: Worded, limit?: TimeLimit): string {
  const wording = wordingOf(item.conflict === 'undecided' ? { ...item, parameter: {} } : item);
  return isUndecided({ item, limit }) ? (undecided[item.code] ?? `${wording}, details ${notDecided}`) : wording;
}

function wordingOf({ code, parameter, own }: Omit<Worded, 'conflict'>): string {
  const wording = isOfCatalogue(code) ? wordings[code] : nameOfItem({ code, own });
  return typeof wording === 'string' ? wording : wording(saying(parameter), parameter);
}
