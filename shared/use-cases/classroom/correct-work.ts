import * as z from 'zod/mini';
import type { WorkCorrection, WorkStatement } from '#shared/domain/cards/work-correction.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import { authorizeClassLog, type LogAuthorizer } from '../cards/authorize-class-log.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import type { PostOfCourse } from '../ports/classroom/attachments.ts';

type OfClass = { sectionId: SectionId };
/** What it is, or since when the class has it; undefined takes that back, and the other stands. */
export type PostStatement = { said: WorkStatement | undefined } | { givenOn: SchoolDate | undefined };
/** `title`: what the post is called now. */
export type CorrectWorkInput = CommandInput &
  OfClass & { post: PostOfCourse; title: string; byName?: string | undefined } & PostStatement;
const CorrectedWork = z.object({ corrected: z.int() });

/**
 * A teacher says what a post is, for all who open it and under their name. It tells of no student. Since when the class
 * has it, only who teaches it says: students read a date that follows from it, and what they have read stays.
 */
export const correctWork = command({
  authorize: async (ports: Needs<'roster' | 'now'>, actor: LogAuthorizer, input: OfClass & PostStatement) => {
    const { sectionId } = input;
    const { because, relations } = await authorizeClassLog(ports, actor, { sectionId, action: 'deliver' });
    if ('givenOn' in input && ![because, ...relations.values()].includes('teachesNow'))
      throw new DomainError('not_allowed', { sectionId });
    return { actor, because, studentIds: [] };
  },
  result: CorrectedWork,
  async run(
    { attachments }: Needs<'attachments'>,
    { sectionId, post: { courseId, itemId }, title, byName, ...says }: CorrectWorkInput,
    { actor, at, change },
  ) {
    const post = { courseId, itemId };
    const by = { by: actor.id, ...(byName ? { byName } : {}), at };
    const before = await attachments.correctionOf(post, { consistent: true });
    const known = before ?? { title, ...by };
    const corrected = 'said' in says ? says.said : says.givenOn;
    const correction =
      'said' in says ? asWork(known, { title, ...by, said: says.said }) : asGiven(known, { ...by, on: says.givenOn });
    return attachments.correct(
      post,
      { correction, before },
      change({ action: 'work_corrected', sectionId }, { corrected: corrected ? 1 : 0 }),
    );
  },
});

type OfWork = Pick<WorkCorrection, 'title' | 'by' | 'byName' | 'at'> & { said: WorkStatement | undefined };
const asWork = ({ isSecond, given }: WorkCorrection, { said, ...by }: OfWork): WorkCorrection => ({
  ...by,
  ...(said ? { said } : {}),
  ...(isSecond ? { isSecond } : {}),
  ...(given ? { given } : {}),
});

type OfDay = Pick<WorkCorrection, 'by' | 'byName' | 'at'> & { on: SchoolDate | undefined };
const asGiven = (known: WorkCorrection, { on, ...by }: OfDay): WorkCorrection => ({
  ...known,
  given: { ...by, ...(on ? { on } : {}) },
});
