import { moveReview } from '#shared/use-cases/reviews/move-review.ts';
import { scheduleReview } from '#shared/use-cases/reviews/schedule-review.ts';
import { aCoordinator } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { people } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';
import { aChange, aReview, plannedReview } from '../sample/records.ts';

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
  {
    of: moveReview,
    name: 'moving a review',
    async before(stage) {
      await aSchool(stage);
      await stage.reviews.schedule(plannedReview(aReview()), aChange('planned'));
    },
    act: (stage) =>
      moveReview(stage, aCoordinator(), {
        ...{ studentId: 'stu_maya', reviewId: 'rev_1', surface: 'slack', key: 'command' },
        ...{ on: '2026-12-10', time: '08:00', lengthMinutes: 30 },
      }),
  },
];
