import type { SchoolDate } from './dates.ts';
import { isOn } from './dates.ts';
import type { SchoolId, StaffId, StudentId } from './ids.ts';
import type { StaffRole } from './people.ts';
import type { StaffSeat, StudentSeat } from './section.ts';

/** Who asks, as settled by a door from a verified outside identity. The only notion of a person that use cases know. */
export type Actor =
  | { kind: 'staff'; id: StaffId; roles: readonly StaffRole[]; schoolIds: readonly SchoolId[] }
  | { kind: 'student'; id: StudentId }
  | { kind: 'system'; id: 'system' };
export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** D1 roster, D2 card, D3 plan, D4 sensitive. D5 is never shown to people. */
export type DataClass = 'D1' | 'D2' | 'D3' | 'D4';

/** How the actor stands to one student on the day of asking. */
export type Relation = 'self' | 'teachesNow' | 'caseManages' | 'coordinates' | 'none';

export type Decision = { allowed: true; because: Relation } | { allowed: false };

/** A cell that is missing here is denied. Sources: 34 CFR 99.31(a)(1); 34 CFR 300.323(d) for teachers and D2. */
const readable: Record<Relation, readonly DataClass[]> = {
  self: ['D1', 'D2'],
  teachesNow: ['D1', 'D2'],
  caseManages: ['D1', 'D2', 'D3'],
  coordinates: ['D1', 'D2', 'D3', 'D4'],
  none: [],
};

export const decide = (relation: Relation, data: DataClass): Decision =>
  readable[relation].includes(data) ? { allowed: true, because: relation } : { allowed: false };

/** Live facts about one student that a relation is read from; none of them is a cached grant. */
export type Standing = {
  studentId: StudentId;
  studentSchoolId: SchoolId;
  studentActive: boolean;
  caseManagerIds: readonly StaffId[];
  sharedSections: readonly {
    staff: Pick<StaffSeat, 'beginOn' | 'endOn'>;
    student: Pick<StudentSeat, 'beginOn' | 'endOn'>;
  }[];
};

/** The strongest relation that holds today. A student who left has none but to the coordinator. */
export function relationOf(actor: Actor, standing: Standing, on: SchoolDate): Relation {
  if (actor.kind === 'system') return 'none';
  if (actor.kind === 'student') return actor.id === standing.studentId && standing.studentActive ? 'self' : 'none';
  if (actor.roles.includes('coordinator') && actor.schoolIds.includes(standing.studentSchoolId)) return 'coordinates';
  if (!standing.studentActive) return 'none';
  if (standing.caseManagerIds.includes(actor.id)) return 'caseManages';
  return standing.sharedSections.some(({ staff, student }) => isOn(staff, on) && isOn(student, on))
    ? 'teachesNow'
    : 'none';
}

/**
 * The students of a section that this member of staff may see today, in the order of the roster.
 * In a Classroom course a seat must be proven by a roster section that the asker teaches: anybody can invite anybody to a course.
 */
export function seatsInSight(
  staffId: StaffId,
  { staff, students }: { staff: readonly StaffSeat[]; students: readonly StudentSeat[] },
  on: SchoolDate,
) {
  const mine = staff.find((seat) => seat.staffId === staffId && isOn(seat, on));
  if (!mine) return [];
  const current = students.filter((seat) => isOn(seat, on));
  if (!mine.sectionId.startsWith('gcc_')) return current;
  return current.filter(({ provenBy }) => provenBy?.some((proof) => mine.teaches?.includes(proof)));
}
