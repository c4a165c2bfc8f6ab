import { changeNoticeInWords, type NoticeLanguage } from '#shared/text/amending/change-notice.ts';
import { nameFrom } from '#shared/text/plans/plan-words.ts';
import type { DraftWeighing } from '#shared/use-cases/plans/amending/weigh-draft.ts';

/** The notice as it is handed to the family, and kept as what was proposed to them. */
export const letterLines = (
  { name, changes, from, reason, on, names }: DraftWeighing,
  language: NoticeLanguage,
): string[] =>
  changeNoticeInWords[language]({
    ...{ name, from, reason, on, nameOf: nameFrom(names) },
    changes: changes.map(({ change }) => change),
  });
