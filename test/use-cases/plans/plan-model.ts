import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import type { Card } from '#shared/domain/cards/card.ts';
import type { Referral } from '#shared/domain/cases/referral.ts';
import { addDays, daysBetween } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { GuardianId, type PlanId, StaffId, type StudentId } from '#shared/domain/ids.ts';
import type { ActivePlan, Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { versionOn, versionStatus } from '#shared/domain/plans/plan-history.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { DecisionKind } from '#shared/domain/process/states.ts';
import { canonicalJson } from '#shared/domain/same-record.ts';
import { deadlinePartition, deadlinesOfStudent } from '#shared/store/calendar/keys.ts';
import { cardKey } from '#shared/store/cards/keys.ts';
import { evidencePartition } from '#shared/store/cases/keys.ts';
import { actorPartition, studentPartition } from '#shared/store/keys.ts';
import { unpacked } from '#shared/store/packed-items.ts';
import type { Item } from '#shared/store/table.ts';
import { contentHash } from '#shared/use-cases/plans/content-hash.ts';
import type { CommandResult } from '#shared/use-cases/ports/commands.ts';
import { aCoordinator, countedIds } from '../../builders.ts';
import { storesOn, type TestTables } from '../../engine.ts';
import { people } from '../../harbor-high/people.ts';
import { aClass, enrol } from '../../harbor-high/school.ts';
import { aSchoolYear } from '../../sample/calendar.ts';
import { aReferralChange } from '../../sample/cases.ts';
import { aChange } from '../../sample/records.ts';
import { aGuardian, aSection } from '../../sample/roster.ts';
import {
  amountsInPlans,
  amountsOnCard,
  daysOfChange,
  type PlanRecord,
  stillOwed,
  versionInForce,
} from './plan-oracle.ts';

const codes = [
  'invalid_input',
  'not_allowed',
  'not_found',
  'changed_meanwhile',
  'plan_incomplete',
  'plan_too_large',
  'not_ready',
  'needs_calendar',
];
const allowedStates = {
  none: ['draft'],
  active: {
    learning: ['active', 'checkIn', 'annualUpdate'],
    accommodation: ['active', 'inReview', 'reevaluating', 'provisional'],
  },
  ended: { learning: ['archived'], accommodation: ['ended'] },
};

/** All that one student has in the three tables; two of them are equal when nothing was written between. */
type Snapshot = { text: string; entries: number; items: Item[]; card: Card | undefined; deadlines: Item[] };
export type PlanCommand = (key: string) => Promise<CommandResult>;
export type Outcome = { answer: CommandResult; refusal?: undefined } | { answer?: undefined; refusal: DomainError };

/** Five days a week, for longer than any walk lasts. */
const terms = [{ name: 'All', startOn: '2026-08-31', endOn: '2039-12-30' }];

let models = 0;

/**
 * A school of its own with one student, on tables that many models share, and what its tables held at the last look.
 */
export class PlanModel {
  readonly number = ++models;
  readonly studentId: StudentId = `stu_w${this.number}`;
  readonly school = { id: `sch_w${this.number}`, name: 'Harbor', zone: 'America/Los_Angeles' } as const;
  readonly dana = StaffId.parse(`stf_d${this.number}`);
  readonly grace = StaffId.parse(`stf_g${this.number}`);
  /** Both hold the rights of a parent, and answer as they like. The roster has an address of the mother alone. */
  readonly mother = GuardianId.parse(`grd_m${this.number}`);
  readonly father = GuardianId.parse(`grd_f${this.number}`);
  readonly actor = aCoordinator({ id: `stf_p${this.number}`, schoolIds: [this.school.id] });
  readonly tables: TestTables;
  readonly deps;
  on = '2026-11-23';
  sweptOn = this.on;
  plans: PlanId[] = [];
  last: { command: PlanCommand; key: string; outcome: Outcome } | undefined;
  snapshot!: Snapshot;
  steps = 0;
  private keys = 0;
  private frozen = new Map<string, string>();

  constructor(tables: TestTables) {
    this.tables = tables;
    const stores = storesOn(tables, () => this.now());
    const ids = countedIds(`w${this.number}x`);
    this.deps = { ...stores, ids, now: () => this.now() };
  }

  /** No two models share a moment, so that the ledger entries of the sweep can be told apart. */
  now() {
    return new Date(Date.parse(`${this.on}T20:00:00.000Z`) + this.number).toISOString();
  }

  async prepare() {
    const of = { schoolIds: [this.school.id] };
    const [sectionId, email] = [`sec_w${this.number}` as const, `w${this.number}@harbor.example`];
    const at = { schoolId: this.school.id };
    const student = {
      ...people.maya,
      ...at,
      id: this.studentId,
      email: `s${email}`,
      guardianIds: [this.mother, this.father],
    };
    const mother = aGuardian({ id: this.mother, email: `m${email}` });
    const father = aGuardian({ id: this.father, email: undefined });
    const grace = { ...people.grace, ...of, id: this.grace, email: `g${email}` };
    const dana = { ...people.dana, ...of, id: this.dana, email: `d${email}` };
    await enrol(this.deps.rosterWriter, {
      schools: [this.school],
      people: [student, mother, father, grace, dana],
      classes: [aClass(aSection({ ...at, id: sectionId }), [grace], [student])],
    });
    const calendar = { schoolId: this.school.id, version: 1, years: [aSchoolYear({ terms, daysOff: [] })] };
    await this.deps.calendars.save(calendar, aChange(this.key(), { action: 'calendar_set', ...at, studentIds: [] }));
    this.snapshot = await this.takeSnapshot();
    return this;
  }

  key() {
    return `w${this.number}-${++this.keys}`;
  }

  /** A referral as a school's commands leave it, put there in one write. */
  async aCase(state: 'eligible' | 'transferredIn', decided: DecisionKind[] = ['eligibility', 'plan']) {
    const known = { on: '2026-10-05', by: this.actor.id };
    const facts: Record<typeof state, Fact[]> = {
      eligible: [
        { kind: 'consentGiven', ...known, evidenceId: 'evd_1', consent: 'evaluation' },
        { kind: 'sourceGathered', ...known, evidenceId: 'evd_2', source: 'records' },
        { kind: 'sourceGathered', ...known, evidenceId: 'evd_3', source: 'observation' },
        { kind: 'meetingHeld', ...known, meetingId: 'mtg_1', purpose: 'eligibility', decided },
        { kind: 'eligibilityDecided', ...known, evidenceId: 'evd_4', eligible: true },
      ],
      transferredIn: [{ kind: 'priorPlanReceived', ...known, evidenceId: 'evd_5' }],
    };
    const [saved, change] = aReferralChange(this.key());
    const { studentId, school } = this;
    const entry = { ...change.entry, studentIds: [studentId] };
    const put = { ...saved.referral, studentId, schoolId: school.id, state, facts: facts[state] };
    await this.deps.referrals.save({ ...saved, referral: put, evidence: [], notices: [] }, { ...change, entry });
    this.snapshot = await this.takeSnapshot();
    return put.id;
  }

  plan(planId: PlanId): PlanRecord {
    const at = <Found>(sk: string) => this.snapshot.items.find((item) => item.sk === sk) as Found | undefined;
    const process = at<PlanProcess>(`PROCESS#${planId}`)!;
    const referral = process?.referralId && at<Referral>(`REFERRAL#${process.referralId}`);
    return {
      draft: at<PlanDraft>(`DRAFT#${planId}`),
      head: at<Plan>(`PLAN#${planId}`),
      versions: this.snapshot.items.filter(({ sk }) =>
        String(sk).startsWith(`VERSION#${planId}#`),
      ) as unknown as ActivePlan[],
      process,
      facts: [...(referral ? referral.facts : []), ...(process?.facts ?? [])],
      keeps: (this.snapshot.card?.lately ?? []).length > 0,
    };
  }
  changeOn(planId: PlanId): string | undefined {
    return (
      String(this.snapshot.items.find((item) => item.sk === `CHANGE#${planId}`)?.gsi1sk ?? '').split('#')[0] ||
      undefined
    );
  }

  async takeSnapshot(): Promise<Snapshot> {
    const { plans, confidential, ledger, db } = this.tables;
    const query = async (name: string, pk: string, more: object = {}) =>
      db.send(
        new QueryCommand({
          TableName: name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ...more,
        }),
      );
    const [own, card, papers, due, entries] = await Promise.all([
      query(plans.name, studentPartition(this.studentId)),
      query(plans.name, cardKey(this.studentId).pk),
      query(confidential.name, evidencePartition(this.studentId)),
      query(plans.name, deadlinePartition(this.school.id)),
      query(ledger.name, '', {
        IndexName: 'gsi1',
        Select: 'COUNT',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: { ':pk': actorPartition(this.actor.id) },
      }),
    ]);
    const items = own.Items ?? [];
    const text = canonicalJson([items, card.Items, papers.Items, due.Items]);
    return {
      text,
      entries: entries.Count ?? 0,
      items,
      card: card.Items?.map(unpacked)[0] as Card | undefined,
      deadlines: (due.Items ?? []).filter(({ sk }) => String(sk).startsWith(deadlinesOfStudent(this.studentId))),
    };
  }

  /** Carries a command out, and looks at what it left. */
  async attempt(command: PlanCommand, key = this.key()): Promise<Outcome> {
    const outcome = await outcomeOf(command(key));
    await this.checkAfter(outcome.refusal ? 0 : 1);
    this.last = { command, key, outcome };
    return outcome;
  }

  /** After every command, whatever it was: `accepted` of it were done. */
  async checkAfter(accepted: number, system = 0) {
    const before = this.snapshot;
    this.steps += 1;
    this.snapshot = await this.takeSnapshot();
    expect(this.snapshot.entries).toBe(before.entries + accepted);
    if (accepted + system === 0) expect(this.snapshot.text).toBe(before.text);
    else await this.check();
  }

  private async check() {
    this.plans = this.plans.filter((planId) => this.plan(planId).process || this.plan(planId).head);
    const all = this.plans.map((planId) => this.plan(planId));
    for (const plan of all) await this.checkPlan(plan);
    const days = daysOfChange(all, this.on, (on) => addDays(on, 1));
    for (const day of days) {
      expect([day, amountsOnCard(this.snapshot.card ?? { items: [] }, day)]).toEqual([day, amountsInPlans(all, day)]);
      for (const { versions, head } of all) {
        const held = versionInForce({ versions, head }, day);
        expect(versionOn(versions, day, head)).toEqual(held);
        const active = versions.filter(
          (each) => versionStatus(each, versions, { on: day, ...(head ? { head } : {}) }) === 'active',
        );
        expect(active).toEqual(held ? [held] : []);
      }
    }
    const clocks = all.flatMap(({ process }) => (process?.clock ? [`${process.planId} ${process.clock.what}`] : []));
    const owed = all.flatMap((plan) => stillOwed(plan).map((task) => `${plan.process.planId} ${task}`));
    const due = this.snapshot.deadlines.filter(({ about }) => String(about).startsWith('pln_'));
    expect(due.map(({ about, what }) => `${about} ${what}`).sort()).toEqual([...clocks, ...owed].sort());
  }

  private async checkPlan({ head, versions, process }: PlanRecord) {
    if (!process) return expect([head, versions]).toEqual([undefined, []]);
    const kind = process.framework === 'ILP' ? 'learning' : 'accommodation';
    expect(head ? allowedStates[head.status][kind] : allowedStates.none).toContain(process.state);
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, place) => place + 1));
    expect(head?.version ?? 0).toBe(versions.length);
    for (const version of versions) {
      const name = `${version.id} ${version.version}`;
      const text = canonicalJson(version);
      if (!this.frozen.has(name)) {
        this.frozen.set(name, text);
        const { pk: _pk, sk: _sk, ...content } = version as ActivePlan & Item;
        expect(await contentHash(content)).toBe(version.hash);
      }
      expect(text).toBe(this.frozen.get(name));
    }
  }

  /** How long ago the sweep last ran; what is older than it looks back to may be missed. */
  daysSinceSweep() {
    return daysBetween(this.sweptOn, this.on);
  }
}

export async function outcomeOf(work: Promise<CommandResult>): Promise<Outcome> {
  try {
    return { answer: await work };
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause;
    expect(codes).toContain(cause.code);
    return { refusal: cause };
  }
}
