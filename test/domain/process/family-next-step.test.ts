import { describe, expect, it } from 'vitest';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import { familyOutlook } from '#shared/domain/plans/plan-steps.ts';
import { defaultSettings } from '#shared/domain/process/clocks.ts';
import { Fact } from '#shared/domain/process/facts.ts';
import { familyNextStep } from '#shared/domain/process/family/family-next-step.ts';
import { aDraftPlan, aPlanProcess } from '../../builders.ts';
import { both, father, mother, proofs, says, silence } from './proofs.ts';

const known = { on: '2026-10-01', by: 'stf_priya' } as const;
const asked = { ...both, settings: defaultSettings, isSchoolDay: () => true } as const;
const meeting = (kind: 'familyInvited' | 'meetingHeld', purpose = 'plan') =>
  Fact.parse({ kind, ...known, ...(kind === 'meetingHeld' ? { meetingId: 'mtg_1', purpose } : { forOn: known.on }) });

const letterTo = (person: typeof mother | typeof father): Fact => ({
  ...{ kind: 'contactAttempted', ...known, person },
  ...{ channel: 'letter', result: 'sent' },
});

describe('what comes next with a family', () => {
  const no = says(mother, 'declined');
  const yes = says(father, 'agreed');
  it.each<[string, Fact[], string | undefined]>([
    ['silence: try to reach them', [], 'reach'],
    ['a wish for paper: print it and send it home', [says(father, 'paper')], 'sendPaper'],
    ['the paper was sent: reach them', [says(father, 'paper'), letterTo(father)], 'reach'],
    [
      'a letter of before the wish, entered after: the paper is owed still',
      [says(father, 'paper'), { ...letterTo(father), on: '2026-09-30' }],
      'sendPaper',
    ],
    ['a paper was sent to the other: it is owed still', [says(father, 'paper'), letterTo(mother)], 'sendPaper'],
    ['a wish for paper before a no of the same person: meet', [says(mother, 'paper'), no], 'offerMeeting'],
    ['one parent’s no, the other’s wish for paper: the paper is owed still', [no, says(father, 'paper')], 'sendPaper'],
    ['parents who differ: offer a meeting', [no, yes], 'offerMeeting'],
    ['a no: offer a meeting', [no], 'offerMeeting'],
    ['a wish to talk first: offer a meeting', [says(mother, 'talkFirst')], 'offerMeeting'],
    ['they were invited: meet', [no, yes, meeting('familyInvited')], 'holdMeeting'],
    ['invited before they answered: offer a meeting', [meeting('familyInvited'), no, yes], 'offerMeeting'],
    ['they met, and differ still: tell both their rights', [no, yes, meeting('meetingHeld')], 'tellRights'],
    [
      'they met before they answered, which is entered after: offer a meeting',
      [no, yes, { ...meeting('meetingHeld'), on: '2026-09-30' }],
      'offerMeeting',
    ],
    [
      'they met about something else: offer a meeting',
      [no, yes, meeting('meetingHeld', 'manifestation')],
      'offerMeeting',
    ],
    [
      'they met, and one says something else now',
      [no, yes, meeting('meetingHeld'), says(mother, 'talkFirst')],
      'offerMeeting',
    ],
    [
      'a hearing settled what they differed about: nothing',
      [no, yes, ...proofs.dispute, ...proofs.settlement],
      undefined,
    ],
    ['they agree: nothing', [says(mother, 'agreed')], undefined],
    ['they agree, and one wishes a paper of it', [yes, says(mother, 'paper')], 'sendPaper'],
  ])('%s', (_, facts, next) => {
    expect(familyNextStep(facts, asked)).toBe(next);
  });

  it('is the paper for the only one who answers, where a wish of old for it names nobody', () => {
    const wish = Fact.parse({ kind: 'familyAnswered', ...known, answer: 'paper' });
    expect(familyNextStep([wish], { ...asked, holders: [mother] })).toBe('sendPaper');
    expect(familyNextStep([wish, letterTo(mother)], { ...asked, holders: [mother] })).toBe('reach');
    expect(familyNextStep([wish], asked)).toBe('reach');
  });

  it('after enough attempts is the notice, and then to go on; where silence is not enough, to go on trying', () => {
    expect(familyNextStep(silence, asked)).toBe('sendNotice');
    const noticed = [...silence, ...proofs.planNotice.map((notice): Fact => ({ ...notice, on: '2026-10-06' }))];
    expect(familyNextStep(noticed, asked)).toBe('goOn');
    const settings = { ...defaultSettings, silenceSuffices: false };
    expect(familyNextStep(noticed, { ...asked, settings })).toBe('reach');
  });

  it('is nothing for a change to which nobody says anything, and a meeting where somebody does', () => {
    expect(familyNextStep([], { ...asked, version: 2 })).toBeUndefined();
    expect(familyNextStep([says(mother, 'declined', 2)], { ...asked, version: 2 })).toBe('offerMeeting');
  });
});

describe('how a family stands to a draft', () => {
  const context = { ...asked, as: 'coordinates', on: '2026-11-23' } as const;
  const ownCase = [...proofs.sources, ...proofs.eligibleAnswers];
  const outlook = (process: Partial<PlanProcess>, earlier: readonly Fact[], over: object = {}) =>
    familyOutlook(
      { process: aPlanProcess({ state: 'draft', facts: [], ...process }), context: { ...context, earlier, ...over } },
      aDraftPlan({ basedOn: process.state === 'active' ? 1 : 0 }),
    );

  it('is told of a plan of the school’s own, and of a change of it', () => {
    expect(outlook({}, ownCase)).toEqual({ stand: 'waiting', next: 'reach' });
    const no = { state: 'active', facts: [says(mother, 'declined', 2)] } as const;
    expect(outlook({ ...no, facts: [...no.facts] }, ownCase)).toEqual({ stand: 'declined', next: 'offerMeeting' });
  });

  it('is nothing where the family is not asked: as it was brought, as a district decides, or what is theirs', () => {
    expect(outlook({}, proofs.priorPlan)).toBeUndefined();
    expect(outlook({ facts: proofs.agreedElsewhere }, [])).toBeUndefined();
    expect(outlook({}, proofs.agreedElsewhere)).toBeUndefined();
    const settings = { ...defaultSettings, familyAgreesToPlan: false };
    expect(outlook({}, ownCase, { settings })).toBeUndefined();
    expect(outlook({ framework: 'ILP' }, [])).toBeUndefined();
  });

  it('is told of a plan that was brought once this school adopts it, or has found the need itself', () => {
    expect(outlook({ state: 'provisional' }, proofs.priorPlan)).toMatchObject({ next: 'reach' });
    expect(outlook({}, [...proofs.priorPlan, ...ownCase])).toMatchObject({ next: 'reach' });
  });
});
