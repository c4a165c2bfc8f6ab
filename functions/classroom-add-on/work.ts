import { mayBeLocked } from '#shared/domain/cards/classwork.ts';
import { correctedWork, correctionInForce, type WorkCorrection } from '#shared/domain/cards/work-correction.ts';
import { schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import { teacherWords } from '#shared/text/cards/teacher.ts';
import { adoptAttachment } from '#shared/use-cases/classroom/adopt-attachment.ts';
import { learnWork } from '#shared/use-cases/classroom/learn-work.ts';
import { renewCard } from '#shared/use-cases/classroom/renew-card.ts';
import type { Attachment } from '#shared/use-cases/ports/classroom/attachments.ts';
import type { Classroom, Post } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { WorkFacts } from '#shared/use-cases/ports/classroom/work-facts.ts';
import type { Work } from '../../integrations/google-classroom/add-on/work-head.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import { orWithout } from './adornment.ts';

type Deps = Pick<AddOnDeps, 'attachments' | 'now' | 'baseUrl'> & { classroom: Classroom };
type Place = { post: Post; attachmentId: string; found: Attachment | undefined };

/** What we know of an attachment. Where Google does not tell its origin nothing is stored: the next look asks again. */
export const attachmentOn = async (deps: Deps, { post, attachmentId, found }: Place): Promise<Attachment> =>
  found ?? (await orWithout(adoptAttachment(deps, post, attachmentId))) ?? { ...post, attachmentId };

/**
 * What a student may be told of a post: as it was when somebody looked last, with what a teacher said that it is. A
 * draft is no word yet. What the original of a copy is called and how long it is were meant for others: of a copy that
 * nobody has read only the kind of work is taken.
 */
export function lastKnown({ work, correction }: Attachment): WorkFacts | undefined {
  if (!work || work.isDraft) return undefined;
  const known = correctedWork(work, correction);
  if (!known.isOfOriginal) return known;
  const { minutes: _m, clock: _c, ...copied } = known;
  return { ...copied, title: '' };
}

/** Our card as Classroom shows it; beside the grade it opens our page of one student's work. */
const cardContent = ({ baseUrl }: Pick<AddOnDeps, 'baseUrl'>, { itemType }: Pick<Post, 'itemType'>) => ({
  title: teacherWords.attachmentTitle,
  ...(itemType === 'courseWork' ? { studentWorkReviewUri: `${baseUrl}/add-on/student-work` } : {}),
});

/** The same with the pages that it opens. */
export const cardsAddresses = (deps: Pick<AddOnDeps, 'baseUrl'>, post: Pick<Post, 'itemType'>) => ({
  ...cardContent(deps, post),
  teacherViewUri: `${deps.baseUrl}/add-on/teacher-view`,
  studentViewUri: `${deps.baseUrl}/add-on/student-view`,
});

/** Facts that are not current may be older than an edit of the post: a guess from them could hide a support. */
export type KnownWork = {
  facts: WorkFacts | undefined;
  isCurrent: boolean;
  /** The same as it is kept, without what a teacher said of it; and that it is kept, which a page can do without. */
  attachment: Attachment;
  kept: Promise<unknown>;
  /** What a teacher said of the post; where it is in force the facts have it in them. */
  correction?: WorkCorrection | undefined;
};

/** `seenBy`: who prepares lessons of the class, on a page that tells of its students. */
type Looking = { zone: Promise<string>; confirmed: Promise<unknown>; seenBy: Promise<StaffId | undefined> };

/** Nothing of a card is changed before Google has said that the asker teaches there. */
export async function workOn(deps: Deps, place: Place, { zone, confirmed, seenBy }: Looking): Promise<KnownWork> {
  const attachment = await attachmentOn(deps, place);
  const mayChange = confirmed.then(
    () => true,
    () => false,
  );
  const card = mayChange.then((may) =>
    may ? orWithout(renewCard(deps, attachment, cardContent(deps, attachment))) : undefined,
  );
  const seenThere = mayChange.then((may) => (may ? seenBy : undefined));
  const learned = await orWithout(learnWork(deps, attachment, { zone, card, seenBy: seenThere }));
  const isCurrent = learned !== undefined;
  const kept = learned ? orWithout(learned.kept) : Promise.resolve();
  const current = learned?.attachment ?? attachment;
  const { work, correction } = current;
  if (!work) return { facts: undefined, isCurrent, attachment, kept };
  return { facts: correctedWork(work, correction), isCurrent, correction, attachment: current, kept };
}

/** In the school's own time. */
export function workAsShown(
  { facts, isCurrent, correction }: Omit<KnownWork, 'attachment' | 'kept'>,
  otherwise: string,
  zone: string,
): Work {
  const { said, byName, at: saidAt } = (facts && correctionInForce(facts, correction)) ?? {};
  const at = (instant: string) => ({ on: schoolDateAt(instant, zone), time: schoolTimeAt(instant, zone) });
  return {
    title: facts?.title || otherwise,
    activities: isCurrent ? (facts?.activities ?? []) : [],
    because: facts?.because,
    asksLength: isCurrent && (facts?.lengthsDiffer ?? false),
    minutes: facts?.minutes,
    clock: isCurrent ? facts?.clock : undefined,
    isFormQuiz: isCurrent && facts !== undefined && mayBeLocked(facts),
    said: isCurrent && said && saidAt ? { said, byName, on: schoolDateAt(saidAt, zone) } : undefined,
    ...givenAsShown(isCurrent ? correction : undefined, zone),
    correctedAt: correction?.at,
    due: facts?.dueAt ? at(facts.dueAt) : undefined,
    assigneesUnread: isCurrent && (facts?.assigneesUnread ?? false),
    unread: isCurrent ? undefined : { since: facts && at(facts.readAt) },
  };
}

function givenAsShown(correction: WorkCorrection | undefined, zone: string): Pick<Work, 'given' | 'givenSaidAt'> {
  const { on, byName, at } = correction?.given ?? {};
  return { given: on && at ? { on, byName, saidOn: schoolDateAt(at, zone) } : undefined, givenSaidAt: at };
}
