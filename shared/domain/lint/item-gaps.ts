import { mayModify } from '../catalogue/catalogue.ts';
import { readParameter, unstatedFields } from '../catalogue/parameter.ts';
import type { PlanItem } from '../catalogue/plan-item.ts';
import { untoldTest } from '../catalogue/tested-skills.ts';
import { addMonths, isOn, type SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import type { ItemGap, Severity, Suggestion } from './finding.ts';
import { formerDefaultsOf } from './former-defaults.ts';
import { saysSomebody, saysWhen, wordsOfItem } from './item-words.ts';
import { lowersContent } from './lowered-content.ts';
import { vagueIn } from './vague-words.ts';

export type ItemFault = { gap: ItemGap; suggestion: Suggestion; severity?: Severity; field?: string };

/** Work that goes on somewhere else than at the student's place. A chosen seat says its place by its amount. */
const elsewhere = new Set<string>([
  'SET-SEPARATE',
  'SET-SMALL',
  'SET-INDIV',
  'SET-LABSTATION',
  'SET-HOME',
  'OTH-QUIETPASS',
]);
/** Work that the teacher of the class cannot do while teaching it. */
const bySomebody = new Set<string>([
  'PRE-READ-HUMAN',
  'PRE-SIGN',
  'PRE-BRAILLE',
  'PRE-TACTILE',
  'RES-SCRIBE',
  'SET-SEPARATE',
  'SET-SMALL',
  'SET-INDIV',
  'SET-HOME',
  'OTH-CHECKIN',
  'OTH-ACTION',
  'PRE-CART',
  'OTH-PROMPTER',
  'OTH-ADULT',
  'SET-EVAC',
]);
/** Of those that bear on any work, the ones whose instruction leaves open on which occasion. */
const onOccasion = new Set<string>(['TIM-PASS', 'SET-MOVE', 'SET-HOME']);
const medical = new Set<string>(['TIM-BRK-MED', 'OTH-ACTION', 'SET-HOME', 'TIM-NOTESTS', 'TIM-DAY', 'SET-PE']);
const medicalSupplies = new Set<unknown>(['Medication', 'MedicalDevice', 'MedicalEquipment']);
const passing =
  /\b(temporar(y|ily)|recover(y|ing|s)?|heal(s|ed|ing)?|concussion|cast|crutches|surgery|injur(y|ed)|until cleared)\b/i;
const anybody =
  /^(all |any |the )*(general education |gen ed |classroom |subject |core )*(teachers?|staff|school|team|everyone|adults?|personnel|n\/?a|tbd|iep team|504 team)$/i;

const isOwn = ({ code }: PlanItem) => code.startsWith('DST-');

/**
 * The grammar's fields that the item leaves open. A number that the catalogue once began with may have been filled in
 * unasked when the plan was written long ago, and nobody would have chosen it.
 */
export function amountFaults(item: PlanItem, reviewed: boolean): ItemFault[] {
  if (isOwn(item)) return [];
  const faults = unstatedFields(item.code, item.parameter).map(
    ({ name }): ItemFault => ({ gap: 'amount', severity: 'must', field: name, suggestion: 'giveAmount' }),
  );
  const given = Object.entries(item.parameter).filter(([, value]) => typeof value === 'number');
  const began = formerDefaultsOf(item.code);
  const untouched = given.every(([name, value]) => began[name] === value);
  const [[first] = []] = faults.length === 0 && untouched && !reviewed ? given : [];
  return first === undefined ? faults : [{ gap: 'amount', field: first, suggestion: 'confirmDefault' }];
}

export function unreadable({ code, parameter }: PlanItem, missing: readonly ItemFault[]): ItemFault[] {
  if (code.startsWith('DST-')) return [];
  try {
    readParameter(code, parameter);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const field = String(error.details.field);
    const known = field === 'parameter' || missing.some((fault) => fault.severity === 'must' && fault.field === field);
    return known ? [] : [{ gap: 'parameterUnreadable', severity: 'must', field, suggestion: 'correctValue' }];
  }
}

export function scopeFaults(item: PlanItem, lastsUntil: SchoolDate | undefined, on: SchoolDate): ItemFault[] {
  const { code, own, applicability, ownerRole, ownerId } = item;
  const { activities, courses, settings } = applicability;
  const faults: ItemFault[] = [];
  const said = own?.instruction ?? '';
  const limited = activities.length + courses.length + settings.length > 0 || (item.startOn && item.endOn);
  const anyTime = own && (own.activities.length === 0 || own.activities.includes('always'));
  if (!limited && (own ? anyTime && !saysWhen(said) : onOccasion.has(code)))
    faults.push({ gap: 'trigger', suggestion: 'sayWhen' });
  if (settings.length === 0 && (own ? own.category === 'Setting' : elsewhere.has(code)))
    faults.push({ gap: 'place', suggestion: 'sayWhere' });
  if (!ownerId && anybody.test(ownerRole.trim()) && (own ? saysSomebody(said) : bySomebody.has(code)))
    faults.push({ gap: 'person', suggestion: 'nameSomebody' });
  const lapses =
    medical.has(code) || medicalSupplies.has(item.parameter.item) || passing.test(`${own?.name ?? ''} ${said}`);
  const lookedAt = item.reviewedOn && item.reviewedOn > addMonths(on, -12);
  if (lapses && !lastsUntil && !lookedAt) faults.push({ gap: 'end', suggestion: 'giveEnd' });
  return faults;
}

/**
 * One fault for each text. A name may be short where its instruction is plain; what a course is called is its own
 * affair, unless it says that it depends.
 */
export function wordFaults(item: PlanItem): ItemFault[] {
  const instruction = item.own?.instruction ?? '';
  const plain = instruction.split(/\s+/).length > 4 && !vagueIn(instruction);
  return wordsOfItem(item).flatMap(({ field, text }): ItemFault[] => {
    const suggestion = vagueIn(text);
    const depends = suggestion === 'whichOccasion' || suggestion === 'whoDecides';
    const matters = field === 'courses' ? depends : field !== 'name' || !plain;
    return suggestion && matters ? [{ gap: 'vague', field, suggestion }] : [];
  });
}

/** R-A1: whether what is measured stays the same is for a team to confirm, never for a teacher to find out. */
export function constructFaults(item: PlanItem): ItemFault[] {
  if (item.sameConstructOn) return [];
  const words = wordsOfItem(item).find(({ field, text }) => field !== 'courses' && lowersContent(text));
  const untold = untoldTest(item);
  if (!mayModify(item.code) && !words)
    return untold ? [{ gap: 'modification', field: untold, suggestion: 'sayNotOn' }] : [];
  const fault: ItemFault = { gap: 'modification', severity: 'must', suggestion: 'confirmSameConstruct' };
  return [words ? { ...fault, field: words.field } : fault];
}

/** Without its own words a card could not say what to do. */
export const ownFaults = (item: PlanItem): ItemFault[] =>
  isOwn(item) && !item.own ? [{ gap: 'ownMissing', severity: 'must', suggestion: 'describeOwn' }] : [];

export const isOver = ({ endOn }: PlanItem, on: SchoolDate) => endOn !== undefined && !isOn({ endOn }, on);
