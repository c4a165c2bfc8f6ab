import type { SchoolDate } from './dates.ts';
import { isOn } from './dates.ts';
import type { GuardianId, SchoolId, StaffId, StudentId } from './ids.ts';
import type { StaffRole } from './people.ts';
import type { StaffSeat, StudentSeat } from './section.ts';

/** Who asks, as settled by a door from a verified outside identity. The only notion of a person that use cases know. */
export type Actor =
  | { kind: 'staff'; id: StaffId; roles: readonly StaffRole[]; schoolIds: readonly SchoolId[] }
  | { kind: 'student'; id: StudentId }
  | { kind: 'guardian'; id: GuardianId }
  | { kind: 'system'; id: 'system' };
export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** D1 roster, D2 card, D3 plan, D4 sensitive. D5 is never shown to people. */
export type DataClass = 'D1' | 'D2' | 'D3' | 'D4';

/**
 * What somebody wants to do with data of a class: look at it; ask for a plan to be considered; add their own words; write a draft; settle a
 * step of the process (consent, eligibility, agreement, outcome); put a version into force; confirm having read; log what was delivered; take
 * a copy out; hand on a right (cover, a named evaluator).
 */
export type AccessAction =
  | 'read'
  | 'refer'
  | 'contribute'
  | 'draft'
  | 'decide'
  | 'publish'
  | 'acknowledge'
  | 'deliver'
  | 'export'
  | 'grant';

/** How the actor stands to one student on the day of asking. */
export type Relation = 'self' | 'parentOf' | 'teachesNow' | 'caseManages' | 'coordinates' | 'none';

export type Decision = { allowed: true; because: Exclude<Relation, 'none'> } | { allowed: false };

type Cells = Partial<Record<AccessAction, readonly DataClass[]>>;

/** A cell that is missing here is denied. Sources: 34 CFR 99.31(a)(1) and 99.10; 34 CFR 300.323(d) for teachers and D2. */
const cells: Record<Exclude<Relation, 'none'>, Cells> = {
  self: { read: ['D1', 'D2'], refer: ['D3'], contribute: ['D3'] },
  parentOf: { read: ['D1', 'D2', 'D3', 'D4'], refer: ['D3'], contribute: ['D3'], decide: ['D4'] },
  teachesNow: { read: ['D1', 'D2'], refer: ['D3'], contribute: ['D3'], acknowledge: ['D2'], deliver: ['D2'] },
  caseManages: {
    read: ['D1', 'D2', 'D3'],
    refer: ['D3'],
    contribute: ['D3'],
    draft: ['D3'],
    decide: ['D3'],
    publish: ['D3'],
    deliver: ['D2'],
    grant: ['D2'],
  },
  coordinates: {
    read: ['D1', 'D2', 'D3', 'D4'],
    refer: ['D3'],
    contribute: ['D3'],
    draft: ['D3', 'D4'],
    decide: ['D3', 'D4'],
    publish: ['D3'],
    deliver: ['D2'],
    export: ['D4'],
    grant: ['D2', 'D4'],
  },
};

export function decide(relation: Relation, data: DataClass, action: AccessAction = 'read'): Decision {
  if (relation === 'none' || !cells[relation][action]?.includes(data)) return { allowed: false };
  return { allowed: true, because: relation };
}

/** Live facts about one student that a relation is read from; none of them is a cached grant. */
export type Standing = {
  studentId: StudentId;
  studentSchoolId: SchoolId;
  studentActive: boolean;
  guardianIds: readonly GuardianId[];
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
  if (actor.kind === 'guardian') return standing.guardianIds.includes(actor.id) ? 'parentOf' : 'none';
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
