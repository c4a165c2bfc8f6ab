import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { RequestId } from '#shared/domain/ids.ts';
import { answerRequest } from '#shared/use-cases/requests/answer-request.ts';
import { askForPlan } from '#shared/use-cases/requests/ask-for-plan.ts';
import { readOwnRequests } from '#shared/use-cases/requests/read-own-requests.ts';
import { withdrawRequest } from '#shared/use-cases/requests/withdraw-request.ts';
import { asRole } from '../../as-door.ts';
import { aCoordinator, aTeacher } from '../../builders.ts';
import { runs } from '../../deep.ts';
import { storesOn } from '../../engine.ts';
import { actors } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { harborHigh } from '../../sample/roster.ts';

let number = 0;
const schoolId = harborHigh.id;
const { ana: mother, maya: student } = actors;
const askers = [mother, student, aTeacher()] as const;

const asking = (deps: TestSchool['deps'], actor: Actor, { words, key }: { words: string; key: string }) =>
  askForPlan(deps, actor, { studentId: 'stu_maya', kind: 'unsure', words, surface: 'web', key });

const step = fc.record({
  does: fc.constantFrom('ask', 'ask', 'answer', 'withdraw'),
  who: fc.constantFrom(0, 1, 2),
  which: fc.nat(5),
  words: fc.constantFrom('Reading is slow', 'reading  IS slów', 'Tests are too long', '¿?'),
  /** The answer got lost on its way, so the command is told again. */
  twice: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

describe('requests, whatever happens to them', () => {
  it('are open or settled, never both, and their askers are told the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
        const { deps } = await setUpSchool();
        const known: RequestId[] = [];
        for (const each of steps) await take(deps, known, each);
        const open = new Set((await deps.requests.openOf(schoolId)).map(({ id }) => id));
        const own = (await Promise.all(askers.map((actor) => readOwnRequests(deps, actor, { surface: 'web' })))).flat();
        expect(own.map(({ requestId }) => requestId).sort()).toEqual([...new Set(known)].sort());
        for (const { requestId, status } of own) {
          expect(open.has(requestId)).toBe(status === 'open');
          expect((await deps.requests.find(schoolId, requestId))?.status).toBe(status);
        }
      }),
      { numRuns: runs(8, 2_000) },
    );
  });
});

async function take(deps: TestSchool['deps'], known: RequestId[], { does, who, which, words, twice }: Step) {
  const actor = askers[who]!;
  const requestId = known[which];
  const input = { schoolId, surface: 'web' as const, key: `once-${++number}` };
  const work = async () => {
    if (does === 'ask') known.push((await asking(deps, actor, { words, key: input.key })).requestId);
    else if (requestId && does === 'withdraw') await withdrawRequest(deps, actor, { ...input, requestId });
    else if (requestId)
      await answerRequest(deps, aCoordinator(), { ...input, requestId, answer: { outcome: 'referred' } });
  };
  for (let time = 0; time < (twice ? 2 : 1); time += 1)
    await work().catch((refusal) => expect(refusal).toBeInstanceOf(DomainError));
}

describe('a door for teachers', () => {
  it('can take a request down without being able to read requests, cards or plans', async () => {
    const { tables, deps } = await setUpSchool();
    const narrow = await asRole(tables, 'teachers', {
      plans: {
        read: ['PERSON#', 'SCHOOL#', 'TEAM#', 'COVER#', 'LIMIT#', 'ASKER#', 'ONCE#'],
        index: ['MEMBER#'],
        put: ['REQUEST#', 'ASKER#', 'ONCE#'],
      },
      ledger: { put: ['HOUR#'] },
    });
    const through = { ...deps, ...storesOn(narrow) };
    const { requestId } = await asking(through, aTeacher(), { words: 'Reads slowly', key: 'a' });
    expect(await asking(through, aTeacher(), { words: 'reads slowly', key: 'b' })).toMatchObject({ requestId });
    expect(await readOwnRequests(through, aTeacher(), { surface: 'web' })).toMatchObject([
      { requestId, status: 'open' },
    ]);
    expect(await deps.requests.openOf(schoolId)).toMatchObject([{ id: requestId, askedBy: 'stf_grace' }]);
    await expect(through.requests.openOf(schoolId)).rejects.toThrow('not authorized');
    await expect(through.plans.ofStudent('stu_maya')).rejects.toThrow('not authorized');
  });
});
