import { PlanId } from '#shared/domain/ids.ts';
import type { NoticeLanguage } from '#shared/text/amending/change-notice.ts';
import { needNoticeInWords } from '#shared/text/amending/need-notice.ts';
import { phoneWords } from '#shared/text/outbound/letterhead-words.ts';
import { nameFrom } from '#shared/text/plans/plan-words.ts';
import type { NeedInSight, NeedsInSight } from '#shared/use-cases/plans/needs/read-needs.ts';
import { cards, districtAccommodations, ledger, safetyCards } from '../../../deps/tables.ts';
import { wrongWord } from '../arguments.ts';
import { recordingDeps } from '../endings/deps.ts';

export const needDeps = () => ({
  ...recordingDeps(),
  accommodations: districtAccommodations(),
  cards: cards(),
  safetyCards: safetyCards(),
  ledger: ledger(),
});

/** The one of a student's documented needs that is meant. */
export function needNamed({ needs }: NeedsInSight, text: string): NeedInSight {
  const planId = PlanId.safeParse(text).data;
  if (!planId) throw wrongWord('PLAN', 'bad_plan');
  const found = needs.find((need) => need.planId === planId);
  if (!found) throw wrongWord('PLAN', 'no_documented_need');
  return found;
}

/** The notice as it is handed to the family, of what they are asked to say yes to. */
export function needLetter(seen: NeedsInSight, { plan, draft, longest }: NeedInSight, language: NoticeLanguage) {
  const words = draft ?? plan;
  if (!words) return [];
  const { needs, items, caseManagerId, endOn = longest } = words;
  const { name, school, names } = seen;
  return needNoticeInWords[language]({
    ...{ name, items, endOn, longest, school: school.name, manager: nameFrom(names)(caseManagerId) },
    needs: needs.map(({ statement }) => statement),
    phone: school.phone ? phoneWords(school.phone) : '',
  });
}
