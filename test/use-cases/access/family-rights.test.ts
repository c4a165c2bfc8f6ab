import { describe, expect, it } from 'vitest';
import type { AccessAction, Actor, DataClass } from '#shared/domain/access/access.ts';
import { guardianStanding } from '#shared/domain/access/guardian-standing.ts';
import { Event } from '#shared/domain/events.ts';
import { safeCopyLanguages } from '#shared/text/ledger/safe-copy-words.ts';
import { assignToStudent } from '#shared/use-cases/access/assign-to-student.ts';
import { authorize } from '#shared/use-cases/access/authorize.ts';
import { explainAccess } from '#shared/use-cases/access/explain-access.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { passRights } from '#shared/use-cases/access/of-age/pass-rights.ts';
import { readHolders } from '#shared/use-cases/access/read-family.ts';
import { readGuardians } from '#shared/use-cases/access/read-guardians.ts';
import { recordConsent } from '#shared/use-cases/cases/record-consent.ts';
import { giveSafeCopy } from '#shared/use-cases/ledger/safe-copy/give-safe-copy.ts';
import { prepareSafeCopy } from '#shared/use-cases/ledger/safe-copy/prepare-safe-copy.ts';
import { prepareReview } from '#shared/use-cases/reviews/prepare-review.ts';
import { scheduleReview } from '#shared/use-cases/reviews/schedule-review.ts';
import { aCaseManager, aCoordinator, anActivePlan, aTeacher } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { actors } from '../../harbor-high/people.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { districtSays } from '../../sample/district.ts';
import { aCard, aPublication } from '../../sample/records.ts';
import { aStudent } from '../../sample/roster.ts';
import { caseBefore } from '../cases/case.ts';
import { setUpAccessSchool, tomas } from './access-school.ts';

const tom = { kind: 'guardian', id: 'grd_tom' } as const;
const classes = ['D1', 'D2', 'D3', 'D4'] as const;
const may = (school: TestSchool, actor: Actor, data: DataClass, action: AccessAction = 'read') =>
  authorize(school.deps, actor, { studentId: 'stu_maya', data, action }).then(
    () => true,
    () => false,
  );
const reads = async (school: TestSchool, actor: Actor) => {
  const allowed = await Promise.all(classes.map((data) => may(school, actor, data)));
  return classes.filter((_, place) => allowed[place]);
};
const limit = (school: TestSchool, over: object = {}, actor: Actor = aCoordinator()) =>
  limitGuardianship(school.deps, actor, {
    ...{ studentId: 'stu_maya', guardianId: 'grd_tom', rights: 'noRecords', orderRef: 'Office safe, folder 12' },
    ...{ startOn: '2026-11-23', surface: 'cli', key: `limit-${JSON.stringify(over)}` },
    ...over,
  });

