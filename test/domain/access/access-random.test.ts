import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { decide } from '#shared/domain/access/decide.ts';
import { type AccessFacts, relationsHeld } from '#shared/domain/access/held-relations.ts';
import { nearMissesOf } from '#shared/domain/access/near-miss.ts';
import { runs } from '../../deep.ts';
import { actionsByLetter, sights } from './access-oracle.ts';
import { accessFacts, askers } from './generated-access-facts.ts';

const classes = ['D1', 'D2', 'D3', 'learning', 'D4'] as const;
const letters = Object.keys(actionsByLetter) as (keyof typeof actionsByLetter)[];
const numRuns = runs(2000, 10_000);

const within = (on: string, begin: string | undefined, end: string | undefined) =>
  !(begin !== undefined && on < begin) && !(end !== undefined && end < on);

const agesOfState = { usual: 18, alabama: 19, mississippi: 21, nebraska: 19 };

/** The rules once more, as one would tell them to a new coordinator: which sights of the oracle this person has. */
function sightsOf(actor: Actor, facts: AccessFacts, on: string): string[] {
  const { student, settings, limits, isRelative, seats, grants, caseManagerIds, formerManagers, caseload, at } = facts;
  const [year, ...monthAndDay] = student.birthOn?.split('-') ?? [];
  const turned = (age: number) => year !== undefined && on >= `${Number(year) + age}-${monthAndDay.join('-')}`;
  const isAdult = turned(18);
  const decides = turned(agesOfState[settings.majority]);
  if (actor.kind === 'student' && actor.id === student.id)
    return isAdult ? [decides ? 'E' : 'F'] : student.active ? ['S'] : [];
  if (actor.kind === 'guardian') {
    if (!student.guardianIds.includes(actor.id)) return [];
    const order = limits.find(
      (each) => each.guardianId === actor.id && !each.endedOn && within(on, each.startOn, each.endOn),
    );
    const isKeptAway = order?.rights === 'noRecords' || order?.rights === 'noContact';
    const isParent = !isKeptAway && !(isRelative && order?.rights !== 'full');
    if (!isAdult) return isParent ? ['P'] : [];
    const ofCourt = limits.some(
      (each) =>
        each.rights === 'courtGuardian' &&
        student.guardianIds.includes(each.guardianId) &&
        !each.endedOn &&
        within(on, each.startOn, each.endOn),
    );
    const still = !decides && isParent && !ofCourt ? ['J'] : [];
    if (order?.rights === 'dependent') return settings.dependentAccess ? ['D', ...still] : still;
    if (order?.rights === 'courtGuardian') return ['G'];
    if (order?.rights === 'representative') return decides ? ['G'] : ['K', ...still];
    return order?.rights === 'supporter' ? ['K', ...still] : still;
  }
  if (actor.kind !== 'staff') return [];
  const found: string[] = [];
  const here = actor.schoolIds.includes(student.schoolId);
  if (here && actor.roles.includes('coordinator')) found.push('O');
  if (formerManagers.some((each) => each.staffId === actor.id && on <= each.endOn)) found.push('L');
  if (!student.active) return found;
  if (caseManagerIds.includes(actor.id)) found.push('M');
  for (const mine of seats.mine)
    for (const theirs of seats.theirs) {
      if (mine.sectionId !== theirs.sectionId || mine.sectionId === 'gcc_a') continue;
      if (!within(on, mine.beginOn, mine.endOn) || !within(on, theirs.beginOn, theirs.endOn)) continue;
      if (mine.role === 'aide') found.push('A');
      else if (mine.role === 'proctor') found.push(...(mine.beginOn && mine.endOn ? ['R'] : []));
      else found.push('T');
    }
  const letter = { Rodríguez: 'R', Álvarez: 'A', "O'Brien": 'O', 李: undefined }[student.familyName];
  for (const part of caseload) {
    if (!here || !actor.roles.includes('counselor') || part.staffId !== actor.id) continue;
    if (!within(on, part.beginOn, part.endOn)) continue;
    if (part.grades && !part.grades.some((grade) => grade === student.grade)) continue;
    const { letters } = part;
    if (letters && (!letter || letter < letters.from || letters.to < letter)) continue;
    found.push('C');
  }
  for (const grant of grants) {
    if (grant.staffId !== actor.id) continue;
    if (grant.relation === 'emergency') {
      const minutes = (Date.parse(at) - Date.parse(grant.beginAt)) / 60_000;
      if (here && grant.studentId === student.id && minutes >= 0 && minutes < 60) found.push('X');
    } else if (!within(on, grant.beginOn, grant.endOn)) continue;
    else if (grant.relation !== 'substitutesNow') {
      if (grant.studentId === student.id) found.push({ evaluates: 'U', nurseOf: 'H', serves: 'V' }[grant.relation]);
    } else if (!grant.studentIds || grant.studentIds.includes(student.id)) {
      const covered = seats.theirs.filter(({ sectionId }) => grant.sectionIds.includes(sectionId));
      if (covered.some((seat) => within(on, seat.beginOn, seat.endOn))) found.push('B');
    }
  }
  return found;
}

const may = (actor: Actor, facts: AccessFacts, on: string) =>
  classes.flatMap((data) =>
    letters
      .filter((letter) =>
        relationsHeld(actor, facts, on).some(({ relation }) => decide(relation, data, actionsByLetter[letter]).allowed),
      )
      .map((letter) => `${data} ${letter}`),
  );

describe('whoever asks about whomever on whatever day', () => {
  it('is allowed exactly what the rules, told once more, allow', () => {
    fc.assert(
      fc.property(askers, accessFacts, (actor, { facts, on }) => {
        const expected = classes.flatMap((data, place) =>
          letters
            .filter((letter) => sightsOf(actor, facts, on).some((name) => sights[name]?.[place]?.includes(letter)))
            .map((letter) => `${data} ${letter}`),
        );
        expect(may(actor, facts, on)).toEqual(expected);
      }),
      { numRuns },
    );
  });

  it('has nothing left once seats, plans, caseloads, grants and parenthood are gone, but what a school and an age give', () => {
    fc.assert(
      fc.property(askers, accessFacts, (actor, { facts, on }) => {
        const bare: AccessFacts = {
          ...facts,
          student: { ...facts.student, guardianIds: [] },
          ...{ caseManagerIds: [], formerManagers: [], seats: { mine: [], theirs: [] }, caseload: [], grants: [] },
        };
        const left = relationsHeld(actor, bare, on).map(({ relation }) => relation);
        expect(
          left.filter((relation) => !['coordinates', 'self', 'eligibleSelf', 'holdsRecord'].includes(relation)),
        ).toEqual([]);
      }),
      { numRuns: runs(500, 10_000) },
    );
  });

  it('is told a fact that holds: a ground ends today or later, and what almost holds does not hold', () => {
    fc.assert(
      fc.property(askers, accessFacts, (actor, { facts, on }) => {
        for (const { endOn, endAt } of relationsHeld(actor, facts, on)) {
          if (endOn) expect(endOn >= on).toBe(true);
          if (endAt) expect(endAt > facts.at).toBe(true);
        }
        for (const miss of nearMissesOf(actor, facts, on)) {
          if ('endOn' in miss && miss.endOn) expect(miss.endOn < on).toBe(true);
          if ('beginOn' in miss && miss.beginOn) expect(miss.beginOn > on).toBe(true);
        }
      }),
      { numRuns: runs(500, 10_000) },
    );
  });
});
