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
  return isInMonths && (sentOn === undefined || sentOn < beganOn(fromMonth, today));
}

/** The first day of its months, of this school year. */
function beganOn(fromMonth: number, today: SchoolDate): SchoolDate {
  const thisYear = `${today.slice(0, 4)}-${String(fromMonth).padStart(2, '0')}-01`;
  return thisYear <= today ? thisYear : addMonths(thisYear, -12);
}

export type GradeCount = { grade: string; students: number };

/** To how many students’ families it goes, by grade. */
export function noticeGoesTo(notice: HelpNotice, students: readonly { grade?: string | undefined }[]): GradeCount[] {
  const byGrade = [...Map.groupBy(students, ({ grade = '' }) => grade)]
    .map(([grade, of]) => ({ grade, students: of.length }))
    .sort((one, other) => one.grade.localeCompare(other.grade));
  if (helpNoticeRules[notice].to === 'all') return byGrade;
  const numbered = byGrade.map(({ grade }) => Number(grade)).filter((grade) => grade > 0);
  const top = Math.max(0, ...numbered);
  return byGrade.filter(({ grade }) => goesOn(grade) || (Number(grade) === top && top > 0 && top < lastOfAll));
}

const goesOn = (grade: string) => lastBeforeChange.includes(grade.padStart(2, '0'));
