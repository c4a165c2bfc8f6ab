import type { School, Staff } from '#shared/domain/roster/people.ts';

/**
 * Whom a message about a meeting is from: the school, and who called the meeting while they are on its staff. Records
 * as the roster gave them, because what leaves takes no copy of one.
 */
export type Letterhead = { school: Readonly<School>; organiser?: Readonly<Staff> | undefined };
