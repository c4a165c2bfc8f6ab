import * as z from 'zod/mini';
import type { Activity } from '../catalogue/catalogue-entry.ts';
import { type TeachingLine, teachingLineOf, teachingLines } from '../catalogue/teaching-line.ts';
import { Instant, SchoolDate } from '../dates.ts';
import { StaffId } from '../ids.ts';
import { bearsOn, type CardItem } from './card.ts';
import type { WorkClock } from './work-clock.ts';

/** No work at school is longer. */
export const LimitMinutes = z.int().check(z.gte(1), z.lte(360));

/** What a teacher says a post is, where the guess from its words is wrong or leaves open how long it is. */
export const WorkStatement = z.union([z.object({ notQuiz: z.literal(true) }), z.object({ minutes: LimitMinutes })]);
export type WorkStatement = z.infer<typeof WorkStatement>;

/** Since when the class has it, where nothing else tells; a day that was taken back is none. */
const GivenStatement = z.object({
  on: z.optional(SchoolDate),
  by: StaffId,
  byName: z.optional(z.string()),
  at: Instant,
});

/**
 * It holds for all who open the post, and is over when the post is called something else. One that was taken back says
 * nothing; its moment tells a new press from a repeated one.
 */
export const WorkCorrection = z.object({
  title: z.string(),
  said: z.optional(WorkStatement),
  /** The post was made by us for students with a later date, and its date is theirs. */
  isSecond: z.optional(z.literal(true)),
  given: z.optional(GivenStatement),
  by: StaffId,
  byName: z.optional(z.string()),
  at: Instant,
});
export type WorkCorrection = z.infer<typeof WorkCorrection>;

type Facts = {
  title: string;
  activities: Activity[];
  minutes?: number | undefined;
  lengthsDiffer?: true | undefined;
  clock?: WorkClock | undefined;
  isSecond?: true | undefined;
  givenOn?: SchoolDate | undefined;
};

export const correctionInForce = ({ title }: Pick<Facts, 'title'>, correction: WorkCorrection | undefined) =>
  correction?.said && correction.title === title ? { ...correction, said: correction.said } : undefined;

/** The facts of a post with what a teacher said of it. */
export function correctedWork<Work extends Facts>(asRead: Work, correction: WorkCorrection | undefined): Work {
  const facts = withoutKind(asRead, correction);
  const said = correctionInForce(facts, correction)?.said;
  if (!said) return facts;
  const settled = { ...facts, minutes: undefined, lengthsDiffer: undefined, clock: undefined };
  if ('minutes' in said) return { ...settled, minutes: said.minutes };
  return { ...settled, activities: [...withoutQuiz(facts.activities)] };
}

/** Of this very post, whatever it is called by now. */
function withoutKind<Work extends Facts>(facts: Work, correction: WorkCorrection | undefined): Work {
  const givenOn = correction?.given?.on;
  if (!correction?.isSecond && !givenOn) return facts;
  return { ...facts, ...(correction.isSecond ? { isSecond: true as const } : {}), ...(givenOn ? { givenOn } : {}) };
}

/** What holds for a copy of the post, too: what it is, and not whose it is or since when. */
export const carriedOver = ({ given: _g, isSecond: _s, ...said }: WorkCorrection): WorkCorrection => said;

/** Work that is no quiz is still some work: nothing at all would mean that everything is shown. */
export function withoutQuiz(activities: readonly Activity[]): readonly Activity[] {
  const rest = activities.filter((activity) => activity !== 'quiz_test');
  return rest.length > 0 ? rest : ['assignment'];
}

type Served = { items: readonly { item: CardItem; bears: boolean }[] };

/** Of how many students a line would lose something, if the work were of these kinds instead. */
export function takenAway(students: readonly Served[], instead: readonly Activity[]) {
  const lost = new Map<TeachingLine, number>();
  for (const { items } of students) {
    const gone = items.filter(({ item, bears }) => bears && !bearsOn(item, instead));
    for (const line of new Set(gone.map(({ item }) => teachingLineOf(item)))) lost.set(line, (lost.get(line) ?? 0) + 1);
  }
  return teachingLines.flatMap((line) => {
    const count = lost.get(line);
    return count ? [{ line, count }] : [];
  });
}
