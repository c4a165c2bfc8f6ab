import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { ViewerChoices } from '#shared/use-cases/ports/sign-in/sessions.ts';
import type { AddOnDeps } from '../../deps/classroom.ts';
import type { Answer } from '../../pages/answer.ts';
import { type TeacherCaller, teacherCaller } from '../caller.ts';
import { discoveryPage } from '../discovery.tsx';
import { AttachmentLaunch, demandOwnOrigin, formIn, PostLaunch, parsed, WorkLaunch } from '../launch.ts';
import { studentWorkPage } from '../student-work/student-work-page.tsx';
import { teacherPage } from '../teacher-page.tsx';

const YesOrNo = z.optional(z.enum(['yes', 'no']));
const Choice = z.object({ hidden: YesOrNo, how: YesOrNo, page: z.enum(['view', 'panel', 'work']) });

/**
 * POST /add-on/view: hides what tells of students or shows it, says how or not, and takes one period of several, for
 * the person and not for the frame. The answer is the page anew and no redirect, because a page that lives on a key in
 * memory cannot follow one.
 */
export const chooseView =
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    demandOwnOrigin(event, deps.baseUrl);
    const given = formIn(event);
    const { hidden, how, page } = parsed(Choice, given);
    const shown = hidden && { shown: hidden === 'no' ? ('1' as const) : undefined };
    const onPage = async <Launch extends PostLaunch & Pick<AttachmentLaunch, 'period'>>(
      launch: Launch,
    ): Promise<TeacherCaller> => {
      const caller = await teacherCaller(deps, event, launch);
      const { session } = caller;
      const choices = {
        hidden: hidden ? hidden === 'yes' : session.choices?.hidden === true,
        sayHow: how ? how === 'yes' : session.choices?.sayHow === true,
        ...periodsChosen(session.choices, launch),
      };
      await deps.sessions.choose(session.googleSub, choices);
      return { ...caller, session: { ...session, choices } };
    };
    if (page === 'panel') {
      const launch = { ...parsed(PostLaunch, given), ...shown };
      return discoveryPage(deps, { launch, caller: onPage(launch) });
    }
    if (page === 'work') {
      const launch = { ...parsed(WorkLaunch, given), ...shown };
      return studentWorkPage(deps, { launch, caller: onPage(launch) });
    }
    const launch = { ...parsed(AttachmentLaunch, given), ...shown };
    return teacherPage(deps, { launch, caller: onPage(launch) });
  };

/** Of the courses that are looked at today: who teaches more than these in a year starts again with all periods. */
const mostCourses = 24;

function periodsChosen(
  { periods = [] }: ViewerChoices = { hidden: false },
  { courseId, period }: Pick<AttachmentLaunch, 'courseId' | 'period'>,
): Pick<ViewerChoices, 'periods'> {
  const others = period === undefined ? periods : periods.filter((each) => each.courseId !== courseId);
  const kept = period === undefined || period === 'all' ? others : [...others, { courseId, period }];
  return kept.length > 0 ? { periods: kept.slice(-mostCourses) } : {};
}
