import * as z from 'zod/mini';
import { Parameter } from '../catalogue/parameter.ts';
import { ItemCode } from '../catalogue/plan-item.ts';
import { Instant, SchoolDate } from '../dates.ts';
import { ContentHash, StaffId, StudentId } from '../ids.ts';
import { line } from '../line-text.ts';
import { Card, type CardItem } from './card.ts';

/** A card item, and the name of what a teacher acts on in it. */
export type FingerprintedItem = CardItem & { fingerprint: string };

/** What was confirmed: enough to say later what it was, and no more. */
export const ConfirmedItem = z.strictObject({
  fingerprint: ContentHash,
  code: ItemCode,
  /** What a district's own accommodation was called. */
  name: z.optional(line(120)),
  parameter: Parameter,
  alternatives: z.optional(z.array(Parameter)),
  endOn: z.optional(SchoolDate),
  /** When this person first confirmed it in this form; later confirmations carry it along. */
  at: Instant,
});
export type ConfirmedItem = z.infer<typeof ConfirmedItem>;

/** What a teacher makes of the card in their own class, in their words; signed by the confirmation that holds it. */
const InMyClass = z.strictObject({ text: line(280), at: Instant });
/** Words that nobody reads any more, and that whoever took them back a moment ago may put back. */
const TakenBack = z.strictObject({ ...InMyClass.shape, takenBackAt: Instant });

/**
 * One person's word that they have read what to do for one student (data class D2): what it says, on which card, made
 * from which plan versions, and when. `at` is the moment of the command that confirmed and never an earlier one; words
 * taken back later leave it as it is, because they confirm nothing.
 */
export const Acknowledgement = z.strictObject({
  studentId: StudentId,
  staffId: StaffId,
  cardVersion: Card.def.shape.version,
  /** Over all that was shown and is acted on. */
  cardHash: ContentHash,
  versions: Card.def.shape.versions,
  items: z.array(ConfirmedItem),
  /** Carried along by later confirmations until this person says it anew. */
  inMyClass: z.optional(InMyClass),
  takenBack: z.optional(TakenBack),
  at: Instant,
  /** When the person last proved who they are. */
  authAt: z.optional(Instant),
  /** Counts what this person said for this student, from 1. */
  revision: z.int(),
});
export type Acknowledgement = z.infer<typeof Acknowledgement>;

export type Outstanding = {
  /** `was`: what it said when this person last confirmed it. */
  toConfirm: { item: FingerprintedItem; was?: ConfirmedItem }[];
  /** Confirmed, and on the card no longer; told once, and confirmed together with the rest. */
  gone: ConfirmedItem[];
};

/**
 * What one person has yet to confirm of the items that hold today. Only what is new or changed: who is asked again for
 * what they know stops reading. An item that ended on the very day that they confirmed with it is no news.
 */
export function outstanding(
  items: readonly FingerprintedItem[],
  confirmed: Acknowledgement | undefined,
  on: SchoolDate,
): Outstanding {
  const known = new Set(confirmed?.items.map(({ fingerprint }) => fingerprint));
  const today = new Set(items.map(({ fingerprint }) => fingerprint));
  const former = (confirmed?.items ?? []).filter(({ fingerprint }) => !today.has(fingerprint));
  const toConfirm = distinct(items)
    .filter(({ fingerprint }) => !known.has(fingerprint))
    .map((item) => {
      const place = former.findIndex(({ code }) => code === item.code);
      const [was] = place < 0 ? [] : former.splice(place, 1);
      return was ? { item, was } : { item };
    });
  return { toConfirm, gone: former.filter(({ endOn }) => !endOn || endOn >= on) };
}

/** What of it calls somebody: a card that says nothing any more is told of where it is opened, and calls nobody. */
export const calling = (...asked: Parameters<typeof outstanding>): Outstanding =>
  asked[0].length > 0 ? outstanding(...asked) : { toConfirm: [], gone: [] };

export const isSettled = ({ toConfirm, gone }: Outstanding) => toConfirm.length === 0 && gone.length === 0;

/**
 * Whether a card is as this person confirmed it, where that shows without a look at each item: its number has not moved
 * and nothing began or ended since. False says nothing.
 */
export function isAsConfirmed(
  { version, items }: Card,
  { cardVersion, at }: Pick<Acknowledgement, 'cardVersion' | 'at'>,
  on: SchoolDate,
): boolean {
  // The day in UTC may be tomorrow's at school: what began before it had begun there too.
  const day = at.slice(0, 10);
  const heldThen = ({ startOn, endOn }: CardItem) =>
    (!startOn || startOn < day || startOn > on) && (!endOn || endOn >= on);
  return version === cardVersion && items.every(heldThen);
}

type Confirming = {
  by: Pick<Acknowledgement, 'staffId' | 'at' | 'authAt'>;
  /** In this person's words; without it, what they said before stands. */
  inMyClass?: string | undefined;
  cardHash: string;
  before: Acknowledgement | undefined;
};

/** This person's next confirmation: of all that holds today, so that the newest alone says what they know. */
export function confirmation(
  { studentId, version: cardVersion, versions }: Card,
  items: readonly FingerprintedItem[],
  { by, inMyClass, cardHash, before }: Confirming,
): Acknowledgement {
  const since = new Map(before?.items.map(({ fingerprint, at }) => [fingerprint, at]));
  const confirmed = distinct(items).map((item) => asConfirmed(item, since.get(item.fingerprint) ?? by.at));
  const { staffId, at, authAt } = by;
  const said = saidInClass(inMyClass, at, before);
  return {
    ...{ studentId, staffId, cardVersion, cardHash, versions, items: confirmed, at },
    ...(said ? { inMyClass: said } : {}),
    ...(authAt ? { authAt } : {}),
    revision: (before?.revision ?? 0) + 1,
  };
}

/** The same words said again keep the moment when they were first said. */
const saidInClass = (text: string | undefined, at: Instant, before: Acknowledgement | undefined) =>
  text === undefined || text === before?.inMyClass?.text ? before?.inMyClass : { text, at };

function asConfirmed({ fingerprint, code, own, parameter, alternatives, endOn }: FingerprintedItem, at: Instant) {
  return {
    ...{ fingerprint, code, parameter, at },
    ...(own ? { name: own.name } : {}),
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(endOn ? { endOn } : {}),
  };
}

const distinct = (items: readonly FingerprintedItem[]) =>
  [...new Map([...items].reverse().map((item) => [item.fingerprint, item])).values()].reverse();
