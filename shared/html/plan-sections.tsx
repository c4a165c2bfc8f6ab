import type { SchoolDate } from '#shared/domain/dates.ts';
import type { RecordKind, StoredRecord } from '#shared/domain/ledger/student-record.ts';
import { type ActivePlan, Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { versionOn, versionStatus } from '#shared/domain/plans/plan-history.ts';
import { dateInWords } from '#shared/text/days.ts';
import { instantInWords } from '#shared/text/ledger/record-words.ts';
import { planHeadings as words } from '#shared/text/plans/plan-headings.ts';
import { draftWords, exitWords, frameworkWords, type NameOf, standingWords } from '#shared/text/plans/plan-words.ts';
import { Tag } from './controls.tsx';
import { DataTable, Facts } from './data-table.tsx';
import { PlanParts } from './plan-parts.tsx';

export type PlanTelling = { nameOf: NameOf; on: SchoolDate; zone: string };

/** Every plan of a record: as it stands, each version, and what is in the making. */
export function planSectionsOf(kinds: readonly RecordKind[]) {
  const recordsOf = (name: string) => kinds.find((kind) => kind.name === name)?.records ?? [];
  const heads = recordsOf('plans').flatMap((record) => Plan.safeParse(record).data ?? []);
  const versions = recordsOf('plan-versions').flatMap(asVersion);
  return {
    drafts: recordsOf('plan-drafts').flatMap((record) => PlanDraft.safeParse(record).data ?? []),
    plans: heads.map((head) => ({ head, versions: versions.filter(({ id }) => id === head.id) })),
  };
}

function asVersion(record: StoredRecord): ActivePlan[] {
  const { data } = Plan.safeParse(record);
  return data?.status === 'active' ? [data] : [];
}

type Props = { head: Plan; versions: readonly ActivePlan[]; telling: PlanTelling };

export const PlanSectionTable = ({ head, versions, telling }: Props) => {
  const { on } = telling;
  const inForce = versionOn(versions, on, head);
  const others = versions.filter(({ version }) => version !== inForce?.version);
  const now = inForce?.version === head.version ? head : inForce;
  return (
    <section>
      <h3>
        {frameworkWords[head.framework]} <Tag plain>{head.id}</Tag>
      </h3>
      <PlanFacts plan={now ?? head} telling={telling} />
      <DataTable
        caption={words.history}
        heads={[words.version, words.standing, words.from, words.published, words.why]}
        rows={versions.map((version) => [
          version.version,
          standingWords[versionStatus(version, versions, { on, head })],
          dateInWords(version.effectiveOn),
          instantInWords(version.publishedAt, telling.zone),
          <bdi>{version.reason ?? ''}</bdi>,
        ])}
      />
      {now ? <PlanParts plan={now} telling={telling} /> : null}
      {others.map((version) => (
        <section class="version">
          <h3>
            {words.version} {version.version}, {standingWords[versionStatus(version, versions, { on, head })]}
          </h3>
          <PlanParts plan={version} telling={{ nameOf: telling.nameOf }} />
        </section>
      ))}
    </section>
  );
};

const PlanFacts = ({ plan, telling: { nameOf } }: { plan: Plan; telling: PlanTelling }) => (
  <Facts
    facts={[
      [words.status, plan.status === 'ended' ? standingWords.ended : standingWords.active],
      [words.caseManager, nameOf(plan.caseManagerId)],
      [words.began, dateInWords(plan.startOn)],
      [words.ends, plan.endOn ? dateInWords(plan.endOn) : ''],
      [words.reviewDue, plan.status === 'active' ? dateInWords(plan.reviewDueOn) : ''],
      [words.ended, plan.status === 'ended' ? `${dateInWords(plan.endedOn)}: ${exitWords[plan.exitReason]}` : ''],
      [words.jurisdiction, plan.profile ?? ''],
    ]}
  />
);

export const DraftSection = ({ draft, telling }: { draft: PlanDraft; telling: PlanTelling }) => (
  <section>
    <h3>
      {frameworkWords[draft.framework]} <Tag plain>{draft.id}</Tag> <Tag>{draftWords[draft.status]}</Tag>
    </h3>
    <Facts
      facts={[
        [words.caseManager, telling.nameOf(draft.caseManagerId)],
        [words.began, dateInWords(draft.startOn)],
        [words.ends, draft.endOn ? dateInWords(draft.endOn) : ''],
        [words.why, draft.reason ?? ''],
      ]}
    />
    <PlanParts plan={draft} telling={{ nameOf: telling.nameOf }} />
  </section>
);
