import type { Actor } from '#shared/domain/access/access.ts';
import { decide } from '#shared/domain/access/decide.ts';
import { nothingOfStaff, relationOf } from '#shared/domain/access/held-relations.ts';
import { mayBeOfAge, usualRights } from '#shared/domain/access/right-holder.ts';
import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId, SectionId } from '#shared/domain/ids.ts';
import { type Needs, type QueryInput, query } from '../command.ts';
import { type SignedWords, wordsByRoster } from './confirming/words-in-class.ts';
import { fingerprintOf } from './fingerprint-items.ts';
import { bearingFirst, type ShownItem, shownItems } from './read-section-cards.ts';

type Self = Extract<Actor, { kind: 'student' }>;
export type ReadOwnCardInput = QueryInput & {
  sectionId: SectionId;
  work: readonly Activity[];
  /** Items are those of the day on which it is due. */
  dueAt?: Instant | undefined;
};
/** `zone` and `schoolId`: whose clock and calendar their dates are in. */
export type OwnCard = {
  on: SchoolDate;
  zone: string;
  schoolId: SchoolId;
  items: OwnItem[];
  /** What their teachers in this class make of it. */
  inClass: SignedWords[];
  /** The class was archived in Classroom: nothing can be said of its work any more. */
  isPutAway: boolean;
};
/** `fingerprint` names what the student speaks of when they say that it does not help. */
export type OwnItem = ShownItem & { fingerprint: string };

/** A student's own supports for a piece of work. There is no argument that could name another student. */
export const readOwnCard = query({
  authorize: authorizeSelf,
  async read(
    ports: Needs<'roster'>,
    { sectionId, work, dueAt }: ReadOwnCardInput,
    { on, zone, schoolId, card, given, section, enter },
  ) {
    const dueOn = dueAt && schoolDateAt(dueAt, zone);
    const shown = card ? shownItems(card, { today: on, dueOn, work }) : [];
    const items = await Promise.all(
      shown.map(async (each) => ({ ...each, fingerprint: await fingerprintOf(each.item) })),
    );
    const onCard = shown.map(({ item }) => item);
    const inClass = await wordsByRoster(ports, given, { section, items: onCard, on });
    return enter({ action: 'card_viewed', sectionId }, (): OwnCard => {
      const isPutAway = section?.archived === true;
      return { on, zone, schoolId, items: items.sort(bearingFirst), inClass, isPutAway };
    });
  },
});

/** The card, what was said of it and the class are fetched together with the record that says whose they are. */
async function authorizeSelf(
  ports: Needs<'roster' | 'cards' | 'acknowledgements' | 'now' | 'district'>,
  actor: Self,
  { sectionId }: Pick<ReadOwnCardInput, 'sectionId'>,
) {
  const { roster, cards, acknowledgements, now, district } = ports;
  const [student, card, given, section] = await Promise.all([
    roster.getStudent(actor.id),
    cards.find(actor.id),
    acknowledgements.ofStudent(actor.id),
    roster.findSection(sectionId),
  ]);
  const { zone } = await roster.getSchool(student.schoolId);
  const at = now();
  const on = schoolDateAt(at, zone);
  const settings = mayBeOfAge(student, on) ? (await district.settings()).rights : usualRights;
  const nobodyElse = { ...nothingOfStaff, limits: [], isRelative: false };
  const decision = decide(relationOf(actor, { student, ...nobodyElse, settings, at }, on), 'D2');
  // Whoever signed in before their account was switched off.
  if (!decision.allowed || student.mayNotSignIn) throw new DomainError('not_allowed', { studentId: actor.id });
  return {
    actor,
    because: decision.because,
    studentIds: [actor.id],
    on,
    zone,
    schoolId: student.schoolId,
    card,
    given,
    section,
  };
}
