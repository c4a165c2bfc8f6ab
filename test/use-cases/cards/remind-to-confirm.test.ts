import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '#shared/domain/access/access.ts';
import { instantOf, schoolDateAt } from '#shared/domain/dates.ts';
import { Event } from '#shared/domain/events.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import { acknowledgeCard } from '#shared/use-cases/cards/confirming/acknowledge-card.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { readUnconfirmed } from '#shared/use-cases/cards/confirming/read-unconfirmed.ts';
import { remindToConfirm } from '#shared/use-cases/cards/confirming/remind-to-confirm.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { aChange } from '../../sample/records.ts';
import { aSection, aStaffSeat, aStudentSeat, harborHigh } from '../../sample/roster.ts';
import { amount, type CardSchool, largeClass, omar, setUpCardSchool } from './card-school.ts';

const grace = aTeacher();
const dana = aCaseManager();
let school: CardSchool;

const at = (on: string, time: string) => instantOf(on, time, harborHigh.zone);
const sweep = (on: string) => {
  school.clock.at = at(on, '06:00');
  return remindToConfirm(school.deps, school.clock.at);
};

/** Whom the news of that morning goes to, and what it counts. */
async function told(on: string) {
  const events = (await itemsIn(school.tables.plans)).filter(({ pk }) => String(pk).startsWith('EVENT#'));
  return events
    .map((item) => Event.parse(item))
    .filter((event) => schoolDateAt(event.at, harborHigh.zone) === on)
    .flatMap((event) =>
      event.type === 'ConfirmationsDue'
        ? [`${event.staffId} reminded of ${event.cards}`]
        : event.type === 'ConfirmationsOverdue'
          ? [`${event.staffId} told of ${event.cards} by ${event.people}`]
          : [],
    )
    .sort();
}
const toldAtSweep = async (on: string) => {
  await sweep(on);
  return told(on);
};

async function confirms(actor: StaffActor, on: string) {
  school.clock.at = at(on, '09:00');
  const [maya] = await readOutstanding(school.deps, actor, { surface: 'slack' });
  if (!maya) throw new Error('nothing to confirm');
  const { seen, studentId } = maya;
  await acknowledgeCard(school.deps, actor, { studentId, seen, surface: 'slack', key: `${actor.id} ${on}` });
}
const waitsFor = async (actor: StaffActor) =>
  (await readOutstanding(school.deps, actor, { surface: 'slack' })).map(({ name }) => name);
const unconfirmed = async () =>
  (await readUnconfirmed(school.deps, dana, { surface: 'slack' })).students.flatMap(({ teachers }) =>
    teachers.map(({ name }) => name),
  );
const publishes = (on: string, items: Parameters<CardSchool['publish']>[0]) => {
  school.clock.at = at(on, '14:00');
  return school.publish(items, { on });
};

/** Maya’s plan comes into force on Monday afternoon, 16 November; Grace and Omar teach her, and Dana case manages. */
beforeAll(async () => {
  school = await setUpCardSchool();
  await school.stores.calendars.save(
    aCalendar(),
    aChange('calendar', { action: 'calendar_set', schoolId: harborHigh.id, studentIds: [] }),
  );
  await publishes('2026-11-16', [amount(1.5)]);
});

