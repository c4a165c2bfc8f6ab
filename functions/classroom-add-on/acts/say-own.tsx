import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ContentHash } from '#shared/domain/ids.ts';
import { wordsFor } from '#shared/text/languages.ts';
import { sayOwnSupport } from '#shared/use-cases/cards/say-own-support.ts';
import type { AddOnDeps } from '../../deps/classroom.ts';
import type { Answer } from '../../pages/answer.ts';
import { courseSection } from '../course.ts';
import { AttachmentLaunch, demandOwnOrigin, formIn, parsed } from '../launch.ts';
import { studentCaller, studentPage } from '../student-page.tsx';
import { attachmentOn, lastKnown } from '../work.ts';

const meanings = {
  useIt: { outcome: 'wanted' },
  notToday: { outcome: 'declined', reason: 'notWanted' },
  notWorking: { outcome: 'declined', reason: 'notHelping' },
} as const;
const Said = z.object({
  item: ContentHash,
  says: z.enum(['useIt', 'notToday', 'notWorking']),
  note: z._default(z.string().check(z.maxLength(280)), ''),
  /** Of the page; a page from before this was asked for has none. */
  key: z._default(z.string().check(z.maxLength(64)), ''),
});

/**
 * POST /add-on/own-support: a student uses one support in this work, does without it, or finds that it does not help.
 * The same said again, by a second tap or a day later, is one entry.
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
    await sayOwnSupport(deps, actor, {
      ...{ sectionId: courseSection(courseId), occasion: { courseId, itemId }, fingerprint },
      ...{ activity: lastKnown(attachment)?.activities[0] ?? 'always', ...meanings[says] },
      ...(note.trim() ? { note: note.trim() } : {}),
      ...{ surface: 'classroom', key: await derivedId(key, courseId, itemId, fingerprint, says, note.trim()) },
    });
    const words = wordsFor(event.headers['accept-language']);
    return studentPage(deps, { launch, caller, attachment, words, said: says === 'useIt' ? 'sentUse' : 'sent' });
  };
