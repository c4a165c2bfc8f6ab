import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { AddOnDeps } from '../../deps/classroom.ts';
import type { Answer } from '../../pages/answer.ts';
import { type TeacherCaller, teacherCaller } from '../caller.ts';
import { discoveryPage } from '../discovery.tsx';
import { AttachmentLaunch, bodyOf, demandOwnOrigin, PostLaunch, parsed } from '../launch.ts';
import { teacherPage } from '../teacher-page.tsx';

const Choice = z.object({ hidden: z.enum(['yes', 'no']), page: z.enum(['view', 'panel']) });

/**
 * POST /add-on/view: hides what tells of students, or shows it, for the person and not for the frame. The answer is the
 * page anew and no redirect, because a page that lives on a key in memory cannot follow one.
 */
export const chooseView =
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    demandOwnOrigin(event, deps.baseUrl);
    const given = Object.fromEntries(new URLSearchParams(bodyOf(event)));
    const { hidden: wanted, page } = parsed(Choice, given);
    const hidden = wanted === 'yes';
    const onPage = async <Launch extends PostLaunch>(launch: Launch): Promise<TeacherCaller> => {
      const caller = await teacherCaller(deps, event, launch);
      await deps.sessions.choose(caller.session.googleSub, { hidden });
      return { ...caller, session: { ...caller.session, choices: { hidden } } };
    };
    if (page === 'panel') {
      const launch = { ...parsed(PostLaunch, given), shown: hidden ? undefined : ('1' as const) };
      return discoveryPage(deps, { launch, caller: onPage(launch) });
    }
    const launch = { ...parsed(AttachmentLaunch, given), shown: hidden ? undefined : ('1' as const) };
    return teacherPage(deps, { launch, caller: onPage(launch) });
  };
