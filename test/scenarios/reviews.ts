import { scheduleReview } from '#shared/use-cases/reviews/schedule-review.ts';
import { aCoordinator } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { people } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';

const aSchool = ({ rosterWriter }: Stage) =>
  enrol(rosterWriter, { people: [people.maya, people.ana, people.grace, people.priya] });

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
