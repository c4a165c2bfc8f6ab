import { describe, expect, it } from 'vitest';
import {
  checkedEntry,
  type DeliveryEntry,
  outcomes,
  reasonsFor,
  withCorrections,
} from '#shared/domain/cards/delivery.ts';
import { openQuestions, statementsOf } from '#shared/domain/cards/delivery-statements.ts';

const today = '2026-11-23';
const anEntry = (over: Partial<DeliveryEntry> = {}): DeliveryEntry => ({
  id: 'dlv_1',
  studentId: 'stu_maya',
  item: { code: 'TIM-EXT', fingerprint: 'a'.repeat(64) },
  sectionId: 'sec_algebra',
  on: today,
  activity: 'quiz_test',
  outcome: 'delivered',
  byKind: 'staff',
  byId: 'stf_grace',
  at: '2026-11-23T20:30:00.000Z',
  ...over,
});
const later = '2026-11-23T20:31:00.000Z';
const student = { byKind: 'student', byId: 'stu_maya' } as const;
const reasons = [...new Set(outcomes.flatMap((outcome) => reasonsFor[outcome]))];

describe('what may be said of an item in a lesson', () => {
  it.each(outcomes)('%s goes with its own reasons and no others', (outcome) => {
    for (const reason of reasons) {
      const saying = () => checkedEntry(anEntry({ outcome, reason }), today);
      if (reasonsFor[outcome].includes(reason)) expect(saying()).toMatchObject({ outcome, reason });
      else expect(saying).toThrow('invalid_input');
    }
  });

  it('has no word for taking an item away', () => {
    expect([...outcomes].sort()).toEqual(['declined', 'delivered', 'notApplicable', 'notDelivered', 'partly']);
  });

  it('asks teachers why, and does not ask a student', () => {
    expect(() => checkedEntry(anEntry({ outcome: 'declined' }), today)).toThrow('invalid_input');
    const word = anEntry({ outcome: 'declined', byKind: 'student', byId: 'stu_maya' });
    expect(checkedEntry(word, today)).toEqual(word);
  });

  it('lets a student alone say ahead that they use it, and nothing of what was provided', () => {
    const wanted = anEntry({ outcome: 'wanted', ...student });
    expect(checkedEntry(wanted, today)).toEqual(wanted);
    for (const wrong of [anEntry({ outcome: 'wanted' }), anEntry(student), anEntry({ outcome: 'partly', ...student })])
      expect(() => checkedEntry(wrong, today)).toThrow('not_allowed');
  });
});

describe('what a student asks of their teachers', () => {
  const asked = anEntry({ outcome: 'asked', reason: 'notThere', byKind: 'student', byId: 'stu_maya' });

  it('says why, in one of two words, and only a student asks', () => {
    expect(checkedEntry(asked, today)).toEqual(asked);
    expect(checkedEntry({ ...asked, reason: 'closed' }, today)).toMatchObject({ reason: 'closed' });
    const { reason: _, ...bare } = asked;
    for (const wrong of [bare, { ...asked, reason: 'noRoom' as const }])
      expect(() => checkedEntry(wrong, today)).toThrow('invalid_input');
    expect(() => checkedEntry({ ...asked, byKind: 'staff', byId: 'stf_grace' }, today)).toThrow('not_allowed');
  });

  it.each<[string, Partial<DeliveryEntry>[], number]>([
    ['nobody has said anything', [], 1],
    ['staff spoke before', [{ at: '2026-11-23T20:29:00.000Z' }], 1],
    ['staff have said since what became of it', [{ at: '2026-11-23T20:31:00.000Z' }], 0],
    ['staff took that back', [{ at: later }, { id: 'dlv_3', corrects: 'dlv_2', withdrawn: true, at: later }], 1],
    ['they say that they use it after all', [{ ...student, outcome: 'wanted', at: later }], 0],
    ['they decline it', [{ ...student, outcome: 'declined', reason: 'notWanted', at: later }], 0],
  ])('waits for an answer, where %s', (_what, since, open) => {
    const entries = [asked, ...since.map((each) => anEntry({ id: 'dlv_2', ...each }))];
    const [said] = statementsOf(entries).values();
    expect(said && openQuestions(said)).toHaveLength(open);
    expect(said?.differ).toBe(false);
  });
});

describe('a corrected entry', () => {
  it('stays, and says by which it was corrected, through a correction of the correction', () => {
    const chain = [anEntry(), anEntry({ id: 'dlv_2', corrects: 'dlv_1' }), anEntry({ id: 'dlv_3', corrects: 'dlv_2' })];
    expect(withCorrections(chain).map(({ id, correctedBy }) => [id, correctedBy])).toEqual([
      ['dlv_1', 'dlv_2'],
      ['dlv_2', 'dlv_3'],
      ['dlv_3', undefined],
    ]);
  });
});
