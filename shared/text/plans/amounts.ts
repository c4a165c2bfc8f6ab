import { type Parameter, type ParameterValue, unstatedFields } from '#shared/domain/catalogue/parameter.ts';
import { timeInWords } from '../days.ts';
import { addedOptions, addedPhrases } from './added-amounts.ts';
import { colorInWords, englishColors } from './color-names.ts';
import { englishLanguages } from './english-languages.ts';

/**
 * How one language says the amounts of the catalogue. A phrase is named after the parameter field that it says;
 * `options` holds the words for what `enum` and `set` fields may contain.
 */
export type AmountWords = {
  phrases: Readonly<Record<string, (value: string, raw: ParameterValue, all: Parameter) => string>>;
  options: Readonly<Record<string, string>>;
  /** No amount is stated; none beyond those that are; and what whoever carries it out does then. */
  unstated: string;
  restUnstated: string;
  ask: string;
};

const counted = (one: string, many: string) => (value: string, raw: ParameterValue) =>
  `${value} ${raw === 1 ? one : many}`;

export const englishAmounts = {
  phrases: {
    timeMultiplier: (value) => `${value}×`,
    fixedMinutes: (value) => `+${value} min`,
    unlimited: () => 'no time limit',
    extraSchoolDays: (value, raw) => `+${counted('school day', 'school days')(value, raw)}`,
    percentLonger: (value) => `${value}% longer`,
    ...addedPhrases,
    mostSchoolDays: (value, raw) => `by arrangement, at most ${counted('school day', 'school days')(value, raw)} later`,
    waitSeconds: counted('second', 'seconds'),
    everyMinutes: (value) => `every ${value} min`,
    maxPerHour: (value) => `up to ${value} an hour`,
    breakMinutes: (value) => `${value} min each`,
    pausesClock: (_value, raw) => (raw === true ? 'clock stops' : 'clock keeps running'),
    sessions: counted('session', 'sessions'),
    spanDays: (value, raw) => `over ${counted('day', 'days')(value, raw)}`,
    windowStart: (value) => `from ${timeInWords(value)}`,
    windowEnd: (value) => `until ${timeInWords(value)}`,
    warnAtMinutes: (value) => `warning ${value} min before the end`,
    schoolDays: (value, raw) => `${counted('school day', 'school days')(value, raw)} ahead`,
    checkpoints: counted('checkpoint', 'checkpoints'),
    daysPerAbsence: (value, raw) => `${counted('day', 'days')(value, raw)} per day missed`,
    minutes: (value) => `${value} min`,
    components: (value) => value,
    speechRate: (value) => `${value} words a minute`,
    hoursBefore: (value, raw) => (raw === 0 ? 'at the start' : `${counted('hour', 'hours')(value, raw)} before`),
    fontPt: (value) => `${value} pt`,
    zoom: (value) => `${value}×`,
    backgroundColor: (value) => `background ${colorInWords(value, englishColors)}`,
    style: (value) => value,
    braille: (value) => value,
    code: (value) => value,
    leadDays: (value, raw) => `order ${counted('day', 'days')(value, raw)} ahead`,
    medium: (value) => value,
    language: (value) => value,
    delivery: (value) => value,
    maxSteps: (value, raw) => `${counted('step', 'steps')(value, raw)} at a time`,
    lang: (value) => languageInWords(value, englishLanguages) ?? `the language “${value}”`,
    itemsPerPart: (value, raw) => `${counted('item', 'items')(value, raw)} at a time`,
    device: (value) => value,
    calculatorType: (value) => value,
    type: (value) => value,
    sheet: (value) => value,
    mode: (value) => value,
    percent: (value) => `${value}% of the items`,
    maxOptions: counted('option', 'options'),
    position: (value) => value,
    groupMax: (value) => `up to ${value} students`,
    item: (value) => value,
    staffRole: (value) => value,
    signal: (value) => value,
    withinMinutes: (value) => `within ${value} min`,
    perPeriod: (value, raw) => `${counted('time', 'times')(value, raw)} a period`,
    time: (value) => value,
    maxMinutes: (value) => `up to ${value} min`,
    cardRef: () => 'kept by the nurse',
    routineRef: () => 'as agreed',
  },
  options: {
    ...addedOptions,
    directions: 'directions',
    stem: 'questions',
    options: 'answer options',
    stimulus: 'passages',
    all: 'everything',
    Streamlined: 'streamlined',
    Stacked: 'one item under another',
    Simplified: 'simplified',
    contracted: 'contracted',
    uncontracted: 'uncontracted',
    Paper: 'paper',
    Thermoform: 'thermoform',
    Object: 'real objects',
    CuedSpeech: 'cued speech',
    other: 'as agreed',
    HumanInPerson: 'in person',
    HumanVirtual: 'by video call',
    HumanRecordedVideo: 'recorded video',
    DualLanguageTranslation: 'both languages side by side',
    TranslatedVersionOnly: 'translation only',
    AdaptedKeyboard: 'adapted keyboard',
    LargeKeyboard: 'large keyboard',
    StickyKeys: 'sticky keys',
    MouseKeys: 'mouse keys',
    FilterKeys: 'filter keys',
    AdaptedMouse: 'adapted mouse',
    TouchScreen: 'touch screen',
    HeadWand: 'head wand',
    Switches: 'switches',
    FourFunction: 'four-function',
    FiveFunction: 'five-function',
    Scientific: 'scientific',
    Graphing: 'graphing',
    Talking: 'talking',
    LargeKey: 'large keys',
    Braille: 'braille',
    MultiplicationTable: 'multiplication table',
    ComputationTable: 'computation table',
    PeriodicTable: 'periodic table',
    '100sTable': 'hundreds chart',
    GraphicOrganizer: 'graphic organizer',
    Formula: 'formulas',
    teacherOnly: 'to the teacher only',
    smallGroup: 'to a small group',
    recorded: 'recorded',
    front: 'front',
    nearTeacher: 'near the teacher',
    nearExit: 'near the exit',
    awayFromDoor: 'away from the door',
    clearSightline: 'clear view',
    quietEdge: 'quiet edge',
    arrival: 'on arrival',
    midday: 'midday',
    dismissal: 'before leaving',
    Food: 'food',
    Drink: 'drink',
    Medication: 'medication',
    MedicalDevice: 'medical device',
    MedicalEquipment: 'medical equipment',
    MobileDeviceApplication: 'app on a phone or tablet',
    ServiceAnimal: 'service animal',
  },
  unstated: 'amount not stated',
  restUnstated: 'the rest not stated',
  ask: 'ask the case manager',
} as const satisfies AmountWords;