describe('teachers who have not confirmed a card', () => {
  it('are reminded on the next school morning, once however often the sweep runs, with nothing but how many', async () => {
    for (const _again of [1, 2]) await sweep('2026-11-17');
    expect(await told('2026-11-17')).toEqual(['stf_grace reminded of 1', 'stf_omar reminded of 1']);
    const events = (await itemsIn(school.tables.plans)).filter(({ type }) => type === 'ConfirmationsDue');
    expect(JSON.stringify(events)).not.toMatch(/stu_|Maya|TIM-EXT|Algebra/);
    const rows = (await itemsIn(school.tables.plans)).filter(({ pk }) => String(pk).startsWith('REMINDED#'));
    expect(JSON.stringify(rows)).not.toContain('stu_');
  });

  it('are each reminded once when two sweeps run at the same moment', async () => {
    const [one, other] = await Promise.all([sweep('2026-11-18'), sweep('2026-11-18')]);
    expect([...one.failed, ...other.failed]).toEqual([]);
    expect(await told('2026-11-18')).toEqual(['stf_grace reminded of 1', 'stf_omar reminded of 1']);
  });

  it('are left in peace on the third morning, when the student’s case manager is told, once', async () => {
    for (const _again of [1, 2]) await sweep('2026-11-19');
    expect(await told('2026-11-19')).toEqual(['stf_dana told of 2 by 2']);
    expect(await toldAtSweep('2026-11-20')).toEqual([]);
  });

  it('are hers to see by name, as long as it is open, and nobody else’s', async () => {
    const {
      students: [maya, ...more],
    } = await readUnconfirmed(school.deps, dana, { surface: 'slack' });
    expect(more).toEqual([]);
    expect(maya).toMatchObject({
      name: 'Maya Rodríguez',
      teachers: [
        { name: 'Grace Okafor', lines: 1, hasConfirmed: false },
        { name: 'Omar Haddad', lines: 1, hasConfirmed: false },
      ],
    });
    const nobody = { students: [], withheld: 0, left: 0 };
    expect(await readUnconfirmed(school.deps, grace, { surface: 'slack' })).toEqual(nobody);
    const entries = (await itemsIn(school.tables.ledger)).filter(({ action }) => action === 'acknowledgements_viewed');
    expect(entries).toMatchObject([{ actorId: 'stf_dana', because: 'caseManages', studentIds: ['stu_maya'] }]);
  });

  it('are reminded on until they confirm, and never on a day off', async () => {
    await confirms(grace, '2026-11-20');
    expect(await toldAtSweep('2026-11-21')).toEqual([]);
    expect(await toldAtSweep('2026-11-23')).toEqual(['stf_omar reminded of 1']);
    for (const on of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'])
      expect(await toldAtSweep(on), on).toEqual([]);
    expect(await toldAtSweep('2026-12-01')).toEqual(['stf_omar reminded of 1']);
  });

  it('are reminded anew of what changes later, which is the case manager’s to know once more', async () => {
    await publishes('2026-12-01', [amount(1.5), largeClass]);
    expect(await toldAtSweep('2026-12-02')).toEqual(['stf_grace reminded of 1']);
    expect(await toldAtSweep('2026-12-03')).toEqual(['stf_grace reminded of 1']);
    expect(await toldAtSweep('2026-12-04')).toEqual(['stf_dana told of 1 by 1', 'stf_omar reminded of 1']);
  });

  it('are not reminded once they have left the class', async () => {
    await school.stores.rosterWriter.putSeats([
      aStaffSeat({ sectionId: 'sec_art', staffId: omar.id, endOn: '2026-12-04' }),
    ]);
    expect(await toldAtSweep('2026-12-08')).toEqual(['stf_grace reminded of 1']);
    expect(await toldAtSweep('2026-12-09')).toEqual([]);
  });

  it('are left in peace while the class is put away in Classroom, and the case manager is told all the same', async () => {
    await confirms(grace, '2026-12-09');
    await publishes('2026-12-09', [amount(2), largeClass]);
    const sectionId = 'gcc_algebra';
    const { courseRosters } = school.stores;
    const course = {
      section: aSection({ id: sectionId, source: 'classroom' }),
      staff: [aStaffSeat({ sectionId, teaches: ['sec_algebra'] })],
      students: [aStudentSeat({ sectionId, provenBy: ['sec_algebra'] })],
      rosterReadAt: school.clock.at,
    };
    // A club of hers that few of the class were in says nothing of the class.
    await courseRosters.saveCourse({ ...course, students: [], archived: true });
    expect(await toldAtSweep('2026-12-10')).toEqual(['stf_grace reminded of 1']);
    expect(await waitsFor(grace)).toEqual(['Maya Rodríguez']);
    await courseRosters.saveCourse({ ...course, archived: true });
    expect(await toldAtSweep('2026-12-11')).toEqual([]);
    expect(await waitsFor(grace)).toEqual([]);
    expect(await toldAtSweep('2026-12-14')).toEqual(['stf_dana told of 1 by 1']);
    // What is opened again or put away during the day counts at once for who asks.
    await courseRosters.saveCourse(course);
    expect(await waitsFor(grace)).toEqual(['Maya Rodríguez']);
    await courseRosters.saveCourse({ ...course, archived: true });
    expect(await waitsFor(grace)).toEqual([]);
    await courseRosters.saveCourse(course);
    expect(await toldAtSweep('2026-12-15')).toEqual(['stf_grace reminded of 1']);
    expect(await waitsFor(grace)).toEqual(['Maya Rodríguez']);
    expect(await unconfirmed()).toEqual(['Grace Okafor']);
    await school.stores.rosterWriter.putPeople([{ ...people.grace, active: false }]);
    expect(await unconfirmed()).toEqual([]);
    await school.stores.rosterWriter.putPeople([people.grace]);
  });

  it('are reminded though another class cannot be read, which the sweep answers', async () => {
    await confirms(grace, '2026-12-15');
    await publishes('2026-12-15', [amount(3), largeClass]);
    school.clock.at = at('2026-12-16', '06:00');
    const { roster } = school.deps;
    const unreadable = async (id: SectionId) => {
      if (id === 'sec_art') throw new Error('unreadable');
      return roster.findSection(id);
    };
    const deps = { ...school.deps, roster: { ...roster, findSection: unreadable } };
    expect(await remindToConfirm(deps, school.clock.at)).toMatchObject({ failed: [{ id: 'sec_art' }] });
    expect(await told('2026-12-16')).toEqual(['stf_grace reminded of 1']);
  });

  it('are not reminded of a card that says nothing any more', async () => {
    await publishes('2026-12-16', [{ ...amount(1.5), endOn: '2026-12-16' }]);
    for (const on of ['2026-12-17', '2026-12-18', '2026-12-21']) expect(await toldAtSweep(on), on).toEqual([]);
    expect(await waitsFor(grace)).toEqual([]);
    expect(await unconfirmed()).toEqual([]);
  });
});

describe('a student without a case manager', () => {
  const priya = aCoordinator();
  const ruth = aCoordinator({ id: 'stf_ruth', roles: ['administrator'] });
  const seenBy = (actor: StaffActor, most?: number) =>
    readUnconfirmed(school.deps, actor, { surface: 'slack', ...(most === undefined ? {} : { most }) });
  const kept = async () =>
    (await school.stores.confirmReminders.warningsOf([priya.id, ruth.id])).map(({ staffId, unmanaged }) => [
      staffId,
      unmanaged?.flatMap(({ studentIds }) => studentIds),
    ]);
  const mornings = async (...days: string[]) => {
    for (const on of days) await sweep(on);
    return told(days.at(-1) ?? '');
  };

  beforeAll(async () => {
    school = await setUpCardSchool();
    await school.stores.rosterWriter.putPeople([{ ...people.dana, active: false }]);
    await publishes('2026-11-16', [amount(1.5)]);
  });

  it('is shown to the coordinator, whom the reminder told of it, with the teachers as they are now', async () => {
    expect(await seenBy(priya)).toMatchObject({ students: [] });
    expect(await mornings('2026-11-17', '2026-11-18', '2026-11-19')).toEqual(['stf_priya told of 2 by 2']);
    expect(await kept()).toEqual([['stf_priya', ['stu_maya']]]);
    await confirms(omar, '2026-11-19');
    expect(await seenBy(priya)).toEqual({
      students: [
        {
          studentId: 'stu_maya',
          name: 'Maya Rodríguez',
          teachers: [{ staffId: 'stf_grace', name: 'Grace Okafor', lines: 1, hasConfirmed: false }],
        },
      ],
      ...{ withheld: 0, left: 0 },
    });
    expect(await seenBy(priya, 0)).toEqual({ students: [], withheld: 0, left: 1 });
    const [entry] = await school.stores.ledgerReader.ofActor('stf_priya');
    expect(entry).toMatchObject({ because: 'coordinates', studentIds: ['stu_maya'] });
  });

  it('is shown to nobody who coordinates another school by now, and named to no administrator', async () => {
    expect(await seenBy({ ...priya, schoolIds: ['sch_cedar'] })).toMatchObject({ students: [], withheld: 0 });
    await school.stores.rosterWriter.putPeople([{ ...people.priya, roles: ['teacher'] }, people.ruth]);
    expect(await seenBy({ ...priya, roles: ['teacher'] })).toMatchObject({ students: [], withheld: 0 });
    expect(await mornings('2026-11-20')).toEqual(['stf_ruth told of 1 by 1']);
    expect(await seenBy(ruth)).toEqual({ students: [], withheld: 1, left: 0 });
  });

  it('is forgotten on the morning after everybody has confirmed, and what an office was told before is found again', async () => {
    const [row] = await school.stores.confirmReminders.warningsOf([ruth.id]);
    if (!row) throw new Error('ruth was told');
    const { unmanaged: _, ...asBefore } = { ...row, version: row.version + 1 };
    await school.stores.confirmReminders.keepWarning(asBefore);
    expect(await mornings('2026-11-23')).toEqual(['stf_grace reminded of 1']);
    expect(await kept()).toContainEqual(['stf_ruth', ['stu_maya']]);
    await confirms(grace, '2026-11-23');
    expect(await mornings('2026-11-24')).toEqual([]);
    expect(await kept()).toContainEqual(['stf_ruth', undefined]);
  });
});
