import { needProfiles } from './need-profiles.ts';
import { type Held, type PlanSection, sections } from './profile-sections.ts';
import { type Grade, type Profile, stateProfiles } from './state-profiles.ts';

const generic: Profile = {
  id: 'generic',
  name: 'Learning plan',
  kind: 'learning',
  appliesFromGrade: 0,
  requires: [{ section: 'goals' }],
};

export const profiles: readonly Profile[] = [generic, ...stateProfiles, ...needProfiles];

/** The profile of this id, or the generic one, and then says that it is not the one that was asked for. */
export function profileOf(id: string | undefined): { profile: Profile; fellBack: boolean } {
  const profile = profiles.find((each) => each.id === id);
  return { profile: profile ?? generic, fellBack: id !== undefined && !profile };
}

/**
 * The sections that a plan of this grade lacks. A student whose grade nobody wrote down is asked what the profile asks
 * of its first grade: more would be guessed.
 */
export function missingOfProfile(profile: Profile, grade: string | undefined, held: Held): PlanSection[] {
  const { appliesFromGrade, requires } = profile;
  const reached = gradeOf(grade) ?? appliesFromGrade;
  return requires
    .filter(({ fromGrade = appliesFromGrade }) => fromGrade <= reached)
    .map(({ section }) => section)
    .filter((section) => !sections[section](held));
}

/** `09`, `9` and `KG`, as rosters write them. */
export function gradeOf(grade: string | undefined): Grade | undefined {
  if (grade && /^(pk|kg?|tk)$/i.test(grade.trim())) return 0;
  return grade && /^\d{1,2}$/.test(grade.trim()) ? Number(grade) : undefined;
}