/** By the code of the language, or by that of which it is a variety. */
export const languageInWords = (code: string, names: Readonly<Record<string, string>>) =>
  names[code.toLowerCase()] ?? names[code.toLowerCase().split('-')[0] ?? ''];

/** `1.5×`, `+2 school days`, `every 30 min, 5 min each, clock stops`; empty when there is no amount to say. */
export const amountInWords = (parameter: Parameter, words: AmountWords = englishAmounts): string =>
  inOrder(Object.entries(parameter), Object.keys(words.phrases))
    .map(([name, raw]) => words.phrases[name]?.(said(raw, words), raw, parameter) ?? said(raw, words))
    .filter((part) => part !== '')
    .join(', ');

/** A record comes back from the store with its fields in any order; what is said of it is said in one. */
const inOrder = <Entry extends [name: string, unknown]>(entries: Entry[], names: readonly string[]) =>
  entries.sort(([a], [b]) => names.indexOf(a) - names.indexOf(b) || (a < b ? -1 : 1));

type Amounted = { code: string; parameter: Parameter };

/** The same with what is missing: `every 30 min, the rest not stated`. */
export const amountOfItem = ({ code, parameter }: Amounted, words: AmountWords = englishAmounts): string =>
  [amountInWords(parameter, words), ...(isOpen({ code, parameter }) ? [openWords(parameter, words)] : [])]
    .filter((part) => part !== '')
    .join(', ');

/** For whoever carries it out: `amount not stated: ask the case manager`. */
export const amountOnCard = (item: Amounted, words: AmountWords = englishAmounts): string =>
  isOpen(item) ? `${amountOfItem(item, words)}: ${words.ask}` : amountOfItem(item, words);

/** What plans say that disagree: two cards of which only the number differs are one thing to read. */
export const amountsOnRecord = ({ code, alternatives }: { code: string; alternatives: readonly Parameter[] }) => [
  ...new Set(alternatives.map((parameter) => amountOfItem({ code, parameter }))),
];

const isOpen = ({ code, parameter }: Amounted) => unstatedFields(code, parameter).length > 0;
const openWords = (parameter: Parameter, { unstated, restUnstated }: AmountWords) =>
  Object.keys(parameter).length === 0 ? unstated : restUnstated;

function said(value: ParameterValue, words: AmountWords): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return '';
  return Array.isArray(value) ? value.map((each) => optionWord(each, words)).join(', ') : optionWord(value, words);
}

/** Free text that a plan's author wrote is said as it stands. */
const optionWord = (option: string, { options }: AmountWords) =>
  Object.hasOwn(options, option) ? (options[option] ?? option) : option;
