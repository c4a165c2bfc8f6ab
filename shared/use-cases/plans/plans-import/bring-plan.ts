import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SaidOfPlan } from '#shared/domain/plans/brought.ts';
import type { AssembledPlan } from '#shared/domain/plans/from-file/assemble-plan.ts';
import type { PlanRowObjection } from '#shared/domain/plans/from-file/collect-plans.ts';
import { type HoldReason, heldBecause } from '#shared/domain/plans/from-file/held-back.ts';
import { begunImport, importedProcess } from '#shared/domain/plans/imported-process.ts';
import type { ActivePlan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { canonicalJson, sameRecord } from '#shared/domain/same-record.ts';
import { systemChange } from '../../audited-change.ts';
import type { Needs } from '../../command.ts';
import type { SchoolCalendars } from '../../ports/calendar/school-calendars.ts';
import type { PlanProcessReader } from '../../ports/plans/plan-processes.ts';
import { activatePlan, PublishedPlan } from '../activate-plan.ts';
import { DraftRevision } from '../draft-input.ts';
import type { SchoolDays } from './school-days.ts';

export type BringPorts = Needs<'plans' | 'cards' | 'meetings' | 'roster' | 'district' | 'triage' | 'ids' | 'now'> & {
  processes: PlanProcessReader;
  calendars: Pick<SchoolCalendars, 'find'>;
  today: SchoolDays;
};

/** Why one plan cannot be brought, which keeps no other plan of the file from it. */
type Objection = { objection: PlanRowObjection };

/** Undefined when somebody else was quicker. */
export async function orLost<Done>(act: () => Promise<Done>): Promise<Done | Objection | undefined> {
  try {
    return await act();
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause;
    const { code, details } = cause;
    if (code === 'changed_meanwhile') return undefined;
    if (code === 'plan_too_large') return { objection: ['', code] };
    if (code === 'invalid_input' && details.field === 'endOn') return { objection: ['endOn', 'over_already'] };
    throw cause;
  }
}

type Upon = {
  /** The plan in force, all of which `plan` says but for what the file changed. */
  stored?: ActivePlan | undefined;
  isAmended?: boolean;
  draft: PlanDraft | undefined;
  said: SaidOfPlan;
};
type Held = { held: HoldReason };

/**
 * The system brings what the school has already agreed; the same words upon the same version are the same command. What
 * people agreed on here, argue about or are looking at is not the system's to change.
 */
export async function bringIntoForce(
  ports: BringPorts,
  plan: PlanDraft,
  { stored, isAmended = false, draft: before, said }: Upon,
): Promise<'published' | Held> {
  const { studentId, id } = plan;
  const process = await ports.processes.find(studentId, id);
  const meetings = process ? await ports.meetings.ofStudent(studentId) : [];
  const drafted = stored !== undefined && before !== undefined;
  const held = heldBecause({ process, meetings, drafted, amended: isAmended });
  if (held) return { held };
  const draft = { ...plan, revision: before?.revision ?? plan.revision };
  const { on, settings, about } = await bringing(ports, draft, said.agreedOn);
  const { at } = about;
  const moves = { process: importedProcess(process, draft, { on, settings, agreedOn: said.agreedOn }) };
  const change = systemChange(ports, { ...about, result: PublishedPlan });
  const upon = stored?.revision;
  await activatePlan(ports, { draft, stored: before !== undefined, said, upon, moves, on, at }, change);
  return 'published';
}

/**
 * A draft of the import's own is written anew when the file says something else. The moment is part of the command: a
 * draft may be discarded, and the same file is another one then. Who repeats it finds the draft.
 */
export async function bringAsDraft(
  ports: BringPorts,
  plan: PlanDraft,
  { draft: before, said: { agreedOn } }: Pick<Upon, 'draft' | 'said'>,
) {
  const next = (before?.revision ?? 0) + 1;
  const draft = { ...plan, revision: next, broughtAs: next };
  const { on, settings, about } = await bringing(ports, draft, agreedOn);
  const { id: planId, revision } = draft;
  const change = systemChange(ports, {
    ...about,
    key: `${about.key}/draft/${next}/${about.at}`,
    result: DraftRevision,
  });
  await ports.plans.saveDraft(
    { draft, ...(before ? {} : { process: begunImport(draft, { on, settings, agreedOn }) }) },
    change({ action: 'draft_saved', planId }, { planId, revision }),
  );
  return 'drafted' as const;
}

async function bringing({ today, now, district }: BringPorts, draft: PlanDraft, agreedOn = '') {
  const at = now();
  const [on, { process: settings }] = await Promise.all([today(draft.schoolId), district.settings()]);
  const key = `import/${draft.id}/${draft.basedOn}/${await derivedId(canonicalJson(contentOf(draft)), agreedOn)}`;
  return { on, settings, about: { about: [draft.studentId], surface: 'cli' as const, at, key } };
}

type Content = Pick<PlanDraft, 'items' | 'goals' | 'startOn' | 'endOn' | 'reviewDueOn' | 'caseManagerId' | 'schoolId'> &
  Pick<PlanDraft, 'needs' | 'services' | 'strategies' | 'resources'>;
/** In whatever order they are listed: words that a person settled stand last in the plan, and anywhere in the file. */
const contentOf = ({ items, startOn, endOn, reviewDueOn, caseManagerId, schoolId, ...parts }: Content) => ({
  ...{ items: items.toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1)), goals: parts.goals },
  ...{ needs: parts.needs, services: parts.services, strategies: parts.strategies, resources: parts.resources ?? [] },
  ...{ startOn, endOn, reviewDueOn, caseManagerId, schoolId },
});
export const saysTheSame = (a: Content, b: Content) => sameRecord(contentOf(a), contentOf(b));

/** Words that were decided stay as long as the file holds them, or they would be asked again. */
export async function queueWords(
  { triage, now }: Needs<'triage' | 'now'>,
  plan: PlanDraft,
  words: AssembledPlan['words'],
) {
  const since = now();
  const { schoolId, studentId, id: planId, framework } = plan;
  const rows = words.map(({ waits: _, ...each }) => ({ schoolId, studentId, planId, framework, ...each, since }));
  return triage.replace(schoolId, planId, [...new Map(rows.map((row) => [row.id, row])).values()]);
}
