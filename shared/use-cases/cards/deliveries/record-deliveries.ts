import { dueOn } from '#shared/domain/calendar/school-calendar.ts';
import {
  type Declines,
  declineWindow,
  noDeclines,
  threeInAWindow,
  withDecline,
  withoutDecline,
} from '#shared/domain/cards/declines.ts';
import { type DeliveryEntry, isPost } from '#shared/domain/cards/delivery.ts';
import { itemKey } from '#shared/domain/cards/delivery-statements.ts';
import { type ReviewTask, taskDueOn, taskFor } from '#shared/domain/cards/review-task.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { Needs } from '../../command.ts';
import type { QuestionsMoved } from '../../ports/cards/delivery-log.ts';
import type { AuditedChange, Saved } from '../../ports/commands.ts';
import { reviewTaskNews } from '../../reviews/review-task-news.ts';

type Ports = Needs<'deliveryLog' | 'calendars' | 'ids'>;

type Recording<Result> = {
  entries: readonly DeliveryEntry[];
  /** What they correct or take back. */
  corrected?: readonly DeliveryEntry[];
  /** What holds again, because its correction was taken back. */
  restored?: readonly DeliveryEntry[];
  /** The keys of the items at which a student waits again, because the answer was taken back. */
  reopened?: readonly string[];
  school: { id: SchoolId; today: SchoolDate };
  /** What the actor may do once: taken with it. */
  turns?: readonly string[];
  /** How many tasks these entries open is known when they are counted. */
  change(tasks: number): AuditedChange<Result>;
};

/** Two teachers whose student declines in the same minute count one after the other. */
const tries = 4;

/**
 * Writes entries together with all that follows from them: a third decline within the window opens its task in the same
 * transaction, so there is no moment at which a crash could lose it.
 */
export async function recordDeliveries<Result>(ports: Ports, recording: Recording<Result>): Promise<Saved<Result>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await recordOnce(ports, recording);
    } catch (cause) {
      const isLost = cause instanceof DomainError && cause.code === 'changed_meanwhile';
      if (!isLost || attempt === tries) throw cause;
    }
  }
}

async function recordOnce<Result>(ports: Ports, recording: Recording<Result>) {
  const { entries, turns = [], change } = recording;
  const [counts, questions] = await Promise.all([counted(ports, recording), questionsMoved(ports, recording)]);
  const tasks = counts.flatMap(({ task }) => task ?? []);
  const declines = counts.map((count) => ({ ...count.declines, revision: count.declines.revision + 1 }));
  const audited = withNews(ports, change(tasks.length), tasks);
  return ports.deliveryLog.record({ entries, tasks, declines, questions, turns }, audited);
}

/** Whoever answers for the plan hears of a task that was opened. */
function withNews<Result>(ports: Ports, change: AuditedChange<Result>, tasks: readonly ReviewTask[]) {
  const { at } = change.entry;
  const news = tasks.map(({ id: about, studentId, schoolId }) => ({
    ...{ id: ports.ids.next('evt'), at },
    ...reviewTaskNews(ports, { about, studentId, schoolId }),
  }));
  return { ...change, events: [...change.events, ...news] };
}

type Moving = Pick<Recording<unknown>, 'entries' | 'corrected' | 'reopened'>;

/**
 * A student's question waits until one of the staff says what became of the item, or the student says something else.
 * What waits is read only for staff, whose words mostly answer nothing.
 */
async function questionsMoved(
  { deliveryLog }: Ports,
  { entries, corrected = [], reopened = [] }: Moving,
): Promise<QuestionsMoved | undefined> {
  const post = entries[0]?.occasion;
  if (!isPost(post)) return undefined;
  const holds = entries.filter(({ withdrawn }) => !withdrawn);
  const asked = holds.filter(isQuestion).map(itemKey);
  const answers = holds.filter(({ byKind }) => byKind === 'staff').map(itemKey);
  const waiting = answers.length > 0 ? await deliveryLog.questionsAt(post) : [];
  const reworded = corrected.filter(isQuestion).map(itemKey);
  const closed = [...waiting.filter((key) => answers.includes(key)), ...reworded.filter((key) => !asked.includes(key))];
  return { post, opened: [...asked, ...reopened], closed };
}

const isQuestion = ({ outcome }: DeliveryEntry) => outcome === 'asked';

type Count = { declines: Declines; task?: ReviewTask };
type Countable = Pick<Recording<unknown>, 'entries' | 'corrected' | 'restored' | 'school'>;

/** Every item that these entries count for, with the count after them. */
async function counted(ports: Ports, { entries, corrected = [], restored = [], school }: Countable): Promise<Count[]> {
  const holds = [...entries.filter(({ withdrawn }) => !withdrawn), ...restored];
  const declined = holds.filter(isDecline);
  const touched = [...declined, ...corrected.filter((each) => isDecline(each) && !each.withdrawn)];
  if (touched.length === 0) return [];
  const items = new Map(touched.map((entry) => [nameOf(entry), entry]));
  const [stored, calendar] = await Promise.all([
    ports.deliveryLog.declinesOf([...items.values()].map(noDeclines)),
    ports.calendars.find(school.id),
  ]);
  const windowEnd = (first: SchoolDate) => dueOn(calendar, first, declineWindow);
  const known = new Map(stored.map((declines) => [`${declines.studentId} ${declines.code}`, declines]));
  return Promise.all(
    [...items].map(async ([name, item]) => {
      const before = known.get(name) ?? noDeclines(item);
      const without = corrected.reduce((counts, { id }) => withoutDecline(counts, id), before);
      const declines = declined.filter((entry) => nameOf(entry) === name).reduce(withDecline, without);
      const three = declines.taskId ? undefined : threeInAWindow(declines.recent, windowEnd);
      if (!three) return { declines };
      const id = `tsk_${await derivedId(item.studentId, ...three.because.map((each) => each.id))}` as const;
      const openedOn = school.today;
      const task = taskFor(item, three, { id, schoolId: school.id, openedOn, dueOn: taskDueOn(openedOn, calendar) });
      return { task, declines: { ...declines, taskId: id } };
    }),
  );
}

const isDecline = ({ outcome }: DeliveryEntry) => outcome === 'declined';
const nameOf = ({ studentId, item }: DeliveryEntry) => `${studentId} ${item.code}`;
