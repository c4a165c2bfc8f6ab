import { describe, expect, it } from 'vitest';
import { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { deathsThatLeaveAMixture, undisturbed } from '../crash.ts';
import { scenarios } from '../scenarios/all.ts';
import { costs } from '../scenarios/costs.ts';
import { reads } from '../scenarios/reads.ts';
import { verbsOfTheHouse } from '../verbs.ts';
import { caseCommands } from './cases/case-commands.ts';

describe('a process that is killed before or after any of its writes, and tried again', () => {
  it.each(scenarios)('$name leaves what one undisturbed try would have left', async (scenario) => {
    expect(await deathsThatLeaveAMixture(scenario)).toEqual([]);
  });
});

const tellOfNobody = ['a sweep that finds nothing new', 'a sweep that has a course pushed'];

describe('what a verb costs in calls and DynamoDB units, with an entry that says again what was written', () => {
  it.each([...scenarios, ...reads])('$name', async (scenario) => {
    const { calls, units, entries } = await undisturbed(scenario);
    expect([calls, units]).toEqual(costs[scenario.name]);
    expect(entries.map((entry) => LedgerEntry.parse(entry))).toEqual(entries);
    expect(entries.length > 0 || tellOfNobody.includes(scenario.name)).toBe(true);
  });
});

describe('every verb', () => {
  const run = new Set<unknown>([...scenarios, ...caseCommands, ...reads].map(({ of }) => of));

  it('that writes is killed here, or in the accidents of a case, and one that looks is asked what it costs', async () => {
    const verbs = await verbsOfTheHouse();
    expect(verbs.filter(({ kind }) => kind === 'command').length).toBeGreaterThan(40);
    expect(verbs.filter(({ kind }) => kind === 'query').length).toBeGreaterThan(20);
    expect(verbs.filter((verb) => !run.has(verb.run)).map(({ name }) => name)).toEqual([]);
  });
});