describe('a guardian whom a court limits', () => {
  it('sees nothing from the first day, while the other parent sees all, and all again when the order ends', async () => {
    const school = await setUpAccessSchool();
    expect(await reads(school, tom)).toEqual(classes);
    await limit(school, { endOn: '2026-11-30' });
    expect(await reads(school, tom)).toEqual([]);
    expect(await reads(school, actors.ana)).toEqual(classes);
    school.clock.at = '2026-12-01T20:00:00.000Z';
    expect(await reads(school, tom)).toEqual(classes);
  });

  it('by an order against contact sees nothing, for a page may say where the child is, and is not invited', async () => {
    const school = await setUpAccessSchool();
    await limit(school, { rights: 'noContact' });
    expect(await reads(school, tom)).toEqual([]);
    expect(await may(school, tom, 'D4', 'decide')).toBe(false);
    const desk = await prepareReview(school.deps, aCaseManager(), { studentId: 'stu_maya', surface: 'slack' });
    expect(desk.guardians.map(({ id }) => id)).toEqual(['grd_ana']);
    const meeting = {
      studentId: 'stu_maya',
      on: '2026-12-03',
      time: '14:30',
      lengthMinutes: 30,
      staffIds: [],
    } as const;
    const invited = scheduleReview(school.deps, aCaseManager(), {
      ...{ ...meeting, guardianIds: ['grd_tom'], surface: 'slack', key: 'meet' },
    });
    await expect(invited).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('is not invited to a meeting on a day from which an order will hold', async () => {
    const school = await setUpAccessSchool();
    await limit(school, { rights: 'noContact', startOn: '2026-12-03' });
    const inviting = (on: string) =>
      scheduleReview(school.deps, aCaseManager(), {
        ...{ studentId: 'stu_maya', on, time: '14:30', lengthMinutes: 30, staffIds: [], guardianIds: ['grd_tom'] },
        ...{ surface: 'slack', key: `meet ${on}` },
      });
    await expect(inviting('2026-12-03')).rejects.toMatchObject({ details: { why: 'keptAway' } });
    expect(await inviting('2026-12-02')).toMatchObject({ invited: 2 });
  });

  it('is taken off the meetings ahead to which they were invited, once, and others stay as they are', async () => {
    const school = await setUpAccessSchool();
    const meeting = (key: string, on: string, guardianIds: readonly ('grd_tom' | 'grd_ana')[]) =>
      scheduleReview(school.deps, aCaseManager(), {
        ...{ studentId: 'stu_maya', on, time: '14:30', lengthMinutes: 30, staffIds: [], guardianIds },
        ...{ surface: 'slack', key },
      });
    const his = await meeting('his', '2026-12-03', ['grd_ana', 'grd_tom']);
    const hers = await meeting('hers', '2026-12-04', ['grd_ana']);
    for (const _again of [1, 2]) await limit(school, { rights: 'noContact' });
    const versions = [his, hers].map(({ reviewId }) => school.stores.reviews.get('stu_maya', reviewId));
    expect((await Promise.all(versions)).map(({ version }) => version)).toEqual([2, 1]);
    const news = (await itemsIn(school.tables.plans)).filter(({ type }) => type === 'ReviewMoved');
    expect(news).toMatchObject([{ reviewId: his.reviewId }]);
    await limit(school, { rights: 'full' });
    expect(await school.stores.reviews.get('stu_maya', his.reviewId)).toMatchObject({ version: 2 });
  });

  it('is shown with what is entered to the coordinator alone', async () => {
    const school = await setUpAccessSchool();
    await limit(school);
    const maya = { studentId: 'stu_maya', surface: 'cli' } as const;
    const { guardians, facts, on } = await readGuardians(school.deps, aCoordinator(), maya);
    const standings = guardians.map((each) => guardianStanding(each, facts, on));
    expect(standings).toMatchObject([
      { guardian: { id: 'grd_ana' }, relation: 'parentOf', misses: [], entered: undefined },
      { guardian: { id: 'grd_tom' }, relation: 'none', misses: [{ miss: 'noRecords' }], entered: { version: 1 } },
    ]);
    for (const actor of [aCaseManager(), aTeacher(), actors.ana])
      await expect(readGuardians(school.deps, actor, maya)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('is limited by the coordinator alone, and the next order takes the place of the one before', async () => {
    const school = await setUpAccessSchool();
    for (const actor of [aCaseManager(), aTeacher(), actors.ana, tom])
      await expect(limit(school, {}, actor)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(limit(school, { guardianId: 'grd_other' })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(limit(school, { orderRef: ' ' })).rejects.toMatchObject({ code: 'invalid_input' });
    await limit(school);
    expect(await limit(school, { rights: 'full' })).toMatchObject({ version: 2 });
    expect(await reads(school, tom)).toEqual(classes);
    const later = limit(school, { rights: 'noContact', startOn: '2026-11-24' });
    await expect(later).rejects.toMatchObject({ details: { field: 'startOn', reason: 'another_holds' } });
    const [entry] = await school.stores.ledgerReader.ofActor('stf_priya');
    expect(entry).toMatchObject({ action: 'guardianship_limited', personId: 'grd_tom', studentIds: ['stu_maya'] });
  });
});

describe('a copy for a parent whom an order forbids contact', () => {
  const asked = { studentId: 'stu_maya', guardianId: 'grd_tom', leaveOut: [], surface: 'cli' } as const;
  const strategy = (words: string) => ({ strategyId: 'stg_1' as const, words, goalIds: [] });
  const planSaying = (school: TestSchool, words: string, version = 1) =>
    school.stores.plans.publish(
      ...aPublication(`says-${version}`, anActivePlan({ id: 'pln_2', version, strategies: [strategy(words)] }), {
        ...aCard(),
        version: version + 1,
      }),
    );

  it('is made by the coordinator, read, and given as it was read; both stand in the ledger', async () => {
    const school = await setUpAccessSchool();
    await planSaying(school, 'Asks first. Mr. Newman waits at the east gate. Sits by the blue dolphin.');
    await limit(school, { rights: 'noContact' });
    const read = await prepareSafeCopy(school.deps, aCoordinator(), asked);
    expect(read.plans.map(({ strategies }) => strategies)).toEqual([
      [],
      ['Asks first. [left out] Sits by the blue dolphin.'],
    ]);
    const with2 = { ...asked, leaveOut: ['blue dolphin'] };
    const again = await prepareSafeCopy(school.deps, aCoordinator(), with2);
    const given = await giveSafeCopy(school.deps, aCoordinator(), { ...with2, readAs: again.fingerprint });
    expect(given).toEqual(again);
    expect(given.plans[1]?.strategies).toEqual(['Asks first. [left out]']);
    const lead = ['Harbor', 'Dana', 'Grace', 'Ana', 'sch_', 'stf_', '2026', 'gate'].find((word) =>
      JSON.stringify(given.plans).includes(word),
    );
    expect(lead).toBeUndefined();
    const entries = await school.stores.ledgerReader.ofActor('stf_priya');
    expect(entries.map(({ action }) => action).slice(0, 3)).toEqual([
      ...['safe_copy_given', 'safe_copy_made', 'safe_copy_made'],
    ]);
    expect(entries[0]).toMatchObject({ recipientId: 'grd_tom', because: 'coordinates', studentIds: ['stu_maya'] });
  });

  it('does not go where it says something else than what was read', async () => {
    const school = await setUpAccessSchool();
    await planSaying(school, 'Asks first.');
    await limit(school, { rights: 'noContact' });
    const { fingerprint: readAs } = await prepareSafeCopy(school.deps, aCoordinator(), asked);
    await planSaying(school, 'Asks first. Then the blue dolphin.', 2);
    const giving = giveSafeCopy(school.deps, aCoordinator(), { ...asked, readAs });
    await expect(giving).rejects.toMatchObject({ code: 'changed_meanwhile' });
    const [entry] = await school.stores.ledgerReader.ofActor('stf_priya');
    expect(entry?.action).toBe('safe_copy_made');
  });

  it('in Spanish is looked through as it stands there, and is another than the English one', async () => {
    const school = await setUpAccessSchool();
    await planSaying(school, 'Asks first. Waits at the east gate.');
    await limit(school, { rights: 'noContact' });
    const inSpanish = { ...asked, language: safeCopyLanguages.es };
    const copy = await prepareSafeCopy(school.deps, aCoordinator(), inSpanish);
    expect(copy.plans[1]?.strategies).toEqual(['Asks first. [omitido]']);
    const names = copy.plans.flatMap(({ items }) => items.map(({ name }) => name));
    expect(names).toContain('Más tiempo en trabajos con límite');
    const further = { ...inSpanish, leaveOut: ['más tiempo'] };
    const again = await prepareSafeCopy(school.deps, aCoordinator(), further);
    expect(again.plans.flatMap(({ items }) => items.map(({ name }) => name))).not.toContain(
      'Más tiempo en trabajos con límite',
    );
    const english = giveSafeCopy(school.deps, aCoordinator(), { ...asked, readAs: copy.fingerprint });
    await expect(english).rejects.toMatchObject({ code: 'changed_meanwhile' });
    const given = giveSafeCopy(school.deps, aCoordinator(), { ...inSpanish, readAs: copy.fingerprint });
    expect(await given).toEqual(copy);
  });

  it.each([
    ['a parent who may see all', { guardianId: 'grd_ana' }, {}, 'full'],
    ['one to whom an order closes the record', {}, { rights: 'noRecords' }, 'noRecords'],
    ['one of another family', { guardianId: 'grd_other' }, {}, 'stranger'],
    ['one whose order begins later', {}, { startOn: '2026-11-24' }, 'full'],
  ] as const)('is not for %s', async (_who, whom, order, why) => {
    const school = await setUpAccessSchool();
    await limit(school, { rights: 'noContact', ...order });
    const making = prepareSafeCopy(school.deps, aCoordinator(), { ...asked, ...whom });
    await expect(making).rejects.toMatchObject({ code: 'invalid_input', details: { field: 'guardianId', why } });
  });

  it('is made by nobody else, and not where the state ends all access', async () => {
    const school = await setUpAccessSchool();
    await limit(school, { rights: 'noContact' });
    for (const actor of [aCaseManager(), aTeacher(), actors.ana, tom])
      await expect(prepareSafeCopy(school.deps, actor, asked)).rejects.toMatchObject({ code: 'not_allowed' });
    const nameless = prepareSafeCopy(school.deps, aCoordinator(), { ...asked, leaveOut: [' '] });
    await expect(nameless).rejects.toMatchObject({ details: { field: 'leaveOut' } });
    await districtSays(school.deps, { noCopyWithoutContact: true });
    const making = prepareSafeCopy(school.deps, aCoordinator(), asked);
    await expect(making).rejects.toMatchObject({ details: { why: 'noRecords' } });
  });
});

describe('a relative on the roster', () => {
  it('sees nothing, is not invited and signs nothing, until the office enters that they act as a parent', async () => {
    const school = await setUpAccessSchool();
    await school.deps.rosterWriter.putPeople([{ ...tomas, isRelative: true }]);
    expect(await reads(school, tom)).toEqual([]);
    const desk = await prepareReview(school.deps, aCaseManager(), { studentId: 'stu_maya', surface: 'slack' });
    expect(desk.guardians.map(({ id }) => id)).toEqual(['grd_ana']);
    const why = { personId: 'grd_tom', studentId: 'stu_maya', surface: 'cli' } as const;
    const told = await explainAccess(school.deps, aCoordinator(), why);
    expect(told.misses).toEqual([{ miss: 'contactOnly' }]);
    await limit(school, { rights: 'full', orderRef: 'Caregiver affidavit, office safe' });
    expect(await reads(school, tom)).toEqual(classes);
  });
});

describe('the 18th birthday', () => {
  const { maya } = actors;
  const grown = async (birthOn: string | undefined, said = {}) => {
    const school = await setUpAccessSchool();
    await school.stores.rosterWriter.putPeople([
      aStudent({ ...(birthOn ? { birthOn } : {}), guardianIds: ['grd_ana'] }),
    ]);
    await districtSays(school.deps, said);
    return school;
  };

  it('passes the rights at midnight of the school, also on a night in which the clocks change', async () => {
    const school = await grown('2008-11-01');
    school.clock.at = '2026-11-01T06:59:59.000Z';
    expect([await reads(school, maya), await reads(school, actors.ana)]).toEqual([['D1', 'D2'], classes]);
    expect(await may(school, actors.ana, 'D4', 'decide')).toBe(true);
    school.clock.at = '2026-11-01T07:00:00.000Z';
    expect([await reads(school, maya), await reads(school, actors.ana)]).toEqual([classes, []]);
    expect(await may(school, maya, 'D4', 'decide')).toBe(true);
    expect(await may(school, actors.ana, 'D4', 'decide')).toBe(false);
  });

  const entered = (school: Pick<TestSchool, 'deps'>, over: object = {}) =>
    limit(school as TestSchool, {
      ...{ guardianId: 'grd_ana', rights: 'dependent', orderRef: 'Tax return of 2025, seen 3 November' },
      ...{ startOn: '2026-11-23', endOn: '2027-04-15' },
      ...over,
    });

  it('leaves a parent a look while the office has it that the student is their dependent, and no decision', async () => {
    const school = await grown('2008-11-01');
    await entered(school);
    expect(await reads(school, actors.ana)).toEqual(['D1', 'D2', 'D3']);
    expect(await may(school, actors.ana, 'D4', 'decide')).toBe(false);
    const [entry] = await school.stores.ledgerReader.ofActor('stf_priya');
    expect(entry).toMatchObject({ action: 'guardianship_limited', personId: 'grd_ana' });
    school.clock.at = '2027-04-16T20:00:00.000Z';
    expect(await reads(school, actors.ana)).toEqual([]);
  });

  it('leaves the parents nothing where the district says so', async () => {
    const school = await grown('2008-11-01', { dependentAccess: false });
    await entered(school);
    expect(await reads(school, actors.ana)).toEqual([]);
  });

  it.each([
    ['of a minor', '2008-11-24', {}, 'startOn'],
    ['of one whose birthday nobody knows', undefined, {}, 'startOn'],
    ['without a last day', '2008-11-01', { endOn: undefined }, 'endOn'],
    ['for years', '2008-11-01', { endOn: '2029-11-23' }, 'endOn'],
  ])('is no reason to enter %s that they are a dependent', async (_who, birthOn, over, field) => {
    const school = await grown(birthOn);
    await expect(entered(school, over)).rejects.toMatchObject({ code: 'invalid_input', details: { field } });
  });

  it.each([
    ['whom a court made their guardian', 'courtGuardian', classes, true, ['grd_ana']],
    ['who represents them', 'representative', classes, true, ['stu_maya', 'grd_ana']],
    ['whom they want to help them', 'supporter', ['D1', 'D2', 'D3'], false, ['stu_maya']],
  ] as const)('lets in somebody %s, until the last day', async (_who, rights, seen, decides, holders) => {
    const school = await grown('2008-11-01');
    await entered(school, { rights, orderRef: 'Probate court, folder 3', endOn: '2026-12-15' });
    const student = await school.stores.roster.getStudent('stu_maya');
    expect(await reads(school, actors.ana)).toEqual(seen);
    expect(await may(school, actors.ana, 'D4', 'decide')).toBe(decides);
    expect(await readHolders(school.deps, student, '2026-12-15')).toEqual(holders);
    expect(await readHolders(school.deps, student, '2026-12-16')).toEqual(['stu_maya']);
    school.clock.at = '2026-12-16T20:00:00.000Z';
    expect(await reads(school, actors.ana)).toEqual([]);
  });

  it('takes the signature of a court’s guardian and then of nobody else', async () => {
    const school = await grown('2008-11-01');
    const { referralId } = await caseBefore(school as TestSchool, 'consent');
    await entered(school, { rights: 'courtGuardian', endOn: undefined });
    const signing = (actor: Actor, signer: 'stu_maya' | 'grd_ana') =>
      recordConsent(school.deps, actor, {
        ...{ studentId: 'stu_maya', referralId, consent: 'evaluation', decision: 'given', surface: 'web' },
        ...{ receivedOn: '2026-11-23', signer, method: 'signedIn', key: `signed by ${signer}` },
      });
    await expect(signing(maya, 'stu_maya')).rejects.toMatchObject({
      code: 'invalid_input',
      details: { field: 'signer' },
    });
    expect(await signing(actors.ana, 'grd_ana')).toMatchObject({ state: 'evaluating' });
  });

  it('is told to the office once, on the day or up to a week late, and never too early', async () => {
    const school = await grown('2008-11-24');
    const told = async (at: string) => {
      school.clock.at = at;
      return passRights(school.deps, at);
    };
    expect(await told('2026-11-24T07:59:59.000Z')).toBe(0);
    expect(await told('2026-11-27T14:00:00.000Z')).toBe(1);
    expect(await told('2026-11-27T14:00:00.000Z')).toBe(0);
    expect(await told('2026-11-28T14:00:00.000Z')).toBe(0);
    const events = (await itemsIn(school.tables.plans))
      .filter(({ type }) => type === 'RightsPassed')
      .map((item) => Event.parse(item));
    expect(events).toMatchObject([{ studentId: 'stu_maya', schoolId: 'sch_harbor-high' }]);
  });

  it('is told a second time where the state has the student decide later, on that day', async () => {
    const school = await grown('2005-11-24', { majority: 'mississippi' });
    const told = (on: string) => passRights(school.deps, `${on}T20:00:00.000Z`);
    expect([await told('2023-11-24'), await told('2026-11-23')]).toEqual([1, 0]);
    expect([await told('2026-11-24'), await told('2026-11-25')]).toEqual([1, 0]);
    const events = (await itemsIn(school.tables.plans)).filter(({ type }) => type === 'RightsPassed');
    expect(events).toHaveLength(2);
  });

  it('is told of one whose birthday was put right to a day long ago, once, and of no other birthday of theirs', async () => {
    const school = await grown('2009-11-24');
    const { rosterWriter } = school.stores;
    const sweep = (on: string) => passRights(school.deps, `${on}T20:00:00.000Z`);
    expect(await sweep('2026-11-24')).toBe(0);
    await rosterWriter.putPeople([aStudent({ birthOn: '2008-10-01' })]);
    expect(await Promise.all([sweep('2026-11-24'), sweep('2026-11-24')]).then((each) => each.toSorted())).toEqual([
      0, 1,
    ]);
    expect(await sweep('2026-11-25')).toBe(0);
    expect(await sweep('2027-11-25')).toBe(0);
    const [event, ...more] = (await itemsIn(school.tables.plans)).filter(({ type }) => type === 'RightsPassedBefore');
    expect([event, more]).toMatchObject([{ studentIds: ['stu_maya'], schoolId: 'sch_harbor-high' }, []]);
    // It was too early after all: they come of age once more, and that is told.
    await rosterWriter.putPeople([aStudent({ birthOn: '2009-11-24' })]);
    expect(await sweep('2027-11-23')).toBe(0);
    expect(await sweep('2027-11-24')).toBe(1);
  });

  it('of many who came of age before a school began with us is one piece of news', async () => {
    const school = await grown('2008-10-01');
    const email = (id: string) => `${id}@students.harbor.example`;
    const ids = Array.from({ length: 20 }, (_, index) => `stu_many${index}` as const);
    await school.stores.rosterWriter.putPeople(
      ids.map((id) => aStudent({ id, birthOn: '2007-05-05', email: email(id) })),
    );
    expect(await passRights(school.deps, '2026-11-24T20:00:00.000Z')).toBe(21);
    const told = (await itemsIn(school.tables.plans)).filter(({ type }) => String(type).startsWith('RightsPassed'));
    expect(told).toHaveLength(1);
  });

  it('is not told of somebody who has left, moved, or was given another birthday', async () => {
    const school = await grown('2008-11-24');
    const { rosterWriter } = school.stores;
    const tell = () => passRights(school.deps, '2026-11-24T20:00:00.000Z');
    await rosterWriter.putPeople([aStudent({ birthOn: '2009-11-24' })]);
    expect(await tell()).toBe(0);
    await rosterWriter.putPeople([aStudent({ birthOn: '2008-11-24' })]);
    await rosterWriter.removePeople(['stu_maya']);
    expect(await tell()).toBe(0);
  });
});

describe('staff who are named for one student', () => {
  const name = (school: TestSchool, over: object = {}, actor: Actor = aCoordinator()) =>
    assignToStudent(school.deps, actor, {
      ...{ staffId: 'stf_samuel', studentId: 'stu_maya', part: 'evaluates', beginOn: '2026-11-23' },
      ...{ endOn: '2027-01-15', surface: 'cli', key: `name-${JSON.stringify(over)}` },
      ...over,
    } as never);
  const samuel = aTeacher({ id: 'stf_samuel' });

  it('see what their part needs, until its last day', async () => {
    const school = await setUpAccessSchool();
    await name(school);
    expect(await reads(school, samuel)).toEqual(classes);
    school.clock.at = '2027-01-16T20:00:00.000Z';
    expect(await reads(school, samuel)).toEqual([]);
  });

  it.each([
    ['nurseOf', ['D1', 'D2', 'D4']],
    ['serves', ['D1', 'D2', 'D3']],
  ])('as %s see %s', async (part, seen) => {
    const school = await setUpAccessSchool();
    await name(school, { part });
    expect(await reads(school, samuel)).toEqual(seen);
  });

  it('are named by the coordinator; a case manager names providers of services alone', async () => {
    const school = await setUpAccessSchool();
    await name(school, { part: 'serves' }, aCaseManager());
    for (const part of ['evaluates', 'nurseOf'])
      await expect(name(school, { part }, aCaseManager())).rejects.toMatchObject({ code: 'not_allowed' });
    for (const actor of [aTeacher(), samuel, actors.ana])
      await expect(name(school, { part: 'serves' }, actor)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(name(school, { endOn: '2027-11-24' })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(name(school, { staffId: 'stf_left' })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
