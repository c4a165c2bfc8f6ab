import { ownDates } from '#shared/domain/cards/own-date.ts';
import type { OwnTimes } from '#shared/domain/cards/own-time.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { SectionCards } from '#shared/use-cases/cards/read-section-cards.ts';
import {
  type OwnDateModel,
  OwnDateView,
} from '../../../integrations/google-classroom/add-on/own-date/own-date-view.tsx';
import type { Work } from '../../../integrations/google-classroom/add-on/work-head.tsx';
import type { AddOnDeps } from '../../deps/classroom.ts';
import type { Answer } from '../../pages/answer.ts';
import { framedPage } from '../add-on-page.ts';
import type { TeacherCaller } from '../caller.ts';
import { type AttachmentLaunch, faceLinks } from '../launch.ts';
import type { KnownWork } from '../work.ts';

type OwnDateLook = {
  launch: AttachmentLaunch;
  caller: TeacherCaller;
  said: string | undefined;
  asPosted: Pick<KnownWork, 'facts' | 'isCurrent'>;
  zone: string;
  work: Pick<Work, 'isFormQuiz'>;
  cards: SectionCards;
  times: OwnTimes<StudentId> | undefined;
};

/** What a second post would do, to a teacher who asks. Nothing is done by looking. */
export function ownDatePage(deps: AddOnDeps, look: OwnDateLook): Answer {
  const { launch, caller, said, asPosted, zone, work } = look;
  const { session } = caller;
  const model = {
    ...{ viewer: session.name, zone, launch, said, isFormQuiz: work.isFormQuiz ?? false, dates: datesIn(deps, look) },
    dueAt: asPosted.facts?.dueAt,
    isForAll: asPosted.facts?.assignees === undefined,
    isAllowed: session.extras?.includes('manageClasswork') ?? false,
    back: faceLinks(launch).work,
    command: deps.ids.next('dlv'),
  };
  return framedPage(<OwnDateView {...model} />, deps.frameAncestors);
}

function datesIn(
  { now }: Pick<AddOnDeps, 'now'>,
  { asPosted: { facts, isCurrent }, cards, times }: OwnDateLook,
): OwnDateModel['dates'] {
  if (!facts || !isCurrent || !times) return 'unread';
  if (facts.isDraft) return 'draft';
  if (facts.isSecond) return 'isSecond';
  const dates = ownDates(times.byStudent, now()).map(({ at, students }) => ({
    at,
    students: cards.students.filter(({ studentId }) => students.includes(studentId)),
  }));
  return dates.length > 0 ? dates : 'noDate';
}
