import type { HandIn, HandInEvent } from '#shared/domain/cards/observed-hand-in.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { GooglePermission } from '../sign-in/google-permissions.ts';
import type { SecondPostCalls } from './second-posts.ts';
import type { WorkFacts } from './work-facts.ts';

/** Classroom's own names, as they stand in its addresses. */
export const itemTypes = ['courseWork', 'courseWorkMaterials', 'announcements'] as const;
export type ItemType = (typeof itemTypes)[number];

export type Post = { courseId: string; itemId: string; itemType: ItemType };
export type AttachmentPlace = { courseId: string; itemId: string; attachmentId: string };
/** A card of ours that hangs on a post. `copiedFrom`: the newest first. */
export type CardThere = { attachmentId: string; teacherViewUri?: string; copiedFrom?: AttachmentPlace[] };
/** `updatedAt` tells when somebody touched it, and not when it came out: a scheduled post keeps that of its draft. */
export type PostedWork = { itemId: string; updatedAt: string };
export type CoursePerson = { googleId: string; email?: string; name: string };
/**
 * `title`, what its teacher called it, and whether it is archived: told where the asker may read that, and Google has
 * answered.
 */
export type CoursePeople = { teachers: CoursePerson[]; students: CoursePerson[]; title?: string; archived?: boolean };

/**
 * One student's work on a post, as an attachment is told of it. Its number comes in an address and names nobody: whose
 * it is only Google says. `workId`: the number of the same work on the post.
 */
export type Submission = { googleId: string; workId?: string; state?: HandInState };
export const handInStates = ['NEW', 'CREATED', 'TURNED_IN', 'RETURNED', 'RECLAIMED_BY_STUDENT'] as const;
export type HandInState = (typeof handInStates)[number];
/** What Classroom keeps of the work itself. `late` is its own word, by the class's date. */
export type SubmittedWork = {
  history: HandInEvent[];
  late: boolean;
  files: { title: string; url?: string }[];
  answer?: string;
};

/** What may change of a card after it was attached; only course work has work of students. */
export type CardContent = { title: string; studentWorkReviewUri?: string };

/** Google Classroom as one signed-in person sees it. Refusals come as `DomainError`, failures as `IntegrationError`. */
export type Classroom = {
  /** What the asker is to this course: asked of Google on every launch, because no address is signed. */
  roleOn(post: Post, proof: { attachmentId?: string; addOnToken?: string }): Promise<'teacher' | 'student'>;
  /** Where this attachment was copied from, newest first. Asked for once and hardly waited for: it only adorns. */
  origins(post: Post, attachmentId: string): Promise<AttachmentPlace[]>;
  /** `adorns`: asked for once and hardly waited for, as `origins`. */
  attachments(post: Post, how?: { adorns: true }): Promise<CardThere[]>;
  /** Not idempotent: after a time-out, look for the attachment before asking again. */
  attach(
    post: Post,
    content: CardContent & { teacherViewUri: string; studentViewUri: string },
    addOnToken?: string,
  ): Promise<{ attachmentId: string }>;
  /** Gives a card that hangs there what it would have today. The same again is one; it only adorns. */
  renewCard(place: Post & { attachmentId: string }, content: CardContent): Promise<void>;
  /** Of a student who never opened the attachment too. */
  submission(place: AttachmentPlace, submissionId: string): Promise<Submission>;
  /** It only adorns, as `origins`. */
  submittedWork(post: Pick<Post, 'courseId' | 'itemId'>, workId: string): Promise<SubmittedWork>;
  /**
   * Undefined where the asker may not read such posts. It only adorns, as `origins`. `zone` is the school's: it tells
   * work that is due in a lesson from homework.
   */
  work(post: Post, zone: Promise<string>): Promise<Omit<WorkFacts, 'readAt' | 'promised'> | undefined>;
  /** When whom handed in what, of course work alone. It only adorns: a teacher whom Google refuses sees the rest. */
  handIns(post: { courseId: string; itemId: string }): Promise<HandIn[]>;
  /** Course work that is out: no drafts, nor what is only scheduled. */
  posted(courseId: string): Promise<PostedWork[]>;
  /** Courses that the asker teaches and that are not archived. Undefined where the asker keeps that to themselves. */
  coursesTaught(): Promise<string[] | undefined>;
  roster(courseId: string): Promise<CoursePeople>;
  /**
   * Has Google push to this topic when course work of the course changes. Answers until when: the same question of the
   * same person again is the same registration, for longer.
   */
  register(courseId: string, topic: string): Promise<Instant>;
} & SecondPostCalls;

/**
 * Whose calls these are. Google may end a token before its time: `renew` brings another, once. `extras` is what its
 * owner allowed beyond what all must allow: Google is asked for nothing that it would refuse.
 */
export type CallerToken = { accessToken: string; renew(): Promise<string>; extras?: readonly GooglePermission[] };
export type ClassroomAs = (token: CallerToken) => Classroom;
