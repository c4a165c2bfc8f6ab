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
  'TIM-BRK-MED': (say, amount) =>
    `leaves without asking${perhaps(', to ', say('place'))}${perhaps(', with ', say('escort'))}${clock(amount)}`,
  'TIM-MULTI': (say) =>
    `in ${perhaps('', say('sessions'), ' ') || 'several '}sittings${perhaps(' over ', withUnit(say('spanDays'), 'day'))}`,
  'TIM-TOD': (say) =>
    perhaps('between ', say('windowStart'), perhaps(' and ', say('windowEnd'))) || 'at the best time of day',
  'TIM-COUNT': (say) => `timer in view${perhaps(', warn at ', say('warnAtMinutes'), ' min')}`,
  'TIM-NOTICE': (say) =>
    `told ${withUnit(say('schoolDays'), 'school day') || 'some days'} ahead${perhaps(' of ', say('of'))}`,
  'TIM-STAGE': (say) => `${perhaps('', say('checkpoints'), ' ')}checkpoints, each with a date`,
  'TIM-MAKEUP': (say) => `${withUnit(say('daysPerAbsence'), 'day') || 'more days'} for each day missed`,
  'TIM-PASS': (say, amount) => passing(say, amount),
  'PRE-READ-HUMAN': (say) => `read to${perhaps(': ', say('components'))}`,
  'PRE-READ-TTS': (say) => `computer reads aloud${perhaps(': ', say('components'))}`,
  'PRE-READ-SELF': 'may read aloud quietly',
  'PRE-SCREENREADER': (say) => `files for a screen reader${perhaps(', ', say('hoursBefore'), ' h ahead')}`,
  'PRE-AUDIO': 'audio version too',
  'PRE-LARGE': (say) => `${perhaps('', say('fontPt'), ' pt ') || 'large '}print${perhaps(', ', say('look'))}`,
  'PRE-MAGNIFY': (say) => `magnifier${perhaps(', ', say('zoom'), '×')}`,
  'PRE-CONTRAST': (say) => `strong contrast${perhaps(', ', say('contrast'))}`,
  'PRE-COLOR': (say) => `${perhaps('', say('backgroundColor'), ' ') || 'colored '}${say('on') || 'paper or overlay'}`,
  'PRE-LAYOUT': 'fewer items on a page',
  'PRE-LINE': 'line guide',
  'PRE-MASK': 'may cover parts of the page',
  'PRE-BRAILLE': (say) => `${perhaps('', say('braille'), ' ')}braille${perhaps(' (', say('code'), ')')}`,
  'PRE-TACTILE': 'diagrams to feel',
  'PRE-ALT': 'pictures described in words',
  'PRE-CAPTION': 'captions on every video',
  'PRE-TRANSCRIPT': 'transcript of audio and video',
  'PRE-AUDIODESC': 'video with description',
  'PRE-SIGN': (say) => `${say('named') || say('language') || 'sign language'}: face the class, speak to the student`,
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
  'PRE-REPLAY': (say) => `may replay audio and video${perhaps(', up to ', withUnit(say('times'), 'time'))}`,
  'PRE-KEY': 'key words in bold',
  'PRE-CHUNK': (say) => `${withUnit(say('itemsPerPart'), 'item') || 'a few items'} at a time`,
  'PRE-HILITE': 'highlighter',
  'RES-SCRIBE': 'scribe',
  'RES-STT': 'may dictate to the computer',
  'RES-ORAL': 'answers aloud',
  'RES-TYPE': (_say, { spellCheck }) =>
    `may type${spellCheck === undefined ? '' : spellCheck === true ? ', spell-check on' : ', spell-check off'}`,
  'RES-INPUT': (say) => say('device') || 'own input device',
  'RES-AAC': 'answers by device, wait for it',
  'RES-SPELL': 'spell-check, spelling not graded',
  'RES-PREDICT': 'word prediction',
  'RES-CALC': (say) => `${perhaps('', say('calculatorType'), ' ')}calculator`,
  'RES-CALC-AD': (say) => `${perhaps('', say('type'), ' ') || 'adapted '}calculator`,
  'RES-REF': (say) => say('sheet') || 'reference sheet',
  'RES-MANIP': 'counters or tiles',
  'RES-BOOKLET': 'answers on the paper itself',
  'RES-NOTE': (say) => `copy of complete notes${perhaps(' from ', say('by'))}`,
  'RES-RECORD': 'may record the lesson',
  'RES-ORG': 'planning template first',
  'RES-THES': 'thesaurus',
  'RES-ALT': 'another product, same rubric',
  'RES-PRESENT': (say) => `presents ${say('mode') || 'in private or recorded'}`,
  'RES-REDUCE': (say) => `${perhaps('', say('percent'), '% of the') || 'fewer'} items, every skill`,
  'RES-CHOICES': (say) => `${say('maxOptions') || 'fewer'} answers to choose from`,
  'RES-REREC': 'may record again',
  'RES-STRIKE': 'may strike out answers',
  'SET-SEAT': (say) =>
    `seat ${say('position') || say('also') || 'as agreed'}${say('position') && perhaps(', ', say('also'))}`,
  'SET-SEPARATE': 'own room',
  'SET-SMALL': (say) => perhaps('group of ', say('groupMax'), ' at most') || 'small group',
  'SET-INDIV': 'alone with one adult',
  'SET-NOISE': 'headphones or earplugs',
  'SET-CALM': (say) => `${say('what') || 'calming sound'} through headphones`,
  'SET-LIGHT': (say) => say('what') || 'away from glare',
  'SET-FURN': (say) => say('item') || 'own furniture',
  'SET-LABSTATION': 'reachable station, clear route',
  'SET-MOVE': (say) =>
    `${perhaps('allowed: ', say('what')) || (say('place') ? 'may move' : 'may stand, move or use a fidget')}${perhaps(', at ', say('place'))}`,
  'SET-ADMIN': (say) => `${say('staffRole') || 'somebody familiar'} gives the test`,
  'SET-REFOCUS': (say) => `quiet signal${perhaps(': ', say('signal'))}`,
  'SET-HOME': 'same work, same day, by the coordinator',
  'OTH-CHECK': (say) => `look in${perhaps(' within ', say('withinMinutes'), ' min')}`,
  'OTH-FEEDBACK': (say) => `feedback ${withUnit(say('perPeriod'), 'time') || 'often'}`,
  'OTH-PEER': 'agreed partner',
  'OTH-PLANNER': 'planner checked before leaving',
  'OTH-CHECKIN': (say) =>
    `check-in ${say('time') || 'each day'}${perhaps(' with ', say('with'))}${perhaps(', ', say('place'))}`,
  'OTH-QUIETPASS': (say) => `pass to ${say('place') || 'the quiet place'}${perhaps(', ', say('maxMinutes'), ' min')}`,
  'OTH-NOCOLD': (say, { alsoReading }) =>
    `no surprise questions${alsoReading === true ? ' or reading aloud' : ''}${perhaps(', signal: ', say('signal'))}`,
  'OTH-SUPPLY': (say) => `${say('item') || 'what is needed'} at the desk`,
  'OTH-ACTION': (say) =>
    say('where') || say('first')
      ? `action card${perhaps(': ', say('where'))}${perhaps('; first ', say('first'))}`
      : 'the nurse’s action card at hand',
  'OTH-POSITIVE': 'the agreed routine',
  'OTH-BOOKS': 'second set of books at home',
  'TIM-RESTROOM': (say) => `restroom without asking${perhaps(', ', say('signal'))}`,
  'TIM-NURSE': (say) => `to the nurse at once${perhaps(', with ', say('escort'))}`,
  'TIM-TIMEBACK': 'time away given back',
  'TIM-NOTESTS': 'no test for now',
  'TIM-ONETEST': (say) => perhaps('at most ', withUnit(say('perDay'), 'test'), ' a day') || 'few tests a day',
  'TIM-POSTPONE': 'test may wait when unwell',
  'TIM-NOCOUNT': 'no clock in view',
  'TIM-ATTEND': 'absences for health do not count',
  'TIM-DAY': (say) => `shorter day${perhaps(', from ', say('windowStart'))}${perhaps(', until ', say('windowEnd'))}`,
  'TIM-TRANSITION': (say) => `warn before a change${perhaps(', ', say('warnMinutes'), ' min')}`,
  'PRE-PAPER': 'on paper, not on a screen',
  'PRE-SCREEN': (say) => perhaps('screen for ', say('maxScreen'), ' min at most') || 'short time at a screen',
  'PRE-CART': 'live captions of speech',
  'PRE-REPEAT-PEERS': 'repeat what classmates say',
  'PRE-PREVIEW': (say) => `new words ahead${perhaps(', ', withUnit(say('schoolDays'), 'school day'))}`,
  'PRE-STUDY': (say) => `study guide ahead${perhaps(', ', withUnit(say('schoolDays'), 'school day'))}`,
  'PRE-MODEL': 'rubric and a finished example',
  'PRE-LANG-SIMPLE': 'questions in plain words',
  'PRE-ONLINE': (say) => `tasks posted in one place${perhaps(': ', say('place'))}`,
  'PRE-FACE': 'face the student when speaking',
  'PRE-INT-AHEAD': (say) => `slides to the interpreter${perhaps(', ', say('hoursBefore'), ' h ahead')}`,
  'PRE-PICTURE': 'picture or chart beside the words',
  'PRE-MIC': 'wear the microphone all lesson',
  'RES-ABACUS': 'abacus',
  'RES-POINT': 'answers by pointing or gaze',
  'RES-NOTECARD': (say) => perhaps('notes on ', withUnit(say('cards'), 'card'), ' allowed') || 'card of notes allowed',
  'RES-RETAKE': (say) => `test again${perhaps(' within ', withUnit(say('withinDays'), 'school day'))}`,
  'RES-GRAPHPAPER': (say) => say('what') || 'lined or graph paper',
  'RES-GRADE-HAND': 'handwriting not graded',
  'RES-NOREAD': 'not asked to read aloud',
  'RES-HOMECAP': (say) =>
    perhaps('homework ', say('capMinutes'), ' min a night at most') || 'homework with a time limit',
  'RES-GROUP': (say) => `role in the group agreed ahead${perhaps(': ', say('role'))}`,
  'RES-SPELL-TOOL': 'spell-check allowed',
  'RES-SPELL-GRADE': 'spelling not graded',
  'SET-ACCESS': (say) => say('what') || 'elevator or route without steps',
  'SET-EVAC': (say) => `in an alarm: ${say('who') || 'the agreed helper'}${perhaps(', to ', say('place'))}`,
  'SET-AIR': (say) => say('what') || 'air or temperature as agreed',
  'SET-FOODRULE': (say) => `food rule${perhaps(': ', say('rule'))}`,
  'SET-LOCKER': (say) => `locker${perhaps(': ', say('place'))}`,
  'SET-LUNCH': (say) => `lunch${perhaps(': ', say('place'))}${perhaps(' with ', say('with'))}`,
  'SET-PE': (say) => `PE${perhaps(': ', say('what'))}`,
  'SET-TRIP': (say) => `trips${perhaps(': ', say('who'))}`,
  'SET-BUS': (say) => `bus${perhaps(': ', say('place'))}${perhaps(' with ', say('with'))}`,
  'SET-ALARM': 'told before drills',
  'OTH-PROMPTER': 'prompter, no hint at an answer',
  'OTH-ADULT': (say) => `adult beside${perhaps(': ', say('who'))}`,
  'OTH-ESCORT': (say) => `never alone to the nurse${perhaps(': ', say('who'))}`,
  'OTH-PHONE': 'phone for health, at any time',
  'OTH-HOMELOG': (say) => `daily word home${perhaps(': ', say('how'))}`,
  'OTH-PROGRESS': (say) => `progress report${perhaps(' every ', withUnit(say('everyWeeks'), 'week'))}`,
  'OTH-SCHEDULE': 'schedule of the day in view',
  'OTH-ORGANIZE': (say) => `binder check${perhaps(', ', withUnit(say('perWeek'), 'time'), ' a week')}`,
  'OTH-CALMPLAN': 'what helps when upset, in steps',
  'OTH-SUBFOLDER': (say) => `substitutes find it${perhaps(': ', say('where'))}`,
};

/** Early and late, leaving and arriving are different things, and a plan may mean one of them. */
function passing(say: Says, { which }: Parameter) {
  const early = which === 'leaveEarly' ? 'leaves' : which === 'arriveLate' ? 'arrives' : 'leaves or arrives';
  const how = which === 'leaveEarly' ? 'early' : which === 'arriveLate' ? 'late' : 'apart from the crowd';
  const apart = which === undefined && say('with') ? '' : `${how}, `;
  const when = `${early} ${perhaps('', say('minutes'), ' min ')}${apart}${perhaps('with ', say('with'))}`;
  return when.replace(/, $/, '');
}

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

/** On which tests it does not hold: said beside the wording, because who gives it there changes what is tested. */
export const exceptions = ({ parameter }: Pick<CardItem, 'parameter'>): string[] => {
  const tests = saying(parameter)('notOn');
  return tests === '' ? [] : [`not on ${tests}`];
};

function wordingOf({ code, parameter, own }: Omit<Worded, 'conflict'>): string {
  const wording = isOfCatalogue(code) ? wordings[code] : nameOfItem({ code, own });
  return typeof wording === 'string' ? wording : wording(saying(parameter), parameter);
}
