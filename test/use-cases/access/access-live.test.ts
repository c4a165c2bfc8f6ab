import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { addDays, schoolDateAt } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { authorize } from '#shared/use-cases/access/authorize.ts';
import { endGrant } from '#shared/use-cases/access/end-grant.ts';
import { giveEmergencyHour } from '#shared/use-cases/access/give-emergency-hour.ts';
import { grantCover } from '#shared/use-cases/access/grant-cover.ts';
import { openEmergencyAccess } from '#shared/use-cases/access/open-emergency-access.ts';
import { aCoordinator, aTeacher } from '../../builders.ts';
import { runs } from '../../deep.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { at } from '../../sample/records.ts';
import { aStaffMember, aStaffSeat, aStudent, aStudentSeat, harborHigh } from '../../sample/roster.ts';
import { setUpAccessSchool } from './access-school.ts';

/** What happens in a school, told as days from today and by whom. */
type Step =
  | { do: 'seatTeacher'; begin: number; end: number }
  | { do: 'unseatTeacher' }
  | { do: 'seatStudent'; begin: number; end: number }
  | { do: 'unseatStudent' }
  | { do: 'cover'; begin: number; length: number }
  | { do: 'endCovers' }
  | { do: 'emergency' }
  | { do: 'giveHour' }
  | { do: 'wait'; minutes: number }
  | { do: 'leave' };

const days = fc.integer({ min: -2, max: 2 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('seatTeacher' as const), begin: days, end: days }),
  fc.record({ do: fc.constant('seatStudent' as const), begin: days, end: days }),
  fc.record({ do: fc.constant('cover' as const), begin: days, length: fc.integer({ min: 2, max: 6 }) }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(59, 60, 24 * 60) }),
  fc.constantFrom<Step>({ do: 'unseatTeacher' }, { do: 'unseatStudent' }, { do: 'endCovers' }),
  fc.constantFrom<Step>({ do: 'emergency' }, { do: 'emergency' }, { do: 'giveHour' }),
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'leave' }) },
);

type Days = { begin: string; end: string };
/** `opened`: when each hour of the emergency began, whoever gave it. `given`: when the office’s last began. */
type AccessModel = {
  teacher?: Days;
  student?: Days;
  covers: Map<string, Days>;
  opened: number[];
  given: number;
  here: boolean;
};

const grace = aTeacher();
const within = (spans: (Days | undefined)[], on: string) =>
  spans.every((span) => span !== undefined && span.begin <= on && on <= span.end);

