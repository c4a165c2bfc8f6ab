import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { disclosureInWords } from '#shared/text/ledger/disclosure.ts';
import { readCard } from '#shared/use-cases/cards/read-card.ts';
import { readDisclosureLog } from '#shared/use-cases/ledger/read-disclosure-log.ts';
import { aCaseManager, aCoordinator, anActivePlan, aTeacher } from '../../builders.ts';
import { costOf } from '../../capacity.ts';
import { actors, people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { anEntry, later } from '../../sample/records.ts';
import { aGuardian } from '../../sample/roster.ts';

let tables: TestSchool['tables'];
let stores: TestSchool['stores'];
let deps: TestSchool['deps'];
const { ana } = actors;
const maya = { studentId: 'stu_maya', surface: 'web' } as const;

beforeAll(async () => {
  const leo = { ...people.leo, familyName: 'Rodríguez' };
  const dana = { ...people.dana, familyName: 'Okafor', roles: ['caseManager' as const, 'teacher' as const] };
  const other = aGuardian({ id: 'grd_other', email: 'other@mail.example' });
  const school = await setUpSchool({
    people: [people.maya, leo, people.ana, other, people.grace, dana],
    plans: [anActivePlan()],
  });
  ({ tables, stores, deps } = school);
  school.clock.at = later(60);
});

/** What the ledger's stream does in the deployment. */
const streamed = async () => {
  for (const hour of ['2026-11-23T20', '2026-11-23T21'])
    for (const { held } of await stores.ledgerHours.entriesOf(hour))
      await stores.disclosureIndexWriter.point(LedgerEntry.parse(held));
};
const sentences = async (actor: Actor) => {
  const { disclosures, zone } = await readDisclosureLog(deps, actor, maya);
  return disclosures.map((disclosure) => disclosureInWords(disclosure, { zone }));
};

describe('a student’s disclosure log', () => {
  it('tells a parent who saw what, when, where and why, the newest first', async () => {
    await readCard(deps, aTeacher(), { studentId: 'stu_maya', surface: 'classroom' });
    await streamed();
    expect(await sentences(ana)).toEqual([
      'Grace Okafor (teacher) viewed the classroom supports, Mon, Nov 23, 2026 at 1:30 PM, in Google Classroom, as a teacher of this student.',
      'Dana Okafor (case manager, teacher) put a plan into force, Mon, Nov 23, 2026 at 12:30 PM, in Slack, as the case manager of this student.',
    ]);
  });

  it('holds its own reading', async () => {
    await streamed();
    expect((await sentences(aCaseManager()))[0]).toBe(
      'Ana Rodríguez (parent or guardian) read who has seen the record, Mon, Nov 23, 2026 at 1:30 PM, on a page of Sidelight, as a parent or guardian of this student.',
    );
  });

  it.each<[string, Actor]>([
    ['a teacher, who sees what to do and not the record', aTeacher()],
    ['somebody else’s parent', { kind: 'guardian', id: 'grd_other' }],
    ['another student', { kind: 'student', id: 'stu_leo' }],
    ['the clock', { kind: 'system', id: 'system' }],
  ])('is refused to %s, and that leaves no entry', async (_who, actor) => {
    const entered = async () => (await stores.ledgerHours.entriesOf('2026-11-23T21')).length;
    const before = await entered();
    await expect(readDisclosureLog(deps, actor, maya)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await entered()).toBe(before);
  });

  it('is for the coordinator of the school too', async () => {
    expect((await sentences(aCoordinator())).length).toBeGreaterThan(0);
  });

  it('names people who left the record by their id, and Sidelight by its name', async () => {
    const { studentId } = { studentId: 'stu_leo' as const };
    const entry = anEntry({ studentIds: [studentId], because: 'system', surface: 'cli' });
    await stores.disclosureIndexWriter.point({ ...entry, id: 'led_x1', actorId: 'system' });
    await stores.disclosureIndexWriter.point({ ...entry, id: 'led_x2', actorId: 'stf_gone' });
    await stores.disclosureIndexWriter.point({ ...entry, id: 'led_x3', actorId: 'grd_gone' });
    await stores.disclosureIndexWriter.point({ ...entry, id: 'led_x4', actorId: 'stu_leo' });
    const { disclosures } = await readDisclosureLog(deps, aCoordinator(), { studentId, surface: 'web' });
    expect(disclosures.map(({ who }) => who)).toEqual([
      { kind: 'student', name: 'Leo Rodríguez' },
      { kind: 'unknown', id: 'grd_gone' },
      { kind: 'unknown', id: 'stf_gone' },
      { kind: 'system' },
    ]);
  });

  it('can be asked for whole days on the clock of the school', async () => {
    const [lastOfTuesday, firstOfWednesday] = ['2026-11-25T07:59:59.999Z', '2026-11-25T08:00:00.000Z'];
    for (const at of [lastOfTuesday, firstOfWednesday])
      await stores.disclosureIndexWriter.point(anEntry({ id: `led_${at.slice(11, 13)}`, at, actorId: 'stf_dana' }));
    const days = { from: '2026-11-24', to: '2026-11-24' };
    const { disclosures } = await readDisclosureLog(deps, ana, { ...maya, days });
    expect(disclosures.map(({ entry }) => entry.at)).toEqual([lastOfTuesday]);
  });

  it('is one query, whatever is in it, and one read for each kind of person whom it names', async () => {
    const { calls } = await costOf(tables, () => readDisclosureLog(deps, ana, maya));
    const standing = 6;
    expect(calls).toBe(standing + 1 + 2 + 1);
  });
});
