import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { costOfAct, deathsThatLeaveAMixture } from '../crash.ts';
import { scenarios } from '../scenarios/all.ts';
import { costs } from '../scenarios/costs.ts';
import { reads } from '../scenarios/reads.ts';

describe('a process that is killed before or after any of its writes, and tried again', () => {
  it.each(scenarios)('$name leaves what one undisturbed try would have left', async (scenario) => {
    expect(await deathsThatLeaveAMixture(scenario)).toEqual([]);
  });
});

describe('what a verb costs in calls and DynamoDB units', () => {
  it.each([...scenarios, ...reads])('$name', async (scenario) => {
    const { calls, units } = await costOfAct(scenario);
    expect([calls, units]).toEqual(costs[scenario.name]);
  });
});

/** What verbs are made of: not verbs themselves. */
const ways = ['cases/change-meeting.ts', 'cases/change-referral.ts', 'calendar/change-calendar.ts', 'told-once.ts'];
const filesIn = (folder: string, which: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => which.test(file))
    .map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') }));

describe('every verb that writes', () => {
  it('is killed here, or in the accidents of a case', () => {
    const writes = /findResult\(|toldOnce\(|change(Case|Referral|Meeting|Calendar)\(/;
    const verbs = filesIn('shared/use-cases', /^(?!ports\/).*\.ts$/).filter(
      ({ file, text }) => writes.test(text) && !ways.includes(file),
    );
    const killed = [...filesIn('test/scenarios', /\.ts$/), ...filesIn('test/use-cases', /^cases.*\.ts$/)];
    const isKilled = ({ file }: { file: string }) => killed.some(({ text }) => text.includes(`use-cases/${file}'`));
    expect(verbs.length).toBeGreaterThan(40);
    expect(verbs.filter((verb) => !isKilled(verb)).map(({ file }) => file)).toEqual([]);
  });
});
