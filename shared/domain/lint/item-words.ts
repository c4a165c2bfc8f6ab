import type { PlanItem } from '../catalogue/plan-item.ts';

/** Every text in an item that a person typed, with the name of its place. */
export function wordsOfItem({ parameter, own, applicability }: PlanItem): { field: string; text: string }[] {
  const typed = Object.entries(parameter).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ field: name, text: value }] : [],
  );
  return [
    ...typed,
    ...(own
      ? [
          { field: 'name', text: own.name },
          { field: 'instruction', text: own.instruction },
        ]
      : []),
    ...applicability.settings.map((text) => ({ field: 'settings', text })),
    ...applicability.courses.map((text) => ({ field: 'courses', text })),
  ];
}

/** Instructions that say themselves on which occasion something is to be done. */
export const saysWhen = (text: string) =>
  /\b(when|whenever|if|before|after|during|while|until|as soon as|at the (start|end|beginning)|on arrival|every|each|daily|weekly|all|always|any|at \d)\b/i.test(
    text,
  );

/** People other than the teacher of the class, in the words of an instruction. */
export const saysSomebody = (text: string) =>
  /\b(aides?|paraprofessionals?|paras?|nurses?|scribes?|readers?|interpreters?|note-?takers?|proctors?|counsell?ors?|adults?|someone|somebody|staff)\b/i.test(
    text,
  );
