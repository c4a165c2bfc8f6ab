import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { AddOnDeps } from '../../deps/classroom.ts';
import type { Answer } from '../../pages/answer.ts';
import { type TeacherCaller, teacherCaller } from '../caller.ts';
import { AttachmentLaunch, bodyOf, demandOwnOrigin, parsed } from '../launch.ts';
import type { LineAbove } from '../log-page.tsx';
import { teacherPage } from '../teacher-page.tsx';

/** Of a command, as its page made it. */
export const PressKey = z.string().check(z.maxLength(64), z.minLength(8));

type TeacherAct<Form> = {
  /** The fields of the form beside those of the launch. One that may come several times is read from `all`. */
  form: z.ZodMiniType<Form>;
  /** Carries out the verb for whom Google has confirmed to teach here; answers what is said above the view. */
  carryOut(
    deps: AddOnDeps,
    act: { launch: AttachmentLaunch; form: Form; all: URLSearchParams } & TeacherCaller,
  ): Promise<LineAbove>;
};

/**
 * A form of the teacher's view. Its answer is the view anew and no redirect, because a page that lives on a key in
 * memory cannot follow one; sent again, the key of its command makes it happen once.
 */
export const teacherAct =
  <Form,>({ form, carryOut }: TeacherAct<Form>) =>
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    demandOwnOrigin(event, deps.baseUrl);
    const all = new URLSearchParams(bodyOf(event));
    const given = Object.fromEntries(all);
    const launch = parsed(AttachmentLaunch, given);
    const asked = parsed(form, given);
    const caller = await teacherCaller(deps, event, launch);
    await caller.confirmed;
    const said = await carryOut(deps, { launch, form: asked, all, ...caller });
    return teacherPage(deps, { launch, caller: Promise.resolve(caller), said });
  };
