import { type StaffActor, seatsInSight } from '#shared/domain/access/access.ts';
import type { DeliveryEntry } from '#shared/domain/cards/delivery.ts';
import { isOn, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { classRelation } from '../access/class-relation.ts';
import type { Cards } from '../ports/cards/cards.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { type NewDelivery, newDeliveryEntry } from './new-delivery-entry.ts';
import { type RecordDeliveriesDeps, recordDeliveries } from './record-deliveries.ts';

type Deps = RecordDeliveriesDeps & {
  roster: Pick<Roster, 'findSection' | 'getSchool'>;
  cards: Pick<Cards, 'findMany'>;
  commands: Commands;
  ids: Pick<Ids, 'next'>;
  now: Clock;
};

type Wish = {
  sectionId: SectionId;
  on?: SchoolDate;
  entries: readonly NewDelivery[];
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

const mostEntries = 60;
/** DynamoDB takes a hundred writes at once; the mark and the ledger entry are two of them. */
const mostWrites = 98;

/**
 * One tap for a class: all is checked before anything is written. Sixty entries are one transaction. Only when more than thirty-two of them are
 * declines, of which each brings its count and perhaps a task, they are several, cut by the wish alone and each with its own mark, so that a
 * repetition after a crash writes exactly what is missing.
 */
export async function logDeliveries(deps: Deps, actor: StaffActor, wish: Wish): Promise<CommandResult> {
  const { sectionId, surface, key } = wish;
  const { school, today, on, because } = await settleClass(deps, actor, wish);
  const parts = cut(wish.entries);
  const answers = await Promise.all(parts.map((_, index) => deps.commands.findResult(actor.id, `${key}/${index}`)));
  if (answers.every((answer) => answer !== undefined)) return total(answers);
  const cards = await deps.cards.findMany(wish.entries.map(({ studentId }) => studentId));
  const at = deps.now();
  const entriesOf = (part: readonly NewDelivery[]): Promise<DeliveryEntry[]> =>
    Promise.all(
      part.map((said) => {
        const card = cards.find(({ studentId }) => studentId === said.studentId);
        return newDeliveryEntry(said, { card, today, by: actor, at, id: deps.ids.next('dlv'), sectionId, on });
      }),
    );
  const checked = await Promise.all(parts.map(entriesOf));
  const by = { at, actorId: actor.id, because, surface, action: 'delivery_logged', sectionId } as const;
  const done: CommandResult[] = [];
  for (const [index, entries] of checked.entries()) {
    const part = { entries, school: { id: school.id, today }, by, key: `${key}/${index}`, answer: {} };
    done.push(answers[index] ?? (await recordDeliveries(deps, part)));
  }
  return total(done);
}

/** The asker's own class of today, and in it each student they speak of. */
async function settleClass(deps: Deps, actor: StaffActor, { sectionId, entries, on: wished }: Wish) {
  if (entries.length === 0 || entries.length > mostEntries)
    throw new DomainError('invalid_input', { field: 'entries' });
  const roster = await deps.roster.findSection(sectionId);
  if (!roster) throw new DomainError('not_allowed', { sectionId });
  const school = await deps.roster.getSchool(roster.section.schoolId);
  const today = schoolDateAt(deps.now(), school.zone);
  const because = classRelation(roster.staff, { staffId: actor.id, on: today, action: 'deliver' });
  if (!because) throw new DomainError('not_allowed', { sectionId });
  const on = wished ?? today;
  const inSight = seatsInSight(actor.id, roster, today);
  const stranger = entries.find(
    ({ studentId }) => !inSight.some((seat) => seat.studentId === studentId && isOn(seat, on)),
  );
  if (stranger) throw new DomainError('not_allowed', { studentId: stranger.studentId });
  return { school, today, on, because };
}

function cut(entries: readonly NewDelivery[]): NewDelivery[][] {
  const parts: { entries: NewDelivery[]; writes: number }[] = [];
  for (const entry of entries) {
    const writes = entry.outcome === 'declined' ? 3 : 1;
    const last = parts.at(-1);
    if (last && last.writes + writes <= mostWrites) {
      last.entries.push(entry);
      last.writes += writes;
    } else parts.push({ entries: [entry], writes });
  }
  return parts.map((part) => part.entries);
}

const total = (answers: readonly CommandResult[]): CommandResult => ({
  logged: sum(answers, 'logged'),
  tasks: sum(answers, 'tasks'),
});
const sum = (answers: readonly CommandResult[], what: string) =>
  answers.reduce((all, answer) => all + Number(answer[what] ?? 0), 0);
