import { addMonths, type SchoolDate } from '../dates.ts';

/** Which letters tell families that help exists. */
export const helpNotices = ['yearly', 'newSchool'] as const;
export type HelpNotice = (typeof helpNotices)[number];

type HelpNoticeRule = {
  /** Every family of the school, or those whose child goes on to another school next. */
  to: 'all' | 'leaving';
  /** The months in which it goes out; both ends count. */
  fromMonth: number;
  toMonth: number;
  source: string;
};

export const helpNoticeRules: Readonly<Record<HelpNotice, HelpNoticeRule>> = {
  yearly: {
    ...{ to: 'all', fromMonth: 8, toMonth: 6 },
    source: '34 CFR 104.32(b): each year, students with a disability and their parents are told of the school’s duty',
  },
  newSchool: {
    ...{ to: 'leaving', fromMonth: 2, toMonth: 6 },
    source: 'practice: support is lost most often between two schools; no law says when to write',
  },
};

/** Grades after which districts change schools, also where a school has a higher one: 5 to 6, 8 to 9. */
const lastBeforeChange: readonly string[] = ['05', '08'];
/** After it nobody goes on to another school. */
const lastOfAll = 12;

/** Whether this letter is to go out now: in its months, and not since the last school year's. */
export function isNoticeDue(notice: HelpNotice, sentOn: SchoolDate | undefined, today: SchoolDate): boolean {
  const { fromMonth, toMonth } = helpNoticeRules[notice];
  const month = Number(today.slice(5, 7));
  const isInMonths =
    fromMonth <= toMonth ? fromMonth <= month && month <= toMonth : month >= fromMonth || month <= toMonth;
  return isInMonths && (sentOn === undefined || sentOn < noticeYear(notice, today));
}

/** The school year of which a letter is, by the first day of its months: nobody gets one twice in it. */
export function noticeYear(notice: HelpNotice, today: SchoolDate): SchoolDate {
  const { fromMonth } = helpNoticeRules[notice];
  const thisYear = `${today.slice(0, 4)}-${String(fromMonth).padStart(2, '0')}-01`;
  return thisYear <= today ? thisYear : addMonths(thisYear, -12);
}

export type GradeCount = { grade: string; students: number };

type InGrade = { grade?: string | undefined };

/** To how many students’ families it goes, by grade. */
export const noticeGoesTo = (notice: HelpNotice, students: readonly InGrade[]): GradeCount[] =>
  [...Map.groupBy(whomNoticeConcerns(notice, students), ({ grade = '' }) => grade)]
    .map(([grade, of]) => ({ grade, students: of.length }))
    .sort((one, other) => one.grade.localeCompare(other.grade));

/** Of all students of a school those whose families get it: it goes by the grade, and by nothing else of anybody. */
export function whomNoticeConcerns<Each extends InGrade>(notice: HelpNotice, students: readonly Each[]): Each[] {
  if (helpNoticeRules[notice].to === 'all') return [...students];
  const numbered = students.map(({ grade }) => Number(grade)).filter((grade) => grade > 0);
  const top = numbered.reduce((most, grade) => Math.max(most, grade), 0);
  const isLeaving = (grade: string) => goesOn(grade) || (Number(grade) === top && top > 0 && top < lastOfAll);
  return students.filter(({ grade = '' }) => isLeaving(grade));
}

const goesOn = (grade: string) => lastBeforeChange.includes(grade.padStart(2, '0'));
