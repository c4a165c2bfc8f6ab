import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DataInSight } from '#shared/domain/access/access.ts';
import { accessPolicy, policyVersion } from '#shared/domain/access/access-policy.ts';
import { decide } from '#shared/domain/access/decide.ts';
import { relationsHeld } from '#shared/domain/access/held-relations.ts';
import { actionsByLetter, oracle, roles, sights } from './access-oracle.ts';
import { type Phase, phases, type Situation, type SituationRole, scene } from './access-situations.ts';

const classes = ['D1', 'D2', 'D3', 'learning', 'D4'] as const satisfies DataInSight[];
const letters = Object.keys(actionsByLetter) as (keyof typeof actionsByLetter)[];
const situations = Object.keys(oracle) as Situation[];

/** `first   T T T O+T ...`: one word for each role. */
function written(situation: Situation, phase: Phase, role: SituationRole): string {
  const line = oracle[situation].split('\n').find((each) => each.trim().startsWith(`${phase} `));
  const words = (line ?? '').trim().split(/\s+/).slice(1);
  if (words.length !== roles.length) throw new Error(`the oracle has no full line ${situation} ${phase}`);
  return words[roles.indexOf(role)]!;
}

function isWritten(cell: string, data: DataInSight, letter: string) {
  const seen = cell.split('+').map((name) => {
    const sight = sights[name];
    if (!sight) throw new Error(`the oracle knows no sight ${name}`);
    return sight[classes.indexOf(data)]!;
  });
  return seen.some((may) => may.includes(letter));
}

describe('who may do what to which data, and when', () => {
  it('is as the law was written out by hand, in every cell', () => {
    const mismatches: string[] = [];
    let cells = 0;
    for (const situation of situations)
      for (const phase of phases)
        for (const role of roles) {
          const { actor, facts, on } = scene(situation, phase, role);
          const relations = relationsHeld(actor, facts, on);
          const cell = written(situation, phase, role);
          for (const data of classes)
            for (const letter of letters) {
              cells++;
              const may = relations.some(({ relation }) => decide(relation, data, actionsByLetter[letter]).allowed);
              if (may !== isWritten(cell, data, letter))
                mismatches.push(`${role}, ${situation}, ${phase}: ${actionsByLetter[letter]} ${data} is ${may}`);
            }
        }
    expect(mismatches).toEqual([]);
    expect(cells).toBe(situations.length * phases.length * roles.length * classes.length * letters.length);
    expect(cells).toBeGreaterThan(50_000);
  });

  it('is written out for every relation of the policy, each of them in force somewhere', () => {
    const held = situations.flatMap((situation) =>
      phases.flatMap((phase) =>
        roles.flatMap((role) => {
          const { actor, facts, on } = scene(situation, phase, role);
          return relationsHeld(actor, facts, on).map(({ relation }) => relation);
        }),
      ),
    );
    expect([...new Set(held)].sort()).toEqual(Object.keys(accessPolicy).sort());
  });

  it('changes only with a new day on the policy, so that the ledger says which one held', () => {
    const hash = createHash('sha256').update(JSON.stringify(accessPolicy)).digest('hex').slice(0, 12);
    expect({ policyVersion, hash }).toEqual({ policyVersion: '2026-11-28', hash: '86140dab7947' });
  });
});
