import type { Card } from '#shared/domain/card.ts';
import type { Event } from '#shared/domain/events.ts';
import type { LedgerEntry } from '#shared/domain/ledger.ts';
import type { Guardian, School, Section, Staff, Student } from '#shared/domain/people.ts';
import type { ActivePlan } from '#shared/domain/plan.ts';
import type { Review } from '#shared/domain/review.ts';
import type { StaffSeat, StudentSeat } from '#shared/domain/section.ts';
import type { TriageRow } from '#shared/use-cases/ports/triage.ts';
import { anActivePlan } from '../builders.ts';

export const at = '2026-11-23T20:30:00.000Z';
export const later = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

export const harborHigh: School = { id: 'sch_harbor-high', name: 'Harbor High School', zone: 'America/Los_Angeles' };

export const aStudent = (over: Partial<Student> = {}): Student => ({
  id: 'stu_maya',
  givenName: 'Maya',
  familyName: 'Rodríguez',
  email: 'maya@students.harbor.example',
  active: true,
  schoolId: harborHigh.id,
  grade: '9',
  guardianIds: ['grd_ana'],
  ...over,
});

export const aStaffMember = (over: Partial<Staff> = {}): Staff => ({
  id: 'stf_grace',
  givenName: 'Grace',
  familyName: 'Okafor',
  email: 'grace@harbor.example',
  active: true,
  schoolIds: [harborHigh.id],
  roles: ['teacher'],
  ...over,
});

export const aGuardian = (over: Partial<Guardian> = {}): Guardian => ({
  id: 'grd_ana',
  givenName: 'Ana',
  familyName: 'Rodríguez',
  email: 'ana@mail.example',
  active: true,
  ...over,
});

export const aSection = (over: Partial<Section> = {}): Section => ({
  id: 'sec_algebra',
  title: 'Algebra 1, period 3',
  schoolId: harborHigh.id,
  source: 'roster',
  ...over,
});

export const aStudentSeat = (over: Partial<StudentSeat> = {}): StudentSeat => ({
  sectionId: 'sec_algebra',
  studentId: 'stu_maya',
  name: 'Maya Rodríguez',
  ...over,
});

export const aStaffSeat = (over: Partial<StaffSeat> = {}): StaffSeat => ({
  sectionId: 'sec_algebra',
  staffId: 'stf_grace',
  role: 'teacher',
  ...over,
});

export const aCard = (over: Partial<Card> = {}): Card => ({
  studentId: 'stu_maya',
  items: [
    {
      code: 'TIM-EXT',
      parameter: { timeMultiplier: 1.5 },
      activities: ['quiz_test'],
      courses: [],
      priority: 'essential',
      alternatives: [],
    },
  ],
  version: 1,
  updatedAt: at,
  ...over,
});

export const anEntry = (over: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: 'led_1',
  at,
  actorId: 'stf_dana',
  action: 'plan_published',
  because: 'caseManages',
  surface: 'slack',
  studentIds: ['stu_maya'],
  ...over,
});

export const aReview = (over: Partial<Review> = {}): Review => ({
  id: 'rev_1',
  ref: 'K7Q2-9F',
  studentId: 'stu_maya',
  schoolId: harborHigh.id,
  organiserId: 'stf_dana',
  participants: [{ kind: 'staff', id: 'stf_dana', email: 'dana@harbor.example' }],
  startsAt: '2026-12-04T00:30:00.000Z',
  endsAt: '2026-12-04T01:00:00.000Z',
  zone: 'America/Los_Angeles',
  status: 'scheduled',
  generation: 0,
  version: 1,
  ...over,
});

export const reviewScheduled = (id: string, review: Review): Event => ({
  id: `evt_${id}`,
  at,
  type: 'ReviewScheduled',
  reviewId: review.id,
  studentId: review.studentId,
});

export const aTriageRow = (over: Partial<TriageRow> = {}): TriageRow => ({
  id: 'pln_1#a',
  schoolId: harborHigh.id,
  studentId: 'stu_maya',
  planId: 'pln_1',
  framework: '504',
  text: 'Sits by the window',
  parameter: '',
  appliesTo: [],
  since: at,
  ...over,
});

/** All that one publication writes; `by` tells two publishers apart. */
export function aPublication(by: string, plan: ActivePlan = anActivePlan(), card: Card = aCard()) {
  const { id: planId, studentId, version } = plan;
  const event: Event = { id: `evt_${by}`, at, type: 'PlanPublished', planId, studentId, version };
  return {
    plan,
    card,
    nextChanges: [],
    events: [event],
    entry: anEntry({ id: `led_${by}`, planId }),
    once: `publish/${by}`,
    answer: { planId, version },
  };
}
