import { beforeEach, describe, expect, it } from 'vitest';
import { Event } from '#shared/domain/events.ts';
import type { SchoolHelp } from '#shared/domain/help/school-help.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { listHelpNotices } from '#shared/use-cases/help/list-help-notices.ts';
import { mailHelpLetters } from '#shared/use-cases/help/mail-help-letters.ts';
import { sweepHelpLetters } from '#shared/use-cases/help/sweep-help-letters.ts';
import type { HelpLetter, Mail } from '#shared/use-cases/ports/reviews/mail.ts';
import { aCoordinator } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCalendar, aNextYear, aSchoolYear } from '../../sample/calendar.ts';
import { aSchoolHelp } from '../../sample/help.ts';
import { aChange } from '../../sample/records.ts';
import { aGuardian, aStudent, harborHigh } from '../../sample/roster.ts';

let school: TestSchool;
let mails: { email: string; letter: HelpLetter }[];
const silent = async () => undefined;
const mail: Mail = {
  ...{ remind: silent, notify: silent, nudge: silent, toConfirm: silent, unconfirmed: silent, tellOrganiser: silent },
  tellOfHelp: async ({ email }, letter) => void mails.push({ email, letter }),
};

const mother = aGuardian({ id: 'grd_mother', email: 'mother@family.example' });
const father = aGuardian({ id: 'grd_father', email: 'father@family.example' });
const aunt = aGuardian({ id: 'grd_aunt', email: 'aunt@family.example', isRelative: true });
const other = aGuardian({ id: 'grd_other', email: 'other@family.example' });
const { email: _none, ...unreachable } = aGuardian({ id: 'grd_paper' });
const children = [
  aStudent({ id: 'stu_one', grade: '08', guardianIds: [mother.id, father.id, aunt.id] }),
  aStudent({ id: 'stu_two', grade: '07', guardianIds: [mother.id] }),
  aStudent({ id: 'stu_three', grade: '07', guardianIds: [other.id, unreachable.id] }),
];

beforeEach(async () => {
  mails = [];
  school = await setUpSchool({
    people: [people.priya, mother, father, aunt, other, unreachable, ...children],
    classes: [],
  });
  await school.stores.calendars.save(aCalendar({ years: [aSchoolYear(), aNextYear()] }), aChange('calendar'));
});

const keepHelp = (over: Partial<SchoolHelp> = {}) =>
  school.stores.schoolHelps.save(aSchoolHelp(over), aChange('help page'));
const sweep = (on: string, deps = school.deps) => sweepHelpLetters(deps, `${on}T13:30:00.000Z`);
const events = async (type: Event['type']) =>
  (await itemsIn(school.tables.plans)).filter((item) => item.type === type).map((item) => Event.parse(item));
const toOffice = async () => (await events('HelpLettersLeft')).length;
const sentOn = async () => (await school.stores.schoolHelps.find(harborHigh.id))?.sentOn;

/** What the mail's queue does with each letter that is due. */
async function deliver() {
  for (const event of await events('HelpLetterDue'))
    if (event.type === 'HelpLetterDue') await mailHelpLetters({ ...school.deps, mail }, event);
  return mails.map(({ email }) => email).sort();
}

