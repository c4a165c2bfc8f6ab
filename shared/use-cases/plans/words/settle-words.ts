import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import { mayDefineAccommodations } from '#shared/domain/catalogue/district-accommodation.ts';
import { catalogueWith } from '#shared/domain/catalogue/district-catalogue.ts';
import { amountWritten, ItemCode, type PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import { newSynonym } from '#shared/domain/catalogue/wordings/synonyms.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { PlanId } from '#shared/domain/ids.ts';
import { isBrought, reasonOfMatch, type SaidOfPlan } from '#shared/domain/plans/brought.ts';
import { freezeItem } from '#shared/domain/plans/freeze-item.ts';
import { importedItem } from '#shared/domain/plans/from-file/assemble-items.ts';
import { saidByFile } from '#shared/domain/plans/from-file/take-from-file.ts';
import { importedProcess } from '#shared/domain/plans/imported-process.ts';
import { missingSections, type Plan, type PlanDraft } from '#shared/domain/plans/plan.ts';
import { amendmentDraft, isUntouched } from '#shared/domain/plans/plan-draft.ts';
import type { TriageRow, WordsDecision } from '#shared/domain/plans/triage-row.ts';
import { type AuthorizePorts, staffOnStudent } from '../../access/authorize.ts';
import { command, type Needs } from '../../command.ts';
import type { SchoolCalendars } from '../../ports/calendar/school-calendars.ts';
import type { PlanProcessReader } from '../../ports/plans/plan-processes.ts';
import { activatePlan } from '../activate-plan.ts';
import { undecidedWords, type WordsInput } from './waiting-words.ts';

export type SettleWordsInput = WordsInput & {
  code: string;
  /** As a cell of a plans file holds it, `name=value;name=value`. */
  parameter: string;
  /** The district reads these words so from now on, in whatever plan the next imports bring them. */
  remember?: boolean;
};
/**
 * `version`: of the plan that says it now; 0 while the plan lacks something else and is a draft. `synonymId`: what is
 * remembered since, if anything.
 */
const SettledWords = z.object({ planId: PlanId, version: z.int(), synonymId: z._default(z.string(), '') });
export type SettledWords = z.infer<typeof SettledWords>;
type AsAccommodation = Extract<WordsDecision, { as: 'accommodation' }>;
type Ports = Needs<'plans' | 'cards' | 'roster' | 'district' | 'triage' | 'accommodations' | 'synonyms'> & {
  processes: PlanProcessReader;
  calendars: Pick<SchoolCalendars, 'find'>;
};

/**
 * Says which accommodation the words of an imported plan are, and publishes the plan's next version with it, as the
 * import would have. The same file brought again finds them settled.
 */
export const settleWords = command({
  async authorize(ports: AuthorizePorts, actor: Actor, input: SettleWordsInput) {
    const access = await staffOnStudent({ action: 'publish', data: 'D3' })(ports, actor, input);
    if (input.remember && !mayDefineAccommodations(access.actor)) throw new DomainError('not_allowed');
    return access;
  },
  result: SettledWords,
  async run(ports: Ports, input: SettleWordsInput, { actor, on, at, change }) {
    const { studentId, planId } = input;
    const [row, plan, stored, process, own, { process: settings }] = await Promise.all([
      undecidedWords(ports, input),
      ports.plans.find(studentId, planId),
      ports.plans.findDraft(studentId, planId),
      ports.processes.find(studentId, planId),
      ports.accommodations.all(),
      ports.district.settings(),
    ]);
    const before = settlingUpon(planId, plan, stored);
    const code = codeOf(input.code);
    const asked = { code, parameter: amountWritten(code, input.parameter) };
    const place = { planId, startOn: before.startOn, items: before.items };
    const item = freezeItem(catalogueWith(own), await importedItem(row, asked, place));
    const draft: PlanDraft = { ...before, items: [...before.items, item] };
    const decision = { ...decided(item), by: actor.id, at };
    const words: TriageRow = { ...row, decision };
    const synonym = input.remember ? await synonymFrom(ports, row, decision) : undefined;
    const remembered = synonym ? { synonymId: synonym.id } : {};
    if (missingSections(draft).length > 0) {
      const revision = before.revision + 1;
      // The same file brought again says what stands here now.
      const saved = { ...draft, revision, ...(isUntouched(before) ? { broughtAs: revision } : {}) };
      return ports.plans.saveDraft(
        { draft: saved, words, synonym },
        change({ action: 'draft_saved', planId, ...remembered }, { planId, version: 0, synonymId: synonym?.id ?? '' }),
      );
    }
    const moves = { process: importedProcess(process, draft, { on, settings }) };
    const said = saidBefore(plan, stored);
    return activatePlan(
      ports,
      { draft: ofPeople(draft, stored, on), stored: !plan, words, synonym, said, moves, on, at },
      (entry, { version }, news) =>
        change({ ...entry, ...remembered }, { planId, version, synonymId: synonym?.id ?? '' }, news),
    );
  },
});

/** An amendment that somebody is writing would be stale by this, and their work lost. */
function settlingUpon(planId: PlanId, plan: Plan | undefined, draft: PlanDraft | undefined): PlanDraft {
  if (plan?.status === 'ended') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
  if (plan && draft) throw new DomainError('invalid_input', { field: 'planId', planId, reason: 'in_the_making' });
  if (draft) return { ...draft, status: 'draft' };
  if (!plan) throw new DomainError('not_found', { planId });
  return { ...amendmentDraft(plan), reviewDueOn: plan.reviewDueOn, reason: reasonOfMatch };
}

/** A file's plan stays one by words of the file; what people wrote here stays theirs. */
function saidBefore(plan: Plan | undefined, draft: PlanDraft | undefined): SaidOfPlan | undefined {
  if (plan) return isBrought(plan) ? plan.brought : undefined;
  return draft && isUntouched(draft) ? saidByFile(draft) : undefined;
}

/** What somebody wrote beside a file's words is agreed on with them: the version is theirs, and no file's to undo. */
function ofPeople(draft: PlanDraft, stored: PlanDraft | undefined, on: SchoolDate): PlanDraft {
  if (!stored || isUntouched(stored)) return draft;
  return { ...draft, status: 'agreed', agreedOn: stored.status === 'agreed' ? stored.agreedOn : on };
}

/** As much of the item as its words cannot say, for the same file brought again. */
const decided = ({ code, parameter, own }: PlanItem) => ({
  ...{ as: 'accommodation' as const, code, parameter },
  ...(own ? { own } : {}),
});

async function synonymFrom({ synonyms }: Needs<'synonyms'>, row: TriageRow, decision: AsAccommodation) {
  const { as: _, ...meaning } = decision;
  return newSynonym({ words: row.text, cell: row.parameter, ...meaning }, await synonyms.all());
}

function codeOf(text: string): ItemCode {
  const code = ItemCode.safeParse(text);
  if (!code.success) throw new DomainError('invalid_input', { field: 'code', value: text });
  return code.data;
}
