import { schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';
import { adoptAttachment } from '#shared/use-cases/classroom/adopt-attachment.ts';
import { learnWork } from '#shared/use-cases/classroom/learn-work.ts';
import type { Attachment } from '#shared/use-cases/ports/classroom/attachments.ts';
import type { Classroom, Post } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { WorkFacts } from '#shared/use-cases/ports/classroom/work-facts.ts';
import type { Work } from '../../integrations/google-classroom/add-on/work-head.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import { orWithout } from './adornment.ts';

type Deps = Pick<AddOnDeps, 'attachments' | 'now'> & { classroom: Classroom };
type Place = { post: Post; attachmentId: string; found: Attachment | undefined };

/** What we know of an attachment. Where Google does not tell its origin nothing is stored: the next look asks again. */
export const attachmentOn = async (deps: Deps, { post, attachmentId, found }: Place): Promise<Attachment> =>
  found ?? (await orWithout(adoptAttachment(deps, post, attachmentId))) ?? { ...post, attachmentId };

/** Facts that are not current may be older than an edit of the post: a guess from them could hide a support. */
export type KnownWork = { facts: WorkFacts | undefined; isCurrent: boolean };

export async function workOn(deps: Deps, place: Place, zone: Promise<string>): Promise<KnownWork> {
  const attachment = await attachmentOn(deps, place);
  const learned = await orWithout(learnWork(deps, attachment, zone));
  return { facts: learned ?? attachment.work, isCurrent: learned !== undefined };
}

/** In the school's own time. */
export function workAsShown({ facts, isCurrent }: KnownWork, otherwise: string, zone: string): Work {
  const at = (instant: string) => ({ on: schoolDateAt(instant, zone), time: schoolTimeAt(instant, zone) });
  return {
    title: facts?.title || otherwise,
    activities: isCurrent ? (facts?.activities ?? []) : [],
    minutes: facts?.minutes,
    due: facts?.dueAt ? at(facts.dueAt) : undefined,
    assigneesUnread: isCurrent && (facts?.assigneesUnread ?? false),
    unread: isCurrent ? undefined : { since: facts && at(facts.readAt) },
  };
}
