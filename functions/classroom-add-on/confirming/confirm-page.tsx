import { nameApart } from '#shared/text/cards/name-apart.ts';
import { type ClassShown, readClassOutstanding } from '#shared/use-cases/cards/confirming/read-class-outstanding.ts';
import { ConfirmView } from '../../../integrations/google-classroom/add-on/confirming/confirm-view.tsx';
import type { AddOnDeps } from '../../deps/classroom.ts';
import type { Answer } from '../../pages/answer.ts';
import { framedPage } from '../add-on-page.ts';
import type { TeacherCaller } from '../caller.ts';
import { type AttachmentLaunch, faceLinks } from '../launch.ts';

type ConfirmLook = {
  launch: AttachmentLaunch;
  caller: TeacherCaller;
  said: string | undefined;
  place: ClassShown & { zone: string; minutes: number | undefined };
};

/** What is to be confirmed in this class. Its reads are paid by who opens it, and not by every look. */
export async function confirmPage(deps: AddOnDeps, { launch, caller, said, place }: ConfirmLook): Promise<Answer> {
  const { actor, session, confirmed } = caller;
  const { zone, minutes, ...of } = place;
  const cards = await readClassOutstanding(deps, actor, { ...of, nameApart, confirmed, surface: 'classroom' });
  const { work: back, all: cardsAt } = faceLinks(launch);
  const model = {
    ...{ viewer: session.name, cards, zone, minutes, launch, said },
    ...{ back, cardsAt, command: deps.ids.next('ack') },
  };
  return framedPage(<ConfirmView {...model} />, deps.frameAncestors);
}
