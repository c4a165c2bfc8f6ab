import { relationsInClass } from '#shared/domain/access/class-relation.ts';
import { ownDates } from '#shared/domain/cards/own-time/own-date.ts';
import type { OwnTimes } from '#shared/domain/cards/own-time/own-time.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
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
  roster: SectionRoster;
  asPosted: Pick<KnownWork, 'facts' | 'isCurrent'>;
  zone: string;
  work: Pick<Work, 'isFormQuiz'>;
  cards: SectionCards;
  times: OwnTimes<StudentId> | undefined;
};

/** What a second post would do, to who teaches the students and asks. Nothing is done by looking. */
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
  { asPosted: { facts, isCurrent }, caller: { actor }, roster, cards, times }: OwnDateLook,
): OwnDateModel['dates'] {
  if (!facts || !isCurrent || !times) return 'unread';
  if (facts.isDraft) return 'draft';
  if (facts.isSecond) return 'isSecond';
  const relations = relationsInClass(roster, { staffId: actor.id, on: cards.on, action: 'deliver' });
  if (![...relations.values()].includes('teachesNow'))
    throw new DomainError('not_allowed', { sectionId: roster.section.id });
  const taught = cards.students.filter(({ studentId }) => relations.get(studentId) === 'teachesNow');
  const dates = ownDates(times.byStudent, now()).map(({ at, students }) => ({
    at,
    students: taught.filter(({ studentId }) => students.includes(studentId)),
  }));
  const theirs = dates.filter(({ students }) => students.length > 0);
  return theirs.length > 0 ? theirs : 'noDate';
}
