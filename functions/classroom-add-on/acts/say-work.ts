import * as z from 'zod/mini';
import { LimitMinutes } from '#shared/domain/cards/work-correction.ts';
import { addDays, Instant, SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { workSaidWords as say } from '#shared/text/cards/work-said-words.ts';
import { dayInWords } from '#shared/text/days.ts';
import { correctWork, type PostStatement } from '#shared/use-cases/classroom/correct-work.ts';
import { lessonOf } from '../log-page.tsx';
import { teacherAct } from './teacher-act.tsx';

const Said = z.enum(['notQuiz', 'minutes', 'nothing', 'given', 'notGiven']);
const Form = z.object({
  said: Said,
  /** When the page that was pressed knew that something was said last. */
  correctedAt: z.optional(Instant),
  minutes: z.optional(z.string().check(z.maxLength(20))),
  /** Since when the class has it. */
  on: z.optional(z.string().check(z.maxLength(20))),
});

/** POST /add-on/work: what kind of work the post is, how long, since when the class has it; or takes one back. */
export const sayWork = teacherAct({
  form: Form,
  async carryOut(deps, { launch, form, all: _, ...caller }) {
    const { lesson, title, dueOn, zone } = await lessonOf(deps, launch, caller);
    const says = statementIn(form, { dueOn, today: schoolDateAt(deps.now(), zone) });
    if (typeof says === 'string') return says;
    if (!title) return say.cannotTell;
    const { courseId, itemId } = launch;
    const key = await derivedId(courseId, itemId, title, form.said, JSON.stringify(says), form.correctedAt ?? '');
    await correctWork(deps, caller.actor, {
      ...{ sectionId: lesson.sectionId, post: { courseId, itemId }, title, byName: caller.session.name },
      ...{ ...says, surface: 'classroom', key },
    });
    return 'said' in says ? say.kept(says.said) : say.keptGiven(says.givenOn && dayInWords(says.givenOn));
  },
});

type Days = { dueOn: SchoolDate | undefined; today: SchoolDate };

/** What was meant; or what is to be mended, in words. */
function statementIn({ said, minutes, on }: z.infer<typeof Form>, days: Days): PostStatement | string {
  if (said === 'nothing') return { said: undefined };
  if (said === 'notQuiz') return { said: { notQuiz: true } };
  if (said === 'notGiven') return { givenOn: undefined };
  if (said === 'given') return givenIn(on, days) ?? say.notGiven;
  const read = LimitMinutes.safeParse(Number(minutes?.trim() || Number.NaN));
  return read.success ? { said: { minutes: read.data } } : say.notMinutes;
}

/** No work is given for longer: a slip of the pen could promise a day far ahead. */
const mostDays = 183;

function givenIn(on: string | undefined, { dueOn, today }: Days) {
  const givenOn = SchoolDate.safeParse(on).data;
  if (!givenOn || !dueOn || givenOn > dueOn || givenOn > today) return undefined;
  return givenOn < addDays(dueOn, -mostDays) ? undefined : { givenOn };
}
