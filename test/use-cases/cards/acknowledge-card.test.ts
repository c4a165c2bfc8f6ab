import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor, StaffActor } from '#shared/domain/access/access.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { acknowledgeCard } from '#shared/use-cases/cards/confirming/acknowledge-card.ts';
import { type AcknowledgeCardsInput, acknowledgeCards } from '#shared/use-cases/cards/confirming/acknowledge-cards.ts';
import { readAcknowledgements } from '#shared/use-cases/cards/confirming/read-acknowledgements.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { costOf } from '../../capacity.ts';
import { aStaffSeat, aStudent, aStudentSeat } from '../../sample/roster.ts';
import { amount, type CardSchool, largeClass, omar, setUpCardSchool } from './card-school.ts';

let school: CardSchool;
beforeEach(async () => {
  school = await setUpCardSchool();
});

const outstandingFor = (actor: StaffActor) => readOutstanding(school.deps, actor, { surface: 'slack' });
const seenBy = async (actor: StaffActor = aTeacher()) => (await outstandingFor(actor))[0]!.seen;
type Seen = Awaited<ReturnType<typeof seenBy>>;
const confirming = (seen: Seen, key: string, actor: Actor = aTeacher(), words: { inMyClass?: string } = {}) =>
  acknowledgeCard(school.deps, actor, { studentId: 'stu_maya', seen, ...words, surface: 'slack', key });
const given = () => school.stores.acknowledgements.given('stu_maya', 'stf_grace');
const stateOf = (actor: Actor = aCaseManager()) =>
  readAcknowledgements(school.deps, actor, { studentId: 'stu_maya', surface: 'slack' });

