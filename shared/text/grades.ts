/** Rosters write grades in two digits, people do not. */
export const spokenGrade = (grade: string) => `grade ${grade.replace(/^0(?=\d)/, '')}`;
