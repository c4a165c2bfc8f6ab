import { describe, expect, it } from 'vitest';
import { frameworks } from '#shared/domain/frameworks.ts';
import { defaultSettings } from '#shared/domain/process/clocks.ts';
import { endingRules, taskRules } from '#shared/domain/process/ending-rules.ts';
import { Fact } from '#shared/domain/process/facts.ts';
import { doesOwedTask, owedAfter, settledTasks } from '#shared/domain/process/owed-tasks.ts';
import { planFacts } from '#shared/domain/process/plan-facts.ts';
import { ExitReason } from '#shared/domain/process/states.ts';
import { transitions } from '#shared/domain/process/transitions.ts';

const said = (kind: Fact['kind'], more: object = {}) =>
  Fact.parse({ kind, on: '2027-01-06', by: 'stf_priya', ...more });
const owedOf = (exit: ExitReason, facts: readonly Fact[] = []) =>
  owedAfter(exit, facts, { since: '2027-01-06', settings: defaultSettings });
const stepOf = (exit: ExitReason) => transitions.filter((row) => row.exit === exit);

/** What each ending asks of whoever ends a plan, and what is left to do after it. */
const endings: Record<ExitReason, { asks: string; leaves: string; learning: boolean }> = {
  transferredOut: { asks: 'withdrawal', leaves: 'sendRecords, askReceipt', learning: true },
  leftHome: { asks: 'withdrawal', leaves: 'copyToFamily, tellFamily', learning: true },
  leftPrivate: { asks: 'withdrawal', leaves: 'sendRecords, askReceipt, tellFamily', learning: true },
  leftAbroad: { asks: 'withdrawal', leaves: 'copyToFamily', learning: true },
  leftUnknown: { asks: 'withdrawal', leaves: 'seekStudent', learning: true },
  droppedOut: { asks: 'withdrawal', leaves: 'tellFamily, copyToFamily', learning: true },
  agedOut: { asks: 'ageReached, exitNotice', leaves: 'giveSummary', learning: true },
  graduated: { asks: 'graduation, exitNotice', leaves: 'giveSummary', learning: true },
  notEligible: {
    asks: 'freshSources, reevaluationMeeting, notEligibleAnswers, exitNotice, noDispute',
    leaves: '',
    learning: false,
  },
  revoked: { asks: 'revocation, exitNotice', leaves: '', learning: false },
  declined: { asks: 'planDeclined, exitNotice', leaves: '', learning: true },
  iepTookOver: { asks: 'iepInForce', leaves: 'tellFamily', learning: false },
  otherFramework: { asks: 'otherPlan', leaves: 'tellFamily', learning: true },
  endedElsewhere: { asks: 'endElsewhere', leaves: '', learning: false },
  died: { asks: 'death', leaves: 'speakToFamily', learning: true },
  expired: { asks: 'endReached, noDispute', leaves: '', learning: true },
};

describe('an ending', () => {
  it.each(ExitReason.options)('%s asks for what makes it true, and hands over afterwards', (exit) => {
    const { asks, leaves, learning } = endings[exit];
    const [row, ...others] = stepOf(exit);
    expect(others).toEqual([]);
    expect(row?.name).toBe(endingRules[exit].step);
    expect(row?.needs.join(', ')).toBe(asks);
    expect(row?.source).toMatch(/R-[A-Z]\d|CFR/);
    expect(row?.frameworks.every((name) => frameworks[name].kind === 'accommodation')).toBe(true);
    expect(
      owedOf(exit)
        .map(({ what }) => what)
        .join(', '),
    ).toBe(leaves);
    expect(endingRules[exit].kinds.includes('learning')).toBe(learning);
  });

  it('waits for nothing that somebody else must hand back', () => {
    const handedOver = Object.values(taskRules).map(({ done }) => done);
    const facts = handedOver.map((kind) => said(kind, { notice: 'exit', noticeId: 'ntc_1', occasion: 'referral' }));
    expect(facts.map(({ kind }) => kind).filter((kind) => kind !== 'noticeSent')).toEqual(
      expect.arrayContaining(['packageSent', 'packageReceived', 'handoverGiven', 'copyGiven']),
    );
    const leaving = ['transferredOut', 'leftHome', 'leftPrivate', 'leftAbroad', 'leftUnknown', 'droppedOut'] as const;
    for (const exit of leaving) expect(stepOf(exit)[0]?.needs).toEqual(['withdrawal']);
  });

  it('of a student who died leaves a call that a person makes, and nothing that is sent or given', () => {
    expect(endingRules.died.tasks).toEqual(['speakToFamily']);
    expect(owedOf('died')).toEqual([
      { what: 'speakToFamily', since: '2027-01-06', clock: { amount: 1, unit: 'schoolDays' } },
    ]);
    expect(planFacts).not.toContain('studentDied');
  });
});

describe('what is owed after an ending', () => {
  it('was done before it where it is on record, and is done by its own fact alone', () => {
    const owed = owedOf('leftPrivate', [said('packageSent', { on: '2027-01-04' })]);
    expect(owed.map(({ what, doneOn }) => [what, doneOn])).toEqual([
      ['sendRecords', '2027-01-04'],
      ['askReceipt', undefined],
      ['tellFamily', undefined],
    ]);
    const notice = said('noticeSent', { notice: 'exit', noticeId: 'ntc_1' });
    const otherNotice = said('noticeSent', { notice: 'plan', noticeId: 'ntc_2' });
    const late = [said('packageSent'), said('packageReceived'), notice, otherNotice, said('copyGiven')];
    expect(late.map((fact) => doesOwedTask(owed, fact))).toEqual([false, true, true, false, false]);
    const done = settledTasks(owed, [notice, said('packageReceived', { on: '2027-02-01' })]);
    expect(done.map(({ doneOn }) => doneOn)).toEqual(['2027-01-04', '2027-02-01', '2027-01-06']);
  });

  it('is due when the district says', () => {
    const settings = { ...defaultSettings, clocks: { copyToFamily: { amount: 45, unit: 'calendarDays' as const } } };
    const owed = owedAfter('leftAbroad', [], { since: '2027-01-06', settings });
    expect(owed.map(({ clock }) => clock)).toEqual([{ amount: 45, unit: 'calendarDays' }]);
  });
});
