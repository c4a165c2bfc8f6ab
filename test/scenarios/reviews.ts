import { scheduleReview } from '#shared/use-cases/reviews/schedule-review.ts';
import { aCoordinator } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { aGuardian, aStaffMember, aStudent } from '../sample/roster.ts';
import { putMayasClass } from '../store/roster/mayas-class.ts';

const aSchool = ({ rosterWriter }: Stage) =>
  putMayasClass(rosterWriter, [
    aStudent(),
    aGuardian(),
    aStaffMember(),
    aStaffMember({ id: 'stf_priya', email: 'priya@harbor.example', roles: ['coordinator'] }),
  ]);

export const reviewScenarios: Scenario[] = [
  {
    of: scheduleReview,
    name: 'scheduling a review',
    before: aSchool,
    act: (stage) =>
      scheduleReview(stage, aCoordinator(), {
        ...{ studentId: 'stu_maya', surface: 'slack', key: 'command' },
        ...{ on: '2026-12-03', time: '14:30', lengthMinutes: 45 },
        ...{ staffIds: ['stf_grace'], guardianIds: ['grd_ana'] },
      }),
  },
];
