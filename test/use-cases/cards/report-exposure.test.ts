import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { acknowledgeCard } from '#shared/use-cases/cards/confirming/acknowledge-card.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { reportExposure } from '#shared/use-cases/cards/report-exposure.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { costOf } from '../../capacity.ts';
import { aSection, aStaffSeat, aStudentSeat, harborHigh } from '../../sample/roster.ts';
import { amount, type CardSchool, setUpCardSchool } from './card-school.ts';

let school: CardSchool;
beforeEach(async () => {
  school = await setUpCardSchool();
});

const reporting = (actor: Actor = aCoordinator(), leavesTeam = false) =>
  reportExposure(school.deps, actor, {
    ...{ schoolId: harborHigh.id, leavesTeam, surface: 'web' },
  });
async function graceConfirms(key: string) {
  const [maya] = await readOutstanding(school.deps, aTeacher(), { surface: 'slack' });
  const input = { studentId: 'stu_maya', seen: maya!.seen, surface: 'slack', key } as const;
  await acknowledgeCard(school.deps, aTeacher(), input);
}

describe('the exposure clock', () => {
  it('stops in the classes whose teachers confirmed and runs on in the others', async () => {
    await school.publish([amount(1.5)]);
    school.clock.at = '2026-11-24T02:30:00.000Z';
    await graceConfirms('one');
    school.clock.at = '2026-11-24T20:30:00.000Z';
    expect(await reporting()).toEqual([
      {
        ...{ section: { id: 'sec_algebra', title: 'Algebra 1, period 3' }, told: 'counts', students: 1, open: 0 },
        ...{ longestHours: 6, medianHours: 6, beginsUnknown: true, noTeacher: false },
      },
      {
        ...{ section: { id: 'sec_art', title: 'Art' }, told: 'counts', students: 1, open: 1 },
        ...{ longestHours: 24, medianHours: 24, beginsUnknown: true, noTeacher: false },
      },
    ]);
  });

  it('starts for a teacher who joins, on the day when they join', async () => {
    await school.publish([amount(1.5)]);
    await graceConfirms('one');
    school.clock.at = '2026-11-30T20:00:00.000Z';
    const { rosterWriter } = school.stores;
    await rosterWriter.putSeats([aStaffSeat({ staffId: 'stf_new', beginOn: '2026-11-30' })]);
    expect((await reporting())[0]).toMatchObject({ open: 1, longestHours: 12 });
  });

  it('does not pass over a class that has no teacher on the roster', async () => {
    await school.publish([amount(1.5)]);
    await school.stores.rosterWriter.putSeats([
      aStaffSeat({ sectionId: 'sec_art', staffId: 'stf_omar', endOn: '2026-11-22' }),
    ]);
    expect((await reporting())[1]).toMatchObject({ students: 1, open: 1, longestHours: 0, noTeacher: true });
  });

  it('runs from an amendment for what changed, and not from a publication that changed nothing', async () => {
    await school.publish([amount(1.5)]);
    await graceConfirms('one');
    school.clock.at = '2026-11-25T20:30:00.000Z';
    await school.publish([{ ...amount(1.5), ownerRole: 'aide' }], { on: '2026-11-25' });
    const algebra = async () => (await reporting())[0];
    expect(await algebra()).toMatchObject({ open: 0, longestHours: 0 });
    await school.publish([amount(2)], { on: '2026-11-25' });
    school.clock.at = '2026-11-25T23:30:00.000Z';
    expect(await algebra()).toMatchObject({ open: 1, longestHours: 3 });
  });

  it('says “few” of every small class outside the team, also of those where nobody has a card', async () => {
    await school.stores.rosterWriter.putSections([aSection({ id: 'sec_band', title: 'Band' })]);
    await school.publish([amount(1.5)]);
    expect((await reporting(aCoordinator(), true)).map(({ told }) => told)).toEqual(['few', 'few', 'few']);
    expect(await reporting()).toHaveLength(2);
  });

  it('names nobody, in the report and in the ledger', async () => {
    await school.publish([amount(1.5)]);
    expect(JSON.stringify(await reporting())).not.toMatch(/stu_|stf_|Maya|Grace/);
    const [entry] = await school.stores.ledgerReader.ofActor('stf_priya');
    expect(entry).toMatchObject({ action: 'exposure_reported', because: 'coordinates', studentIds: [] });
  });

  it.each<[string, Actor]>([
    ['a teacher', aTeacher()],
    ['a case manager', aCaseManager()],
    ['the coordinator of another school', aCoordinator({ schoolIds: ['sch_cedar'] })],
  ])('is not for %s', async (_who, actor) => {
    await expect(reporting(actor)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('takes a query for each class and batches for all the rest', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `stu_${index}` as const);
    await school.stores.rosterWriter.putSeats(many.map((studentId) => aStudentSeat({ studentId })));
    for (const studentId of many.slice(0, 5)) await school.publish([amount(1.25)], { studentId });
    // The school, its sections, two classes, cards, confirmations, and the entry in the ledger.
    expect((await costOf(school.tables, () => reporting())).calls).toBe(7);
  });
});
