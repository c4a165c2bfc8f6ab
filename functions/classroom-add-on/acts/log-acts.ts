import * as z from 'zod/mini';
import { outcomes, reasonsFor } from '#shared/domain/cards/delivery.ts';
import { ItemCode } from '#shared/domain/catalogue/plan-item.ts';
import { teachingLines } from '#shared/domain/catalogue/teaching-line.ts';
import { Instant, SchoolDate } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ContentHash, DeliveryId, StudentId } from '#shared/domain/ids.ts';
import { logWords as say } from '#shared/text/cards/log-words.ts';
import { shortWording } from '#shared/text/cards/short-wordings.ts';
import { logAsProvided } from '#shared/use-cases/cards/deliveries/log-as-provided.ts';
import { type LogDeliveriesInput, logDeliveries } from '#shared/use-cases/cards/deliveries/log-deliveries.ts';
import type { LessonLog } from '#shared/use-cases/cards/deliveries/read-lesson-log.ts';
import { withdrawDeliveries } from '#shared/use-cases/cards/deliveries/withdraw-deliveries.ts';
import { parsed } from '../launch.ts';
import { shownRows } from '../log/shown-rows.ts';
import { lessonOf } from '../log-page.tsx';
import { PressKey, teacherAct } from './teacher-act.tsx';

const surface = 'classroom';

/** POST /add-on/log/all. Another list of who is absent is another command: what it says must not be swallowed. */
export const logAll = teacherAct({
  form: z.object({ key: PressKey, line: z.optional(z.enum(teachingLines)) }),
  async carryOut(deps, { launch, form: { key: given, line }, all, ...caller }) {
    const absent = all.getAll('absent').map((id) => parsed(StudentId, id));
    const { lesson, work } = await lessonOf(deps, launch, caller);
    const key = `${given} ${await derivedId(line ?? '', ...absent)}`;
    const done = await logAsProvided(deps, caller.actor, { ...lesson, work, absent, line, surface, key });
    return (log) => ({ line, words: say.tapped({ ...done, kept: keptIn(log, done.kept.split(' ')) }) });
  },
});

const keptIn = ({ items }: LessonLog, ids: readonly string[]) =>
  items.flatMap(({ short, said }) =>
    [...(said?.facts ?? []), ...(said?.wanted ?? []).map((entry) => ({ ...entry, entries: [entry] }))].flatMap(
      (fact) => (fact.entries.some(({ id }) => ids.includes(id)) ? [`${short} ${say.keptAs(fact)}`] : []),
    ),
  );

/** POST /add-on/log/line: what was chosen for each, and of it what differs from what the person said before. */
export const logLine = teacherAct({
  form: z.object({ key: PressKey, line: z.optional(z.enum(teachingLines)) }),
  async carryOut(deps, { launch, form: { key: given, line }, all, ...caller }) {
    const { lesson, work } = await lessonOf(deps, launch, caller);
    const read = shownRows(await deps.formSecret()).read;
    const entries = changedRows(all, read).map((row) => ({ ...row, activity: work[0] ?? ('always' as const) }));
    if (entries.length === 0) return () => ({ line, words: say.saved(0) });
    const key = `${given} ${await derivedId(JSON.stringify(entries))}`;
    try {
      const { logged } = await logDeliveries(deps, caller.actor, { ...lesson, entries, surface, key });
      return (log) => {
        const changed = changedSince(log, entries);
        return { words: say.savedAsShown(changed, logged), line: changed.length > 0 ? undefined : line };
      };
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'changed_meanwhile')) throw error;
      return say.cardChanged(entries.flatMap(({ note }) => note ?? []));
    }
  },
});

/** What stands on the cards now in place of what was on screen. */
const changedSince = ({ items }: LessonLog, entries: readonly Row[]) =>
  entries.flatMap(({ studentId, fingerprint, shownCode }) => {
    const own = items.filter((each) => each.studentId === studentId);
    if (own.some((each) => each.fingerprint === fingerprint)) return [];
    const now = own.find(({ item }) => item.code === shownCode);
    return now ? [{ name: now.short, wording: shortWording(now.item) }] : [];
  });

const choices = outcomes.flatMap((outcome) => [
  outcome,
  ...reasonsFor[outcome].map((reason) => `${outcome}/${reason}`),
]);
const Choice = z.pipe(
  z.enum(choices),
  z.transform((text) => {
    const [outcome, reason] = text.split('/');
    return { outcome: z.parse(z.enum(outcomes), outcome), reason };
  }),
);
const Row = z.object({
  studentId: StudentId,
  fingerprint: ContentHash,
  shownCode: z.optional(ItemCode),
  was: z.string(),
  on: z.optional(SchoolDate),
  id: z.optional(DeliveryId),
});

type Row = Omit<LogDeliveriesInput['entries'][number], 'activity'>;

/** Fields of one name stand in the order of the rows; what was not chosen is not said. */
function changedRows(all: URLSearchParams, read: ReturnType<typeof shownRows>['read']): Row[] {
  const [says, notes, noted] = ['say', 'note', 'noted'].map((name) => all.getAll(name));
  return all.getAll('row').flatMap((text, index) => {
    const [studentId = '', shown = '', was, on, id] = text.split(' ');
    const row = parsed(Row, { studentId, ...read(studentId, shown), was, on, id });
    const [say, note, before] = [says?.[index] ?? '', (notes?.[index] ?? '').trim(), noted?.[index] ?? ''];
    if (say === '' && note === '') return [];
    if (say === row.was && note === before) return [];
    return [asEntry(row, { say, note })];
  });
}

function asEntry(
  { studentId, fingerprint, shownCode, on, id }: z.infer<typeof Row>,
  { say, note }: { say: string; note: string },
): Row {
  const choice = Choice.safeParse(say).data;
  if (!choice) throw new DomainError('invalid_input', { field: 'outcome', studentId });
  const { outcome, reason: given } = choice;
  const reason = reasonsFor[outcome].find((each) => each === given);
  return {
    ...{ studentId, fingerprint, outcome, shownCode },
    ...(reason ? { reason } : {}),
    ...(note ? { note } : {}),
    ...(on && id ? { corrects: { on, id } } : {}),
  };
}

/** POST /add-on/log/undo. */
export const undoLog = teacherAct({
  form: z.object({ key: PressKey, saidAt: Instant }),
  async carryOut(deps, { launch, form: { key, saidAt }, ...caller }) {
    const { lesson } = await lessonOf(deps, launch, caller);
    try {
      const { withdrawn } = await withdrawDeliveries(deps, caller.actor, { ...lesson, saidAt, surface, key });
      return say.undone(withdrawn);
    } catch (error) {
      if (error instanceof DomainError && error.details.reason === 'tooLate') return say.tooLate;
      throw error;
    }
  },
});
