import type { PlanItem } from './plan-item.ts';
import { activitiesOfItem } from './plan-item.ts';

/** What a test may be there to measure. */
export const testedSkills = ['reading', 'language', 'vocabulary', 'computation', 'writing', 'spelling'] as const;
export type TestedSkill = (typeof testedSkills)[number];

/**
 * Where an accommodation may do what a test asks the student to do: to read a passage aloud on a reading test, a
 * calculator where computing is asked. Elsewhere it changes nothing, so a plan says on which tests it does not hold.
 */
const skills: Readonly<Record<string, TestedSkill>> = {
  ...{ 'PRE-READ-HUMAN': 'reading', 'PRE-READ-TTS': 'reading', 'PRE-AUDIO': 'reading', 'PRE-SIGN': 'reading' },
  ...{ 'PRE-LAYOUT': 'reading', 'PRE-TRANSLATE': 'language', 'PRE-DICT': 'vocabulary', 'PRE-GLOSS': 'vocabulary' },
  ...{ 'RES-THES': 'vocabulary', 'RES-CALC': 'computation', 'RES-CALC-AD': 'computation', 'RES-REF': 'computation' },
  ...{ 'RES-MANIP': 'computation', 'RES-SPELL': 'spelling', 'RES-PREDICT': 'spelling' },
  ...{ 'RES-STT': 'writing', 'RES-SCRIBE': 'writing' },
};
export const codesThatMayTest = Object.keys(skills);

type Asked = Pick<PlanItem, 'code' | 'parameter' | 'applicability' | 'sameConstructOn'> & Pick<PlanItem, 'own'>;

/** The skill whose tests a plan says nothing about; asked once, of an item that bears on tests. */
export function untoldTest(item: Asked): TestedSkill | undefined {
  const { code, parameter, sameConstructOn } = item;
  const skill = skills[code];
  if (!skill) return undefined;
  const activities = activitiesOfItem(item);
  const bearsOnTests = activities.includes('always') || activities.includes('quiz_test');
  if (!bearsOnTests || sameConstructOn !== undefined || parameter.notOn !== undefined) return undefined;
  return leavesTestAlone(code, parameter) ? undefined : skill;
}

/** Directions are read aloud on any test, and only simplified questions ask for something else. */
function leavesTestAlone(code: string, { components, style }: Asked['parameter']) {
  if (code === 'PRE-LAYOUT') return style !== 'Simplified';
  return Array.isArray(components) && !components.includes('stimulus') && !components.includes('all');
}