/** One student and one substitute of the walk's own, in a class of its own, so that walks do not meet. */
function walk(school: TestSchool, number: number) {
  const { deps, clock, stores } = school;
  clock.at = at;
  const studentId: StudentId = `stu_walk${number}`;
  const sectionId = `sec_walk${number}` as const;
  const samuel = aTeacher({ id: `stf_walk${number}` });
  const model: AccessModel = { covers: new Map(), opened: [], given: 0, here: true };
  let told = 0;
  const said = () => ({ surface: 'cli' as const, key: `${number}-${++told}` });
  const today = () => schoolDateAt(clock.at, harborHigh.zone);
  const span = ({ begin, end }: { begin: number; end: number }) => ({
    begin: addDays(today(), begin),
    end: addDays(today(), end),
  });
  const student = aStudent({ id: studentId, email: `${studentId}@students.harbor.example` });

  async function start() {
    const cover = aStaffMember({ id: samuel.id, email: `${samuel.id}@harbor.example` });
    await stores.rosterWriter.putPeople([student, cover]);
    const section = { id: sectionId, title: 'A class', schoolId: harborHigh.id, source: 'roster' as const };
    await stores.rosterWriter.putSections([section]);
  }

  const hoursSince = (hours: number) =>
    model.opened.filter((since) => Date.parse(clock.at) - since < hours * 3_600_000);

  async function step(next: Step) {
    const { rosterWriter } = stores;
    if (next.do === 'seatTeacher' || next.do === 'seatStudent') {
      const { begin: beginOn, end: endOn } = span(next);
      const seat = { sectionId, beginOn, endOn };
      const isTeacher = next.do === 'seatTeacher';
      await rosterWriter.putSeats([isTeacher ? aStaffSeat(seat) : aStudentSeat({ ...seat, studentId })]);
      model[isTeacher ? 'teacher' : 'student'] = span(next);
    } else if (next.do === 'unseatTeacher') {
      await rosterWriter.removeSeats([{ sectionId, personId: 'stf_grace' }]);
      delete model.teacher;
    } else if (next.do === 'unseatStudent') {
      await rosterWriter.removeSeats([{ sectionId, personId: studentId }]);
      delete model.student;
    } else if (next.do === 'cover') {
      const given = span({ begin: next.begin, end: next.begin + next.length });
      const cover = { staffId: samuel.id, sectionIds: [sectionId], beginOn: given.begin, endOn: given.end };
      const { grantId } = await grantCover(deps, aCoordinator(), { ...cover, ...said() });
      model.covers.set(String(grantId), given);
    } else if (next.do === 'endCovers') {
      for (const id of model.covers.keys())
        await endGrant(deps, aCoordinator(), { staffId: samuel.id, grantId: id as 'cov_1', ...said() });
      model.covers.clear();
    } else if (next.do === 'emergency') {
      const opening = openEmergencyAccess(deps, samuel, { studentId, reason: 'Nobody has seen her today', ...said() });
      const [first] = hoursSince(24);
      if (!model.here) await expect(opening).rejects.toMatchObject({ code: 'not_allowed' });
      else if (hoursSince(1).length > 0) await opening;
      else if (first !== undefined) await expect(opening).rejects.toMatchObject({ code: 'not_ready' });
      else model.opened.push(Date.parse((await opening) && clock.at));
    } else if (next.do === 'giveHour') {
      const hour = { studentId, staffId: samuel.id, reason: 'Nobody has seen her yet', ...said() };
      const giving = giveEmergencyHour(deps, aCoordinator(), hour);
      if (!model.here) await expect(giving).rejects.toMatchObject({ code: 'not_allowed' });
      else if (hoursSince(1).includes(model.given)) await giving;
      else if (hoursSince(24).length >= 3) await expect(giving).rejects.toMatchObject({ code: 'not_ready' });
      else {
        await giving;
        model.given = Date.parse(clock.at);
        model.opened.push(model.given);
      }
    } else if (next.do === 'wait') clock.at = new Date(Date.parse(clock.at) + next.minutes * 60_000).toISOString();
    else {
      await rosterWriter.removePeople([studentId]);
      model.here = false;
    }
  }

  async function check() {
    const may = (actor: Actor, data: 'D2' | 'D3') =>
      authorize(deps, actor, { studentId, data }).then(
        () => true,
        () => false,
      );
    const on = today();
    const isOpen = model.here && hoursSince(1).length > 0;
    const covers = model.here && [...model.covers.values()].some((cover) => within([cover, model.student], on));
    const teaches = model.here && within([model.teacher, model.student], on);
    expect(await Promise.all([may(grace, 'D2'), may(samuel, 'D2'), may(samuel, 'D3'), may(grace, 'D3')])).toEqual([
      ...[teaches, covers || isOpen, false, false],
    ]);
  }
  return { start, step, check };
}

describe('a school in which anything happens', () => {
  it('allows at every moment what its roster and its grants then say, and nothing that they said before', async () => {
    const school = await setUpAccessSchool();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 4, maxLength: 14 }), async (story) => {
        const { start, step, check } = walk(school, ++number);
        await start();
        for (const next of story) {
          await step(next);
          await check();
        }
      }),
      { numRuns: runs(6, 300) },
    );
  });
});
