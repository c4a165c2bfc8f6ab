import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import { addDays, type SchoolDate } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { seenUntilOf } from '#shared/domain/plans/case-manager.ts';
import { endedPlan } from '#shared/domain/plans/endings/ended-plan.ts';
import type { ActivePlan } from '#shared/domain/plans/plan.ts';
import { endedProcess } from '#shared/domain/plans/plan-steps.ts';
import type { TakenAlong } from '#shared/domain/process/ended-from.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { StepActor } from '#shared/domain/process/states.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import type { Needs } from '../../command.ts';
import type { Departed } from '../../ports/plans/plans.ts';
import { loadSituation, type SituationPorts } from '../../process/plan-situation.ts';

type Ports = SituationPorts & Needs<'plans' | 'roster' | 'deadlines'>;
type Word = {
  student: Student;
  /** That which the word was entered with, and which leaves what is owed. */
  planId: ActivePlan['id'];
  diedOn: SchoolDate;
  by: Fact['by'];
  as: StepActor;
  on: SchoolDate;
};

/**
 * What goes with the word that a student died, all at once: every plan of theirs, what was due of any plan or case, and
 * their name on every list. One person calls the family, so that one plan alone leaves that to do.
 */
export async function departure(
  ports: Ports,
  word: Word,
): Promise<Departed & { deadlines: DeadlineChange[]; takes: TakenAlong }> {
  const { student, planId, diedOn, on } = word;
  const [heads, seats, open] = await Promise.all([
    ports.plans.ofStudent(student.id),
    seatsOf(ports, student),
    ports.deadlines.openOfStudent(student.schoolId, student.id),
  ]);
  // Over since yesterday, so that nobody reads the name in a class today.
  const last = addDays(on, -1);
  const others = heads.filter((plan): plan is ActivePlan => plan.status === 'active' && plan.id !== planId);
  return {
    student: { ...student, active: false, diedOn },
    seats: seats.map((seat) => ({ ...seat, endOn: seat.endOn && seat.endOn < last ? seat.endOn : last })),
    takes: { wasHere: student.active, seats: seats.map(({ sectionId, endOn }) => ({ sectionId, endOn })) },
    besides: await fewAtOnce(others, (plan) => endedBeside(ports, plan, word)),
    deadlines: open.map(({ studentId, schoolId, about, what }) => ({ end: { studentId, schoolId, about, what } })),
  };
}

async function endedBeside(ports: Ports, plan: ActivePlan, { diedOn: happenedOn, by, as, on }: Word) {
  const situation = await loadSituation(ports, { studentId: plan.studentId, planId: plan.id }, { as, on });
  const exitReason = 'died';
  const { owed: _, ...process } = endedProcess(situation, plan, { exitReason, by, on, happenedOn });
  return { plan: endedPlan(plan, { on, exitReason, ...seenUntilOf(on, situation.context.settings) }), process };
}

async function seatsOf({ roster }: Ports, { id: studentId }: Student) {
  const held = await roster.seatsOf(studentId);
  return roster.findSeats(held.map(({ sectionId }) => ({ sectionId, studentId })));
}
