import { rightHolder } from '#shared/domain/access/right-holder.ts';
import { addDays, type Instant, schoolDateAt } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import type { School } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import { onceInAct } from '../once-in-act.ts';

type Ports = Needs<'roster' | 'birthdays' | 'outbox' | 'ids' | 'district'>;

/** A sweep makes up for those that did not run; a birthday on 29 February may count a day later than its index. */
const catchUpDays = 7;

/**
 * Tells the office, once for each student, that the rights over a record are now the student's own (34 CFR 99.5):
 * family and student must be told, and consents asked of somebody else. Nobody's access waits for this; it is computed
 * at every look. Answers how many were new.
 */
export async function passRights(given: Ports, at: Instant): Promise<number> {
  const ports = onceInAct(given);
  let told = 0;
  for (const school of await ports.roster.schools()) {
    const today = schoolDateAt(at, school.zone);
    for (const { studentId } of await ports.birthdays.comingOfAge(school.id, addDays(today, -catchUpDays), today))
      if (await announce(ports, { school, studentId }, at)) told++;
  }
  return told;
}

/** Who left, or whose birthday was put right since, is read anew. */
async function announce(ports: Ports, { school, studentId }: { school: School; studentId: StudentId }, at: Instant) {
  const { roster, outbox, ids, district } = ports;
  const student = await roster.getStudent(studentId);
  const { rights } = await district.settings();
  const isTheirs = rightHolder(student, schoolDateAt(at, school.zone), rights) === 'student';
  if (!student.active || student.schoolId !== school.id || !isTheirs) return false;
  const news = { id: ids.next('evt'), at, studentId, schoolId: school.id, ref: opaqueRef(ids.randomBytes(6)) };
  return outbox.emitOnce({ ...news, type: 'RightsPassed' }, `rights/${studentId}`);
}