describe('confirming what to do for a student', () => {
  it('is bound to the card, its items, the plan versions and the person, at the moment when it is said', async () => {
    const { hash } = await school.publish([amount(1.25)]);
    await confirming(await seenBy(), 'one');
    expect(await given()).toMatchObject([
      {
        ...{ studentId: 'stu_maya', staffId: 'stf_grace', cardVersion: 1, at: '2026-11-23T20:30:00.000Z' },
        versions: [{ hash }],
        items: [{ code: 'TIM-EXT', parameter: { timeMultiplier: 1.25 } }],
      },
    ]);
    expect(await outstandingFor(aTeacher())).toEqual([]);
    const [entry] = (await school.stores.ledgerReader.ofActor('stf_grace')).filter(
      ({ action }) => action === 'card_acknowledged',
    );
    expect(entry).toMatchObject({ because: 'teachesNow', studentIds: ['stu_maya'] });
  });

  it('asks after an amendment for the changed item alone, and keeps what was said before', async () => {
    await school.publish([amount(1.25), largeClass]);
    await confirming(await seenBy(), 'one');
    school.clock.at = '2026-11-24T20:30:00.000Z';
    await school.publish([amount(1.5), largeClass], { on: '2026-11-24' });
    const [maya] = await outstandingFor(aTeacher());
    expect(maya?.toConfirm).toMatchObject([
      { item: { parameter: { timeMultiplier: 1.5 } }, was: { parameter: { timeMultiplier: 1.25 } } },
    ]);
    await confirming(maya!.seen, 'two');
    expect((await given()).map(({ revision, at }) => [revision, at])).toEqual([
      [1, '2026-11-23T20:30:00.000Z'],
      [2, '2026-11-24T20:30:00.000Z'],
    ]);
  });

  it('tells of an item that went away, once', async () => {
    await school.publish([amount(1.25), largeClass]);
    await confirming(await seenBy(), 'one');
    await school.publish([amount(1.25)]);
    const [maya] = await outstandingFor(aTeacher());
    expect(maya).toMatchObject({ toConfirm: [], gone: [{ code: 'PRE-LARGE' }] });
    await confirming(maya!.seen, 'two');
    expect(await outstandingFor(aTeacher())).toEqual([]);
  });

  it('asks nobody again when a publication changes nothing that they do', async () => {
    await school.publish([amount(1.25)]);
    await confirming(await seenBy(), 'one');
    await school.publish([{ ...amount(1.25), ownerRole: 'case manager', priority: 'essential' }]);
    expect(await outstandingFor(aTeacher())).toEqual([]);
  });

  it('told twice, or pressed twice, is written once and keeps its first moment', async () => {
    await school.publish([amount(1.25)]);
    const seen = await seenBy();
    const first = await confirming(seen, 'one');
    school.clock.at = '2026-11-23T21:30:00.000Z';
    expect(await confirming(seen, 'one')).toEqual(first);
    expect(await confirming(seen, 'two')).toEqual(first);
    expect(await given()).toHaveLength(1);
  });

  it('lets one of two win who press at the same moment on two devices', async () => {
    await school.publish([amount(1.25)]);
    const seen = await seenBy();
    const two = await Promise.allSettled([confirming(seen, 'one'), confirming(seen, 'two')]);
    for (const each of two)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'changed_meanwhile' });
    expect(two.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await given()).toHaveLength(1);
  });

  it('is refused when the card moved on since it was shown', async () => {
    await school.publish([amount(1.25)]);
    const seen = await seenBy();
    await school.publish([amount(1.5)]);
    await expect(confirming(seen, 'one')).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await given()).toEqual([]);
  });

  it('is refused when the card moves on while it is written', async () => {
    await school.publish([amount(1.25)]);
    const seen = await seenBy();
    const { deps, stores } = school;
    const acknowledgements = {
      ...stores.acknowledgements,
      find: async (...whom: Parameters<typeof stores.acknowledgements.find>) => {
        await school.publish([amount(1.5)]);
        return stores.acknowledgements.find(...whom);
      },
    };
    const slow = { ...deps, cards: { ...stores.cards, find: async () => first }, acknowledgements };
    const first = await stores.cards.find('stu_maya');
    const input = { studentId: 'stu_maya' as const, seen, surface: 'slack' as const, key: 'one' };
    await expect(acknowledgeCard(slow, aTeacher(), input)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await given()).toEqual([]);
  });

  it('is refused past midnight when an item has begun that was not shown', async () => {
    await school.publish([amount(1.25), { ...largeClass, startOn: '2026-11-24' }]);
    const seen = await seenBy();
    school.clock.at = '2026-11-24T20:30:00.000Z';
    await expect(confirming(seen, 'one')).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it.each([
    ['who does not teach the student', aTeacher({ id: 'stf_else' })],
    ['who manages the plan and teaches another class', aCaseManager()],
    ['the coordinator', aCoordinator()],
    ['the student', { kind: 'student', id: 'stu_maya' } as const],
  ])('is not for %s', async (_who, actor) => {
    await school.publish([amount(1.25)]);
    await expect(confirming(await seenBy(), 'one', actor)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('confirming a class', () => {
  type Shown = AcknowledgeCardsInput['cards'];
  const shownTo = async (actor: StaffActor = aTeacher()): Promise<Shown> =>
    (await outstandingFor(actor)).map(({ studentId, seen }) => ({ studentId, seen }));
  const confirmingAll = (cards: Shown, key = 'all', deps: CardSchool['deps'] = school.deps, actor = aTeacher()) =>
    acknowledgeCards(deps, actor, { sectionId: 'sec_algebra', cards, surface: 'classroom', key });
  const givenOf = async (students: readonly StudentId[]) =>
    (await Promise.all(students.map((id) => school.stores.acknowledgements.given(id, 'stf_grace')))).map(
      ({ length }) => length,
    );
  const fill = async (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => `stu_${index}` as const);
    await school.stores.rosterWriter.putSeats(ids.map((studentId) => aStudentSeat({ studentId })));
    for (const studentId of ids) await school.publish([amount(1.25)], { studentId });
    return ids;
  };

  it('is one word on each card as it was shown; one that moved since is left, and the rest stands', async () => {
    const ids = await fill(2);
    const morning = await shownTo();
    await school.publish([amount(2)], { studentId: 'stu_1' });
    expect(await confirmingAll(morning)).toEqual({ confirmed: 1, moved: 1 });
    expect(await givenOf(ids)).toEqual([1, 0]);
    expect((await outstandingFor(aTeacher())).map(({ studentId }) => studentId)).toEqual(['stu_1']);
    const entries = await school.stores.ledgerReader.ofActor('stf_grace');
    expect(entries.find(({ action }) => action === 'card_acknowledged')).toMatchObject({ studentIds: ['stu_0'] });
  });

  it('is one word on each also when it was pressed twice, on two devices, or died between two pieces', async () => {
    const ids = await fill(33);
    const shown = await shownTo();
    const { acknowledgements } = school.stores;
    let pieces = 0;
    const dying: typeof acknowledgements = {
      ...acknowledgements,
      acknowledgeAll: (all, change) => {
        pieces += 1;
        if (pieces > 1) throw new Error('killed');
        return acknowledgements.acknowledgeAll(all, change);
      },
    };
    const dead = confirmingAll(shown, 'all', { ...school.deps, acknowledgements: dying });
    await expect(dead).rejects.toThrow('killed');
    expect((await givenOf(ids)).filter((length) => length === 1).length).toBeLessThan(33);
    expect(await confirmingAll(shown)).toEqual({ confirmed: 33, moved: 0 });
    await Promise.all([confirmingAll(shown), confirmingAll(shown, 'another page')]);
    expect(await givenOf(ids)).toEqual(ids.map(() => 1));
  });

  it('settles by a second try what another device confirmed in the same moment', async () => {
    const ids = await fill(3);
    const shown = await shownTo();
    const both = await Promise.all([confirmingAll(shown, 'one'), confirmingAll(shown, 'two')]);
    expect(both).toEqual([both[0], { confirmed: 3, moved: 0 }]);
    expect(await givenOf(ids)).toEqual([1, 1, 1]);
  });

  it('passes over who has left the class, and confirms nobody of another', async () => {
    const ids = await fill(2);
    const shown = await shownTo();
    await school.stores.rosterWriter.putSeats([aStudentSeat({ studentId: 'stu_1', endOn: '2026-11-22' })]);
    await school.publish([amount(1.25)]);
    const [maya] = await shownTo(omar);
    await school.stores.rosterWriter.removeSeats([{ sectionId: 'sec_algebra', personId: 'stu_maya' }]);
    expect(await confirmingAll([...shown, maya!])).toEqual({ confirmed: 1, moved: 0 });
    expect([...(await givenOf(ids)), ...(await givenOf(['stu_maya']))]).toEqual([1, 0, 0]);
  });

  it('is for who teaches or assists there, and not for who is there for a day', async () => {
    await school.publish([amount(1.25)]);
    const shown = await shownTo();
    const day = { beginOn: '2026-11-23', endOn: '2026-11-23' } as const;
    await school.stores.rosterWriter.putSeats([aStaffSeat({ staffId: 'stf_ben', role: 'proctor', ...day })]);
    for (const id of ['stf_ben', 'stf_omar'] as const)
      await expect(confirmingAll(shown, 'all', school.deps, aTeacher({ id }))).rejects.toMatchObject({
        code: 'not_allowed',
      });
    expect(await givenOf(['stu_maya'])).toEqual([0]);
  });

  it('keeps the confirmation of a student who left and came back', async () => {
    await school.publish([amount(1.25)]);
    await confirmingAll(await shownTo());
    const { rosterWriter } = school.stores;
    await rosterWriter.removeSeats([{ sectionId: 'sec_algebra', personId: 'stu_maya' }]);
    expect(await outstandingFor(aTeacher())).toEqual([]);
    await rosterWriter.putSeats([aStudentSeat()]);
    expect(await outstandingFor(aTeacher())).toEqual([]);
  });

  it('refuses a card that is named twice, or none', async () => {
    await school.publish([amount(1.25)]);
    const [maya] = await shownTo();
    for (const cards of [[], [maya!, maya!]])
      await expect(confirmingAll(cards)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('what a change means in a teacher’s own class', () => {
  const inMyClass = 'She starts with the odd numbers.';
  const words = async () => (await given()).map((each) => each.inMyClass);

  it('is kept with their confirmation and signed by it, for the others who answer for the plan to read', async () => {
    await school.publish([amount(1.25)]);
    await confirming(await seenBy(), 'one', aTeacher(), { inMyClass: ` ${inMyClass}\n` });
    const known = new Map((await stateOf()).map(({ staffId, confirmed }) => [staffId, confirmed]));
    expect(known.get('stf_grace')).toMatchObject({ inMyClass: { text: inMyClass, at: '2026-11-23T20:30:00.000Z' } });
    expect(known.get('stf_omar')).toBeUndefined();
  });

  it('stands when the next change is confirmed without a word, and says when it was said', async () => {
    await school.publish([amount(1.25)]);
    await confirming(await seenBy(), 'one', aTeacher(), { inMyClass });
    school.clock.at = '2026-11-24T20:30:00.000Z';
    await school.publish([amount(1.5)], { on: '2026-11-24' });
    await confirming(await seenBy(), 'two', aTeacher(), { inMyClass: ' ' });
    const said = { text: inMyClass, at: '2026-11-23T20:30:00.000Z' };
    expect(await words()).toEqual([said, said]);
  });

  it('can be said, and said anew, of a card that is confirmed already; the same again is written once', async () => {
    await school.publish([amount(1.25)]);
    const seen = await seenBy();
    await confirming(seen, 'one');
    await confirming(seen, 'two', aTeacher(), { inMyClass });
    await confirming(seen, 'two', aTeacher(), { inMyClass });
    await confirming(seen, 'three', aTeacher(), { inMyClass });
    await confirming(seen, 'four');
    expect((await words()).map((each) => each?.text)).toEqual([undefined, inMyClass]);
  });

  it('is refused by its name when it is longer than 280 characters, and nothing is confirmed then', async () => {
    await school.publish([amount(1.25)]);
    const long = confirming(await seenBy(), 'one', aTeacher(), { inMyClass: 'a'.repeat(281) });
    await expect(long).rejects.toMatchObject({ code: 'invalid_input', details: { field: 'inMyClass', most: 280 } });
    expect(await given()).toEqual([]);
  });

  it('is not taken for a card that moved on since it was shown', async () => {
    await school.publish([amount(1.25)]);
    const seen = await seenBy();
    await school.publish([amount(1.5)]);
    const late = confirming(seen, 'one', aTeacher(), { inMyClass });
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await given()).toEqual([]);
  });
});

describe('who has confirmed what', () => {
  it('is read from today’s seats: each of today’s teachers, and what each has yet to confirm', async () => {
    const { hash } = await school.publish([amount(1.25)]);
    await confirming(await seenBy(), 'one');
    const known = new Map((await stateOf()).map((each) => [each.staffId, each]));
    expect(known.get('stf_grace')).toMatchObject({
      confirmed: { versions: [{ hash }] },
      toConfirm: [],
      sectionIds: ['sec_algebra'],
    });
    expect(known.get('stf_omar')).toMatchObject({ toConfirm: [{ item: { code: 'TIM-EXT' } }] });
    expect(known.get('stf_omar')).not.toHaveProperty('confirmed');
  });

  it('names a teacher who joined this morning and none who left', async () => {
    await school.publish([amount(1.25)]);
    const { rosterWriter } = school.stores;
    await rosterWriter.putSeats([
      aStaffSeat({ endOn: '2026-11-22' }),
      aStaffSeat({ staffId: 'stf_new', beginOn: '2026-11-23' }),
      aStaffSeat({ staffId: 'stf_next', beginOn: '2026-11-24' }),
    ]);
    expect((await stateOf()).map(({ staffId }) => staffId).sort()).toEqual(['stf_new', 'stf_omar']);
  });

  it('is for the case manager and the coordinator, and leaves a trace', async () => {
    await stateOf(aCoordinator());
    expect((await school.stores.ledgerReader.ofActor('stf_priya')).map(({ action }) => action)).toEqual([
      'acknowledgements_viewed',
    ]);
    await expect(stateOf(aTeacher())).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(stateOf({ kind: 'guardian', id: 'grd_ana' })).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('what a teacher has yet to confirm', () => {
  it('is their own students’, each once, and a trace names just those', async () => {
    await school.stores.rosterWriter.putPeople([aStudent({ id: 'stu_leo', email: 'leo@students.harbor.example' })]);
    await school.stores.rosterWriter.putSeats([
      aStudentSeat({ studentId: 'stu_leo', name: 'Leo Park' }),
      aStaffSeat({ sectionId: 'sec_art', staffId: 'stf_grace' }),
    ]);
    await school.publish([amount(1.25)]);
    const open = await outstandingFor(aTeacher());
    expect(open.map(({ name, sectionIds }) => [name, sectionIds])).toEqual([
      ['Maya Rodríguez', ['sec_algebra', 'sec_art']],
    ]);
    const [entry] = await school.stores.ledgerReader.ofActor('stf_grace');
    expect(entry).toMatchObject({ action: 'card_viewed', studentIds: ['stu_maya'] });
    expect(await outstandingFor(aTeacher({ id: 'stf_else' }))).toEqual([]);
    expect(await outstandingFor(omar)).toHaveLength(1);
  });

  it('is an aide’s to confirm too, and nothing for who proctors one test', async () => {
    const { rosterWriter, ledgerReader } = school.stores;
    await rosterWriter.putSeats([
      aStaffSeat({ staffId: 'stf_ana', role: 'aide' }),
      aStaffSeat({ staffId: 'stf_ben', role: 'proctor', beginOn: '2026-11-23', endOn: '2026-11-23' }),
    ]);
    await school.publish([amount(1.25)]);
    expect(await outstandingFor(aTeacher({ id: 'stf_ben' }))).toEqual([]);
    const ana = aTeacher({ id: 'stf_ana' });
    await confirming(await seenBy(ana), 'one', ana);
    expect((await ledgerReader.ofActor('stf_ana')).map(({ because }) => because)).toEqual(['aides', 'aides']);
  });

  it('takes one query for the seats, one for each class, and batches for all the rest', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `stu_${index}` as const);
    await school.stores.rosterWriter.putSeats(many.map((studentId) => aStudentSeat({ studentId })));
    for (const studentId of many.slice(0, 5)) await school.publish([amount(1.25)], { studentId });
    // Seats, a class, its school, cards with confirmations, and the entry in the ledger.
    expect((await costOf(school.tables, () => outstandingFor(aTeacher()))).calls).toBe(6);
  });
});
