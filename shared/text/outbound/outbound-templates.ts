import * as z from 'zod/mini';
import { Instant, TimeZone } from '#shared/domain/dates.ts';
import { helpNotices } from '#shared/domain/help/help-notices.ts';
import { SchoolHelp } from '#shared/domain/help/school-help.ts';
import { SchoolId } from '#shared/domain/ids.ts';
import { PageOfPost } from '#shared/domain/notices/page-of-post.ts';
import { InvitationRefusal } from '#shared/domain/reviews/invitation.ts';
import { OpaqueRef } from '#shared/domain/reviews/review.ts';
import { LetterheadFields, ofKind } from './letterhead-words.ts';

/**
 * The kinds of thing that may be put into words that leave Sidelight. There is no kind for text: the names of a school
 * and of who called a meeting come out of their records.
 */
const When = z.strictObject({ at: Instant, zone: TimeZone });
const Count = z.int().check(z.nonnegative(), z.maximum(9999));
/** A page of ours, named by the page and not by its path, so that no caller can write words into an address. */
const baseUrl = z
  .string()
  .check(z.regex(/^(https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+|http:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?)$/));
const AppLink = z.strictObject({ baseUrl, page: z.enum(['review', 'notice', 'connect']), ref: OpaqueRef });
/** A teacher's own page at a post, which says nothing before they have signed in. */
const PostLink = z.strictObject({ baseUrl, post: PageOfPost });
/** What a school tells everybody, in the language of the message. */
const HelpLink = z.strictObject({ baseUrl, help: SchoolId });
export type When = z.infer<typeof When>;
export type Count = z.infer<typeof Count>;
export type AppLink = z.infer<typeof AppLink>;
export type PostLink = z.infer<typeof PostLink>;
export type HelpLink = z.infer<typeof HelpLink>;

export const templates = {
  reviewInvitation: z.strictObject({ ref: OpaqueRef, letterhead: LetterheadFields, link: AppLink }),
  /** `replies`: whether an answer to the message reaches who called the meeting. */
  reviewReminder: z.strictObject({
    ref: OpaqueRef,
    when: When,
    minutes: Count,
    letterhead: LetterheadFields,
    replies: z.boolean(),
    link: AppLink,
  }),
  /** To all families of a school or a grade: that help exists. `help`: as the office keeps it for everybody. */
  helpLetter: z.strictObject({
    notice: z.enum(helpNotices),
    letterhead: LetterheadFields,
    help: ofKind(z.strictObject(SchoolHelp.shape)),
    link: HelpLink,
  }),
  /** Somebody's attention is asked for at once, or in the next days. */
  urgentNotice: z.strictObject({ ref: OpaqueRef, when: When, link: AppLink }),
  officeNotice: z.strictObject({ ref: OpaqueRef, when: When, link: AppLink }),
  /** `organiser`: whose class it is, or who asks. */
  studentsOffList: z.strictObject({
    ref: OpaqueRef,
    when: When,
    letterhead: LetterheadFields,
    students: Count,
    link: AppLink,
  }),
  classAccessAsked: z.strictObject({ ref: OpaqueRef, when: When, letterhead: LetterheadFields, link: AppLink }),
  /**
   * To a teacher: so many posts in so many classes want a look; `when`: the first of them that is due; `ahead`: until
   * when something is to be done before one of them.
   */
  classworkNudge: z.strictObject({
    ref: OpaqueRef,
    posts: Count,
    classes: Count,
    when: z.optional(When),
    ahead: z.optional(z.strictObject({ by: When, isLate: z.boolean() })),
  }),
  /** To a teacher: so many cards wait to be confirmed. To who answers for them: so many people have not. */
  toConfirm: z.strictObject({ ref: OpaqueRef, cards: Count }),
  unconfirmed: z.strictObject({ ref: OpaqueRef, cards: Count, people: Count, button: z.boolean() }),
  /** To a teacher: a student of theirs asks them to look at a post. Which student, and why, is said on its page. */
  studentAsks: z.strictObject({ ref: OpaqueRef, when: When, link: z.optional(PostLink) }),
  /**
   * To an organiser: nobody was invited, or told that it was `moved`; not everybody was invited, or not to a room with
   * video.
   */
  invitationRefused: z.strictObject({
    ref: OpaqueRef,
    when: When,
    refused: InvitationRefusal,
    moved: z.boolean(),
    link: AppLink,
  }),
  invitationIncomplete: z.strictObject({ ref: OpaqueRef, when: When, leftOut: Count, video: z.boolean() }),
};
export type TemplateName = keyof typeof templates;
export type Fields = { [Name in TemplateName]: z.infer<(typeof templates)[Name]> };
