import { describe, expect, it } from 'vitest';
import type { Meeting } from '#shared/domain/cases/meeting.ts';
import { decidesChange } from '#shared/domain/plans/amending/group-decision.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { aMeeting } from '../../sample/cases.ts';

const present = { attendance: 'present' } as const;
const group: Meeting['participants'] = [
  { person: 'stf_grace', role: 'teacher', ...present, covers: ['knowsChild'] },
  { person: 'stf_priya', role: 'coordinator', ...present, covers: ['knowsData', 'knowsOptions'] },
];
const decision = { what: 'plan', outcome: 'yes', words: 'Time and a half from now on.', change: 'K7QM' } as const;
/** Its minutes say yes to the change K7QM, three days after somebody began to write it. */
const decides = (over: Partial<Meeting> = {}, facts: readonly Fact[] = [], begunOn?: string) =>
  decidesChange(
    aMeeting({ status: 'closed', heldOn: '2026-11-19', participants: group, decisions: [decision], ...over }),
    { draft: { id: 'pln_1', begunOn: begunOn ?? '2026-11-16' }, code: 'K7QM', facts },
  );
const amendedBy = (meetingId: `mtg_${string}`): Fact => ({
  ...{ kind: 'amendedByAgreement', on: '2026-11-20', by: 'stf_priya' },
  ...{ version: 2, meetingId },
});

describe('a meeting decides a change of a plan in force', () => {
  it('when the group met on it after it was begun, and said yes to these words', () => {
    expect(decides()).toBe(true);
    expect(decides({}, [amendedBy('mtg_earlier')])).toBe(true);
  });

  it('on the very day on which it was begun, and of a draft of old that does not say when', () => {
    expect(decides({}, [], '2026-11-19')).toBe(true);
    const old = { draft: { id: 'pln_1' }, code: 'K7QM', facts: [] } as const;
    const held = { heldOn: '2026-10-01', participants: group, decisions: [decision] };
    expect(decidesChange(aMeeting({ status: 'closed', ...held }), old)).toBe(true);
  });

  it('whatever it said of other words and in other matters', () => {
    const others = [
      { ...decision, outcome: 'no', change: 'R2TX' },
      { ...decision, what: 'review', outcome: 'deferred' },
    ] as const;
    expect(decides({ decisions: [decision, ...others] })).toBe(true);
  });

  it.each<[string, Partial<Meeting>]>([
    ['that is about another plan', { about: 'pln_2' }],
    ['whose minutes are not closed yet', { status: 'open' }],
    ['that was called off', { status: 'cancelled' }],
    ['of last year', { heldOn: '2025-11-19' }],
    ['of the day before the change was begun', { heldOn: '2026-11-15' }],
    ['without a day', { heldOn: undefined }],
    ['that nobody came to', { participants: [] }],
    ['of people of whom nobody knows the child', { participants: group.slice(1) }],
    ['whose teacher was excused', { participants: [{ ...group[0]!, attendance: 'excused' }, group[1]!] }],
    ['that decided nothing', { decisions: [] }],
    ['that said no', { decisions: [{ ...decision, outcome: 'no' }] }],
    ['that put it off', { decisions: [{ ...decision, outcome: 'deferred' }] }],
    ['that said yes and then no', { decisions: [decision, { ...decision, outcome: 'no' }] }],
    ['that said yes to other words', { decisions: [{ ...decision, change: 'R2TX' }] }],
    ['that said yes to the plan as a whole', { decisions: [{ what: 'plan', outcome: 'yes', words: 'It fits.' }] }],
    ['that said yes to a review of these words', { decisions: [{ ...decision, what: 'review' }] }],
  ])('but none %s', (_, over) => {
    expect(decides(over)).toBe(false);
  });

  it('and one change alone', () => {
    expect(decides({}, [amendedBy('mtg_earlier'), amendedBy('mtg_1')])).toBe(false);
  });
});