describe('the yearly letter about help', () => {
  it('goes on the first school day to every family, and who sent it stands on record', async () => {
    await keepHelp();
    expect(await sweep('2026-08-28')).toBe(0);
    expect(await sweep('2026-08-31')).toBe(3);
    expect(await deliver()).toEqual(['father@family.example', 'mother@family.example', 'other@family.example']);
    expect(mails[0]?.letter).toMatchObject({ notice: 'yearly', help: { helper: { name: 'Priya Raman' } } });
    expect(await sentOn()).toEqual({ yearly: '2026-08-31' });
    const entries = (await itemsIn(school.tables.ledger)).filter(({ action }) => action === 'help_page_changed');
    expect(entries.at(-1)).toMatchObject({ actorId: 'system', surface: 'schedule', studentIds: [] });
  });

  it('tells the office once that whoever has no address waits for paper', async () => {
    await keepHelp();
    await sweep('2026-08-31');
    await sweep('2026-09-01');
    expect(await toOffice()).toBe(1);
  });

  it('is listed for paper where nobody of a family may be mailed: no address, or a court’s order', async () => {
    await school.stores.rosterWriter.putPeople([
      aStudent({ id: 'stu_paper', guardianIds: [unreachable.id] }),
      aStudent({ id: 'stu_kept', guardianIds: [father.id] }),
    ]);
    await limitGuardianship(school.deps, aCoordinator(), {
      ...{ studentId: 'stu_kept', guardianId: father.id, rights: 'noContact', startOn: '2026-11-01' },
      ...{ orderRef: 'Office safe, folder 12', surface: 'cli', key: 'kept' },
    });
    const asked = { schoolId: harborHigh.id, surface: 'cli', paperOf: 'yearly' } as const;
    const { paper } = await listHelpNotices(school.deps, aCoordinator(), asked);
    expect(paper.map(({ id }) => id).sort()).toEqual(['stu_kept', 'stu_paper']);
  });

  it('goes to nobody twice in a school year, however often the sweep and the queue run, and again in the next', async () => {
    await keepHelp();
    await Promise.allSettled([sweep('2026-08-31'), sweep('2026-08-31')]);
    for (const on of ['2026-08-31', '2026-09-01', '2027-01-29']) await sweep(on);
    await deliver();
    expect((await deliver()).length).toBe(3);
    expect(
      (await events('HelpLetterDue')).flatMap((event) => ('studentIds' in event ? event.studentIds : [])).sort(),
    ).toEqual(['stu_one', 'stu_three', 'stu_two']);
    expect(await sentOn()).toEqual({ yearly: '2026-08-31' });
    expect(await sweep('2027-08-30')).toBe(3);
  });

  it('is finished by the next sweep when one breaks off before it was entered', async () => {
    await keepHelp();
    const broken = { ...school.stores.schoolHelps, save: () => Promise.reject(new Error('gone')) };
    await expect(sweep('2026-08-31', { ...school.deps, schoolHelps: broken })).rejects.toThrow('gone');
    expect(await sentOn()).toEqual({});
    expect(await sweep('2026-09-01')).toBe(0);
    expect(await sentOn()).toEqual({ yearly: '2026-09-01' });
    expect(await events('HelpLetterDue')).toHaveLength(1);
  });

  it('does not reach a parent whom a court keeps away', async () => {
    await keepHelp();
    await limitGuardianship(school.deps, aCoordinator(), {
      ...{ studentId: 'stu_one', guardianId: father.id, rights: 'noContact', startOn: '2026-11-01' },
      ...{ orderRef: 'Office safe, folder 12', surface: 'cli', key: 'order' },
    });
    await sweep('2026-08-31');
    expect(await deliver()).toEqual(['mother@family.example', 'other@family.example']);
  });

  it.each([
    ['says whom to ask', { helper: undefined }],
    ['sent it on paper already', { sentOn: { yearly: '2026-08-20' } }],
  ] as const)('waits for an office that has not yet, or leaves it where it %s', async (_what, over) => {
    await keepHelp(over);
    expect(await sweep('2026-08-31')).toBe(0);
    expect(await sweep('2026-09-01')).toBe(0);
    expect([await deliver(), await toOffice()]).toEqual([[], 'sentOn' in over ? 0 : 1]);
  });

  it('is the office’s where the district sends no letters by mail', async () => {
    await keepHelp();
    const settings = await school.deps.district.settings();
    const none = { ...settings, process: { ...settings.process, lettersByMail: false } };
    expect(await sweep('2026-08-31', { ...school.deps, district: { settings: async () => none } })).toBe(0);
    expect([await deliver(), await toOffice(), await sentOn()]).toEqual([[], 1, {}]);
  });

  it('takes two days in a school of more than a thousand, and leaves nobody out', async () => {
    const many = Array.from({ length: 1005 }, (_, place) => aStudent({ id: `stu_m${place}`, guardianIds: [other.id] }));
    await school.stores.rosterWriter.putPeople(many);
    await keepHelp();
    expect(await sweep('2026-08-31')).toBe(1000);
    expect([await sentOn(), await toOffice()]).toEqual([{}, 0]);
    expect(await sweep('2026-09-01')).toBe(8);
    expect(await sentOn()).toEqual({ yearly: '2026-09-01' });
  });
});

describe('the letter before a change of schools', () => {
  it('goes from February on to the families of the grade that leaves, and to all of them', async () => {
    await keepHelp({ sentOn: { yearly: '2026-08-31' } });
    expect(await sweep('2027-01-29')).toBe(0);
    expect(await sweep('2027-02-01')).toBe(1);
    expect(await deliver()).toEqual(['father@family.example', 'mother@family.example']);
    expect(mails.map(({ letter }) => letter.notice)).toEqual(['newSchool', 'newSchool']);
    expect(await sentOn()).toEqual({ yearly: '2026-08-31', newSchool: '2027-02-01' });
  });
});
