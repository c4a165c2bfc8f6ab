import { describe, expect, it } from 'vitest';
import { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { readReferral } from '#shared/use-cases/cases/read-referral.ts';
import { exportStudent } from '#shared/use-cases/ledger/export-student.ts';
import { aCoordinator } from '../builders.ts';
import { contentsOfAll, itemsIn } from '../contents.ts';
import { stageOn } from '../crash.ts';
import { earlierRows, earlierStates, tablesWith } from '../earlier-release.ts';
import { people } from '../harbor-high/people.ts';
import { scenarios } from '../scenarios/all.ts';
import { caseSteps, exits } from './cases/case.ts';

const acts = earlierStates.flatMap(({ name, before, after }) => (before ? [{ name, before, after }] : []));

/** These tables on the morning after the update: tonight's roster names the parents that the school has. */
async function stageWith(lines: readonly number[]) {
  const stage = stageOn(await tablesWith(lines), 'today');
  await stage.rosterWriter.putPeople([people.ana]);
  return { stage, found: await contentsOfAll(stage.tables) };
}

function scenarioOf(name: string) {
  const scenario = scenarios.find((each) => each.name === name);
  if (!scenario)
    throw new Error(`No scenario is called "${name}" any more: call the state of the release as it is now.`);
  return scenario;
}

describe('tables that the release before wrote', () => {
  it.each(acts)('$name goes on from there', async ({ name, before }) => {
    const { stage, found } = await stageWith(before);
    await scenarioOf(name).act(stage);
    expect(await contentsOfAll(stage.tables)).not.toEqual(found);
  });

  it.each(acts)('$name, done by the release before and told again, is done once', async ({ name, after }) => {
    const { stage, found } = await stageWith(after);
    await scenarioOf(name).act(stage);
    expect(await contentsOfAll(stage.tables)).toEqual(found);
  });

  it('every entry of the ledger says what it said', () => {
    const entries = earlierRows.flatMap(({ table, row }) => (table === 'ledger' && row.action ? [row] : []));
    expect(entries.length).toBeGreaterThan(150);
    for (const { pk: _pk, sk: _sk, gsi1pk: _index, gsi1sk: _place, ...entry } of entries)
      expect(LedgerEntry.parse(entry)).toEqual(entry);
  });
});

describe('a year of cases that the release before left at every step', () => {
  const { after: lines } = earlierStates.at(-1) ?? { after: [] };

  it('is read whole, and each case still says what may follow', async () => {
    const { stage } = await stageWith(lines);
    const referrals = await stage.referrals.ofStudent('stu_maya');
    expect(referrals.length).toBeGreaterThan(15);
    for (const { id, state, facts } of referrals) {
      const asked = { studentId: 'stu_maya', surface: 'cli', referralId: id } as const;
      const { referral, possible } = await readReferral(stage, aCoordinator(), asked);
      expect(referral).toMatchObject({ id, state, facts });
      expect(possible.length).toBeGreaterThan(0);
    }
  });

  it('stands in the copy of the record with every id that it had', async () => {
    const { stage } = await stageWith(lines);
    const held = [...(await itemsIn(stage.tables.plans)), ...(await itemsIn(stage.tables.confidential))];
    const ids = held.filter(({ pk }) => `${pk}`.includes('stu_maya')).flatMap(({ id }) => (id ? [`${id}`] : []));
    expect(ids.length).toBeGreaterThan(80);
    const { kinds } = await exportStudent(stage, aCoordinator(), { studentId: 'stu_maya', surface: 'cli' });
    const copied = JSON.stringify(kinds);
    expect(ids.filter((id) => !copied.includes(`"${id}"`))).toEqual([]);
  });

  it.each([
    ['ref_0001', ['evaluate'], 'awaitingConsent'],
    ['ref_0007', ['consent'], 'evaluating'],
    ['ref_0030', ['options', 'invite', 'convene'], 'eligibilityMeeting'],
    ['ref_0149', ['find'], 'eligible'],
    ['ref_0086', ['closeRefused'], 'closedNoConsent'],
    ['ref_0093', ['reopen'], 'awaitingConsent'],
  ] as const)('%s goes on by %j to %s', async (referralId, steps, state) => {
    const { stage } = await stageWith(lines);
    const { version } = await stage.referrals.get('stu_maya', referralId);
    for (const step of steps) await { ...caseSteps, ...exits }[step]({ deps: stage }, { referralId, version, state });
    expect(await stage.referrals.get('stu_maya', referralId)).toMatchObject({ state });
  });
});
