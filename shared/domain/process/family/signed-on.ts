import type { SchoolDate } from '../../dates.ts';
import { isGuardianId, isStudentId } from '../../ids.ts';
import { type Fact, factsOf } from '../facts.ts';

type SignedOn = { student?: SchoolDate | undefined; family?: SchoolDate | undefined };

/** When the student and their family last put their names under a plan. */
export function signedOn(facts: readonly Fact[]): SignedOn {
  const days = (isOne: (id: string) => boolean) =>
    factsOf(facts, 'planSigned')
      .flatMap(({ person, on }) => (isOne(person) ? [on] : []))
      .toSorted()
      .at(-1);
  return { student: days(isStudentId), family: days(isGuardianId) };
}
