import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { runs } from '../../deep.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { caseSteps, exits, refer } from './case.ts';

const all = { ...caseSteps, ...exits };
type Name = keyof typeof all;
const names = Object.keys(all) as Name[];
const straight: Name[] = [
  'evaluate',
  'consent',
  'records',
  'observation',
  'child',
  'options',
  'invite',
  'convene',
  'meet',
];
/** A way that makes sense for a while, then anything, some of it twice. */
const aWalk = fc.record({
  far: fc.nat(straight.length),
  left: fc.nat(straight.length * 2),
  wild: fc.array(fc.constantFrom(...names), { minLength: 8, maxLength: 8 }),
});

const what = async (work: Promise<unknown>) =>
  work.catch((error: unknown) => (error instanceof DomainError ? error : Promise.reject(error)));

/** What is on record of a case, from every table. */
async function recordsOf({ deps }: TestSchool, referralId: `ref_${string}`) {
  const { referrals, evidence, ledgerReader } = deps;
  const [referral, papers, notices, entries] = await Promise.all([
    referrals.get('stu_maya', referralId),
    evidence.ofReferral('stu_maya', referralId),
    referrals.noticesOf('stu_maya'),
    ledgerReader.ofActor('stf_priya'),
  ]);
  return {
    referral,
    papers: papers.map(({ id }) => id).sort(),
    notices: notices.flatMap((each) => (each.about === referralId ? [each.id] : [])).sort(),
    entries: entries.filter((each) => 'referralId' in each && each.referralId === referralId).length,
  };
}

describe('a case that the school pulls in any direction', () => {
  it('is what its commands made it, in every table, and finds nobody eligible without all that it takes', async () => {
    await fc.assert(
      fc.asyncProperty(aWalk, async ({ far, left, wild }) => {
        // What a coordinator did is read after every step, so a school of many walks would make each of them slower.
        const school = await setUpSchool();
        const of = await refer(school);
        const answers = new Map<Name, unknown>();
        const walk = [...straight.slice(0, far).filter((_, place) => place !== left), ...wild];
        let before = await recordsOf(school, of.referralId);
        for (const name of walk) {
          const answer = await what(all[name](school, of));
          const now = await recordsOf(school, of.referralId);
          const { facts, version } = now.referral;
          expect(facts.slice(0, before.referral.facts.length)).toEqual(before.referral.facts);
          if (answer instanceof DomainError) {
            expect(['not_ready']).toContain(answer.code);
            if (name !== 'meet') expect(now).toEqual(before);
          } else if (answers.has(name)) {
            expect(answer).toEqual(answers.get(name));
            expect(now).toEqual(before);
          } else {
            answers.set(name, answer);
            expect(version).toBe(before.referral.version + 1);
          }
          expect(facts.flatMap((fact) => ('evidenceId' in fact ? [fact.evidenceId] : [])).sort()).toEqual(now.papers);
          expect(facts.flatMap((fact) => ('noticeId' in fact ? [fact.noticeId] : [])).sort()).toEqual(now.notices);
          // A meeting’s own entries name the meeting.
          expect(now.entries).toBe(version - (answers.has('meet') ? 1 : 0));
          if (now.referral.state === 'eligible')
            for (const needed of [...straight, 'find' as const]) expect([...answers.keys()]).toContain(needed);
          before = now;
        }
      }),
      { numRuns: runs(6, 400), examples: [[{ far: 9, left: 18, wild: ['find', 'find', 'refuse', 'meet'] }]] },
    );
  });
});
