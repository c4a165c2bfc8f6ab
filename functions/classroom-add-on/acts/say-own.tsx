import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ContentHash } from '#shared/domain/ids.ts';
import { PageOfPost } from '#shared/domain/notices/page-of-post.ts';
import type { Words } from '#shared/text/en.ts';
import { wordsFor } from '#shared/text/languages.ts';
import { type AskedTeacher, askTeacher } from '#shared/use-cases/cards/ask-teacher.ts';
import { sayOwnSupport } from '#shared/use-cases/cards/say-own-support.ts';
import type { AddOnDeps } from '../../deps/classroom.ts';
import type { Answer } from '../../pages/answer.ts';
import { courseSection } from '../course.ts';
import { AttachmentLaunch, demandOwnOrigin, formIn, isAlone, parsed } from '../launch.ts';
import { studentCaller, studentPage } from '../student-page.tsx';
import { attachmentOn, lastKnown } from '../work.ts';

const meanings = {
  useIt: { outcome: 'wanted' },
  notToday: { outcome: 'declined', reason: 'notWanted' },
  notWorking: { outcome: 'declined', reason: 'notHelping' },
} as const;
const Said = z.object({
  item: ContentHash,
  says: z.enum(['useIt', 'notToday', 'notWorking', 'notThere', 'closed']),
  note: z._default(z.string().check(z.maxLength(280)), ''),
  /** Of the page; a page from before this was asked for has none. */
  key: z._default(z.string().check(z.maxLength(64)), ''),
});

/**
 * POST /add-on/own-support: a student uses one support in this work, does without it, finds that it does not help or is
 * not there, or that the work is closed to them. The same said again, by a second tap or a day later, is one entry.
 */
export const saySupport =
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    demandOwnOrigin(event, deps.baseUrl);
    const given = formIn(event);
    const launch = parsed(AttachmentLaunch, given);
    const { item: fingerprint, says, note, key } = parsed(Said, given);
    const [caller, found] = await Promise.all([studentCaller(deps, event, launch), deps.attachments.find(launch)]);
    if (!caller) throw new DomainError('not_allowed', { reason: 'teacher' });
    const { actor, classroom, post } = caller;
    const { courseId, itemId } = post;
    const attachment = await attachmentOn({ ...deps, classroom }, { post, attachmentId: launch.attachmentId, found });
    const facts = lastKnown(attachment);
    const about = {
      ...{ sectionId: courseSection(courseId), occasion: { courseId, itemId }, fingerprint },
      activity: facts?.activities[0] ?? 'always',
      ...(note.trim() ? { note: note.trim() } : {}),
      surface: 'classroom',
      key: await derivedId(key, courseId, itemId, fingerprint, says, note.trim()),
    } as const;
    const words = wordsFor(event.headers['accept-language']);
    const page = { launch, caller, attachment, words, isAlone: isAlone(event) };
    if (says === 'closed' || says === 'notThere') {
      const asked = await askTeacher(deps, actor, {
        ...about,
        reason: says,
        dueAt: facts?.dueAt,
        page: PageOfPost.safeParse({ ...post, attachmentId: launch.attachmentId }).data,
      });
      return studentPage(deps, {
        ...page,
        said: (own, zone) => askedInWords(own, asked, zone),
        unsent: asked.state !== 'sent' && says === 'notThere' ? { fingerprint, note } : undefined,
      });
    }
    await sayOwnSupport(deps, actor, { ...about, ...meanings[says] });
    return studentPage(deps, { ...page, said: ({ ownSay }) => (says === 'useIt' ? ownSay.sentUse : ownSay.sent) });
  };

function askedInWords({ ownSay: say, studentWork }: Words, { state, askedAt }: AskedTeacher, zone: string) {
  if (state === 'sent') return say.asked(studentWork.moment(askedAt, zone));
  return state === 'nobody' ? say.nobodyToAsk : say.askedEnough;
}
