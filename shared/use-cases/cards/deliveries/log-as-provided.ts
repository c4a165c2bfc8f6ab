import * as z from 'zod/mini';
import { bearsOn, type Card } from '#shared/domain/cards/card.ts';
import { type DeliveryEntry, lastDayOf } from '#shared/domain/cards/delivery.ts';
import { isUnsaid, openQuestions, statementKey, statementsOf } from '#shared/domain/cards/delivery-statements.ts';
import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { type TeachingLine, teachingLineOf, teachingMomentOf } from '#shared/domain/catalogue/teaching-line.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { StudentSeat } from '#shared/domain/roster/section.ts';
import { type CommandInput, command, type Needs } from '../../command.ts';
import { authorizeClassLog, type ClassLesson, type LogAuthorizer } from '../authorize-class-log.ts';
import { fingerprinted } from '../fingerprint-items.ts';
import { entriesOfLesson } from './entries-of-lesson.ts';
import { itemsOfLesson, type NewDelivery, newDeliveryEntry } from './new-delivery-entry.ts';
import { recordDeliveries } from './record-deliveries.ts';

export type LogAsProvidedInput = CommandInput &
  ClassLesson & {
    /** What the class is doing; nothing known means that everything bears on it. */
    work: readonly Activity[];
    absent: readonly StudentId[];
    /** Of one heading alone. */
    line?: TeachingLine | undefined;
  };
/**
 * `kept` are entries that say anything else than "provided" and questions that wait for an answer, by their ids;
 * `before` were logged already.
 */
const LoggedAsProvided = z.object({
  logged: z.int(),
  absent: z.int(),
  before: z.int(),
  kept: z.string(),
});
export type LoggedAsProvided = z.infer<typeof LoggedAsProvided>;

/**
 * All that a class is owed for a piece of work, provided; but for who is absent. It fills what is empty: what a student
 * declined or a colleague wrote stays, and so does what the asker wrote. It answers no student's question: that it is
 * provided after all is said by who has looked.
 */
export const logAsProvided = command({
  authorize: async (
    ports: Needs<'roster' | 'now'>,
    actor: LogAuthorizer,
    { absent, ...lesson }: ClassLesson & Pick<LogAsProvidedInput, 'absent'>,
  ) => {
    const found = await authorizeClassLog(ports, actor, { ...lesson, action: 'deliver' });
    const stranger = absent.find((id) => !found.seats.some(({ studentId }) => studentId === id));
    if (stranger) throw new DomainError('not_allowed', { studentId: stranger });
    return { ...found, studentIds: [] };
  },
  result: LoggedAsProvided,
  async run(
    ports: Needs<'cards' | 'deliveryLog' | 'calendars' | 'ids'>,
    input: LogAsProvidedInput,
    { actor, school, today, on, at, seats, classOf, change, piece, unchanged },
  ) {
    const { sectionId, occasion, absent } = input;
    const [cards, logged] = await Promise.all([
      ports.cards.findMany(seats.map(({ studentId }) => studentId)),
      entriesOfLesson(ports, { sectionId, on, occasion }),
    ]);
    const owed = await itemsOwed(input, { cards, seats, on, today });
    const { empty, mine, before, kept } = await sortedOut(input, { owed, logged, by: actor });
    const entries = await Promise.all(
      empty.map(({ card, id, ...said }) =>
        newDeliveryEntry(said, {
          ...{ card, today, by: actor, at, id, on, occasion },
          sectionId: classOf(said.studentId),
        }),
      ),
    );
    const concerned = [...mine, ...empty.map(({ studentId }) => studentId)];
    const result: LoggedAsProvided = {
      logged: concerned.filter((id) => !absent.includes(id)).length,
      absent: new Set(concerned.filter((id) => absent.includes(id))).size,
      before,
      kept: kept.join(' '),
    };
    if (empty.length === 0) return unchanged(result);
    const write = (part: DeliveryEntry[], make: typeof change) => {
      const studentIds = [...new Set(part.map(({ studentId }) => studentId))];
      return recordDeliveries(ports, {
        ...{ entries: part, school: { id: school.id, today } },
        change: () => make({ action: 'delivery_logged', sectionId, studentIds }, result),
      });
    };
    const parts = ports.deliveryLog.inTransactions(entries);
    // Named by what is in it: what a repetition still has to write is cut in other places.
    for (const part of parts.slice(0, -1))
      await piece(await derivedId(...part.map(({ id }) => id)), (make) => write(part, make));
    return write(parts.at(-1) ?? [], change);
  },
});

type Owed = { card: Card; fingerprint: string };
type Known = { owed: readonly Owed[]; logged: readonly DeliveryEntry[]; by: LogAuthorizer };

/** What of it nobody has said anything of, and what this very command said before it died; the rest stays. */
async function sortedOut({ key, work, absent }: LogAsProvidedInput, { owed, logged, by }: Known) {
  const said = statementsOf(logged);
  const written = new Set(logged.map(({ id }) => id));
  const empty: (NewDelivery & { card: Card; id: DeliveryEntry['id'] })[] = [];
  const mine: StudentId[] = [];
  const kept: string[] = [];
  let before = 0;
  for (const { card, fingerprint } of owed) {
    const { studentId } = card;
    // The id follows from the command, so that one that died between two pieces knows what it wrote.
    const id = `dlv_${await derivedId(by.id, key, studentId, fingerprint)}` as const;
    const known = said.get(statementKey(studentId, fingerprint));
    const others = (known?.facts ?? []).filter(({ outcome }) => outcome !== 'delivered');
    const stays = [...others.flatMap(({ entries }) => entries.slice(0, 1)), ...(known ? openQuestions(known) : [])];
    const outcome = absent.includes(studentId) ? absence : ({ outcome: 'delivered' } as const);
    if (written.has(id)) mine.push(studentId);
    else if (isUnsaid(known))
      empty.push({ card, id, studentId, fingerprint, activity: work[0] ?? 'always', ...outcome });
    else if (stays.length === 0) before += 1;
    else kept.push(...stays.map((entry) => entry.id));
  }
  return { empty, mine, before, kept };
}

const absence = { outcome: 'notApplicable', reason: 'absent' } as const;

type Lesson = { cards: readonly Card[]; seats: readonly StudentSeat[]; on: SchoolDate; today: SchoolDate };

/** What teachers are shown for the work and may be said of it already, student by student. */
async function itemsOwed({ work, line, occasion }: LogAsProvidedInput, { cards, seats, on, today }: Lesson) {
  const ofSeats = seats.flatMap(({ studentId }) => cards.find((card) => card.studentId === studentId) ?? []);
  const owed = await Promise.all(
    ofSeats.map(async (card) => {
      const items = itemsOfLesson(card, { on, today }).filter((item) => {
        const moment = teachingMomentOf(teachingLineOf(item));
        const isShown = moment !== 'elsewhere' && bearsOn(item, work) && (!line || teachingLineOf(item) === line);
        return isShown && on <= lastDayOf(moment, { on, today, ...(occasion ? { occasion } : {}) });
      });
      return (await fingerprinted(items)).map(({ fingerprint }) => ({ card, fingerprint }));
    }),
  );
  return owed.flat();
}
