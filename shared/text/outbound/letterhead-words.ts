import * as z from 'zod/mini';
import type { PhoneNumber } from '#shared/domain/phone-number.ts';
import { isAsRecorded } from '#shared/domain/roster/as-recorded.ts';
import { displayName, School, Staff } from '#shared/domain/roster/people.ts';

/** A record as its store gave it, and no copy. */
export const ofKind = <Kept>(schema: z.ZodMiniType<Kept>) =>
  z.custom<Readonly<Kept>>((value) => isAsRecorded(value) && schema.safeParse(value).success);

/** A school and a member of its staff as the roster's store gave them: no text, no copy, and no student's record. */
export const LetterheadFields = z.strictObject({
  school: ofKind(z.strictObject(School.shape)),
  organiser: z.optional(ofKind(z.strictObject(Staff.shape))),
});
export type LetterheadFields = z.infer<typeof LetterheadFields>;

/** `organiser` and `phone` may be empty: then they are not said. */
export type LetterheadWords = { school: string; organiser: string; phone: string };

export const letterheadWords = ({ school, organiser }: LetterheadFields): LetterheadWords => ({
  school: [...onOneLine(school.name)].slice(0, longestName).join(''),
  organiser: organiser ? sayablePerson(displayName(organiser)) : '',
  phone: school.phone ? phoneWords(school.phone) : '',
});

const longestName = 100;

/**
 * A line break would begin a line of its own in a mail, some signs turn the direction of what follows, and Calendar and
 * Slack take what stands between angles for a tag.
 */
const onOneLine = (name: string) =>
  name
    .replaceAll(/[<>]/g, '')
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();

/** What some rosters write behind a name tells what the meeting is about. */
const title = /(?<!\p{L})(counsel|coordinat|special|psych|nurs|therap|office|dep(t|artment)(?!\p{L}))/iu;

const sayablePerson = (name: string) => (/^\p{L}[\p{L}\p{M} .'’-]{0,99}$/u.test(name) && !title.test(name) ? name : '');

/** `(360) 555-0100 ext. 214`; a number from elsewhere as it is dialled. */
export function phoneWords(phone: PhoneNumber) {
  const [number = '', ext] = phone.split(';ext=');
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number) ?? [];
  return `${area ? `(${area}) ${exchange}-${line}` : number}${ext ? ` ext. ${ext}` : ''}`;
}
