import * as z from 'zod/mini';
import { Instant, SchoolDate, TimeZone } from '../dates.ts';
import { GuardianId, SchoolId, SectionId, StaffId, StudentId } from '../ids.ts';
import { PhoneNumber } from '../phone-number.ts';

export const School = z.object({
  id: SchoolId,
  name: z.string(),
  zone: TimeZone,
  /** The office's, which mails to families name. */
  phone: z.optional(PhoneNumber),
});
export type School = z.infer<typeof School>;

/** `mayNotSignIn`: their account is switched off, and they are here all the same. */
const account = { mayNotSignIn: z.optional(z.literal(true)) };
/** `identifier`: the number that the school knows them by, where the roster has one. */
const numbered = { identifier: z.optional(z.string()) };
const named = { givenName: z.string(), familyName: z.string(), email: z.optional(z.string()), active: z.boolean() };

export const Student = z.object({
  id: StudentId,
  ...named,
  ...numbered,
  ...account,
  schoolId: SchoolId,
  grade: z.optional(z.string()),
  /** Kept for one reason: at 18 the rights over the record pass to the student (34 CFR 99.5). */
  birthOn: z.optional(SchoolDate),
  guardianIds: z.array(GuardianId),
  /** Put on record here. They are on no list from then on, whatever a roster goes on to say. */
  diedOn: z.optional(SchoolDate),
});
export type Student = z.infer<typeof Student>;

export const StaffRole = z.enum([
  'teacher',
  'caseManager',
  'counselor',
  'coordinator',
  'serviceProvider',
  'aide',
  'administrator',
]);
export type StaffRole = z.infer<typeof StaffRole>;

export const SlackBinding = z.object({ teamId: z.string(), userId: z.string(), boundAt: Instant });
export type SlackBinding = z.infer<typeof SlackBinding>;

export const Staff = z.object({
  id: StaffId,
  ...named,
  ...numbered,
  ...account,
  schoolIds: z.array(SchoolId),
  roles: z.array(StaffRole),
  slack: z.optional(SlackBinding),
});
export type Staff = z.infer<typeof Staff>;

export const Guardian = z.object({
  id: GuardianId,
  ...named,
  /** Nobody's parent or guardian to the roster: a relative, whose rights the office must enter. */
  isRelative: z.optional(z.boolean()),
});
export type Guardian = z.infer<typeof Guardian>;

/** OneRoster's class and Classroom's course. */
export const Section = z.object({
  id: SectionId,
  title: z.string(),
  schoolId: SchoolId,
  source: z.enum(['roster', 'classroom']),
  endOn: z.optional(SchoolDate),
});
export type Section = z.infer<typeof Section>;

/** The name as people at school say it. */
export const displayName = ({ givenName, familyName }: { givenName: string; familyName: string }) =>
  `${givenName} ${familyName}`.trim();

/** What people type for a letter that is no other with a mark; passports write most of them so (ICAO 9303). */
const plainLetters: Record<string, string> = {
  ...{
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ɖ: 'd',
    ɗ: 'd',
    ł: 'l',
    þ: 'th',
    ı: 'i',
    ɨ: 'i',
    ħ: 'h',
    ŧ: 't',
  },
  ...{ ŋ: 'n', ə: 'e', ɛ: 'e', ɔ: 'o', ɓ: 'b', ƙ: 'k', ƴ: 'y', ʉ: 'u', ƶ: 'z', ґ: 'г', ς: 'σ' },
  ...{ ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه', ٱ: 'ا', ـ: '' },
};
const notPlain = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');
/** Accents and points; in other scripts a mark is a vowel, without which Kiran would be Karan. */
const accents =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]]--[\u3099\u309a]]/gv;
const unseen = /(?!\u200c)\p{Cf}/gu;

/** Letters without accents or case, for search: `Nguyễn` and `nguyen` are the same, and so are `ß` and `ss`. */
export const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(accents, '')
    .replace(unseen, '')
    .toLowerCase()
    .replace(notPlain, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
    .trim();
