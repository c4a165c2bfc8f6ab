import { type Reason, type StaffActor, seatsInSight } from '#shared/domain/access/access.ts';
import { isSettled, type Outstanding, outstanding } from '#shared/domain/cards/acknowledgement.ts';
import type { Card } from '#shared/domain/cards/card.ts';
import { addDays, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import type { SectionId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { classRelation } from '../access/class-relation.ts';
import type { Acknowledgements } from '../ports/cards/acknowledgements.ts';
import type { Cards } from '../ports/cards/cards.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { Roster, SectionRoster } from '../ports/roster/roster.ts';
import { cardHash, fingerprintItems } from './fingerprint-items.ts';

type Deps = {
  roster: Pick<Roster, 'seatsOf' | 'findSection' | 'getSchool'>;
  cards: Pick<Cards, 'findMany'>;
  acknowledgements: Pick<Acknowledgements, 'findMany'>;
  ledger: Ledger;
  ids: Pick<Ids, 'next'>;
  now: Clock;
};

/** `seen` is what `acknowledgeCard` wants to be told. */
export type StudentOutstanding = Outstanding & {
  studentId: StudentId;
  name: string;
  sectionIds: SectionId[];
  seen: { cardVersion: number; cardHash: string };
};
type Pupil = Pick<StudentOutstanding, 'studentId' | 'name' | 'sectionIds'> & { on: SchoolDate; because: Reason };

/** What a teacher has yet to confirm, over all their classes of today. A student who sits in two of them is told of once. */
export async function readOutstanding(
  deps: Deps,
  actor: StaffActor,
  { surface }: { surface: LedgerEntry['surface'] },
): Promise<StudentOutstanding[]> {
  const pupils = await pupilsOf(deps, actor);
  const cards = await deps.cards.findMany(pupils.map(({ studentId }) => studentId));
  const pairs = cards.map(({ studentId }) => ({ studentId, staffId: actor.id }));
  const confirmed = new Map((await deps.acknowledgements.findMany(pairs)).map((each) => [each.studentId, each]));
  const byStudent = new Map(cards.map((card) => [card.studentId, card]));
  const all = await Promise.all(
    pupils.map(async (pupil) => {
      const card = byStudent.get(pupil.studentId);
      return card && outstandingOf(pupil, card, confirmed.get(pupil.studentId));
    }),
  );
  const open = all.filter((each) => each !== undefined).filter((each) => !isSettled(each));
  await enter(deps, actor, { open, surface });
  return open.map(({ because: _because, ...told }) => told).sort((a, b) => a.name.localeCompare(b.name));
}

/** One entry for each reason that the students told of may be seen for; one also when nobody was. */
async function enter(
  { ledger, ids, now }: Deps,
  actor: StaffActor,
  { open, surface }: { open: readonly (StudentOutstanding & { because: Reason })[]; surface: LedgerEntry['surface'] },
) {
  const reasons = new Set(open.map(({ because }) => because));
  for (const because of reasons.size > 0 ? reasons : (['teachesNow'] as const)) {
    const entry = { id: ids.next('led'), at: now(), actorId: actor.id, because, surface };
    const studentIds = open.filter((each) => each.because === because).map(({ studentId }) => studentId);
    await ledger.append({ ...entry, action: 'card_viewed', studentIds });
  }
}

async function outstandingOf(
  { on, ...pupil }: Pupil,
  card: Card,
  confirmed: Parameters<typeof outstanding>[1],
): Promise<StudentOutstanding & { because: Reason }> {
  const items = await fingerprintItems(card, on);
  const seen = { cardVersion: card.version, cardHash: await cardHash(items) };
  return { ...pupil, seen, ...outstanding(items, confirmed, on) };
}

/** Only roster sections are found by person, and who sits in one is read there: one query for each class that has not long ended. */
async function pupilsOf({ roster, now }: Deps, actor: StaffActor): Promise<Pupil[]> {
  const at = now();
  const yesterday = addDays(schoolDateAt(at, 'UTC'), -1);
  const seats = (await roster.seatsOf(actor.id)).filter(({ endOn }) => !endOn || endOn >= yesterday);
  const found = await Promise.all(seats.map(({ sectionId }) => roster.findSection(sectionId)));
  const rosters = found.filter((each) => each !== undefined);
  const schools = [...new Set(rosters.map(({ section }) => section.schoolId))];
  const zones = new Map((await Promise.all(schools.map(roster.getSchool))).map(({ id, zone }) => [id, zone]));
  const pupils = new Map<StudentId, Pupil>();
  for (const each of rosters)
    addPupils(pupils, each, { actor, on: schoolDateAt(at, zones.get(each.section.schoolId) ?? 'UTC') });
  return [...pupils.values()];
}

function addPupils(
  pupils: Map<StudentId, Pupil>,
  roster: SectionRoster,
  { actor, on }: { actor: StaffActor; on: SchoolDate },
) {
  const because = classRelation(roster.staff, { staffId: actor.id, on, action: 'acknowledge' });
  if (!because) return;
  for (const { studentId, name, sectionId } of seatsInSight(actor.id, roster, on)) {
    const known = pupils.get(studentId);
    if (known) known.sectionIds.push(sectionId);
    else pupils.set(studentId, { studentId, name, sectionIds: [sectionId], on, because });
  }
}
