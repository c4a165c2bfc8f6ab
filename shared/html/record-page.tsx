import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import { fieldsOf, isTabular, type RecordKind, type StoredRecord } from '#shared/domain/ledger/student-record.ts';
import { displayName, type School, type Student } from '#shared/domain/roster/people.ts';
import { dateInWords } from '#shared/text/days.ts';
import {
  fieldTitle,
  instantInWords,
  kindTitle,
  valueInWords,
  recordWords as words,
} from '#shared/text/ledger/record-words.ts';
import { type NameOf, nameFrom } from '#shared/text/plans/plan-words.ts';
import { CardTable } from './card-table.tsx';
import { Name } from './controls.tsx';
import { DataTable, Facts } from './data-table.tsx';
import { DisclosureTable } from './disclosure-table.tsx';
import { document, Page } from './layout.tsx';
import { DraftSection, PlanSectionTable, planSectionsOf } from './plan-sections.tsx';
import { recordStylesheet } from './record-stylesheet.ts';

type RecordCopy = {
  student: Student;
  school: School;
  kinds: readonly RecordKind[];
  names: ReadonlyMap<string, string>;
  recipient: { id: string; name: string };
  entryId: string;
  at: Instant;
  on: SchoolDate;
};

const RecordPage = ({ copy }: { copy: RecordCopy }) => {
  const { student, kinds, recipient, on, names } = copy;
  const name = displayName(student);
  const nameOf = (id: string) => (id === student.id ? name : nameFrom(names)(id));
  const { plans, drafts } = planSectionsOf(kinds);
  const others = kinds.filter((kind) => !toldWithPlans(kind) && kind.records.length > 0);
  const telling = { nameOf, on, zone: copy.school.zone };
  return (
    <Page title={words.title(name)} lang="en" dir="ltr" file={{ stylesheet: recordStylesheet }}>
      <Head copy={copy} name={name} titles={['plans', ...others.map((kind) => kind.name)]} />
      <section aria-labelledby="plans">
        <h2 id="plans">{words.plans}</h2>
        {plans.length + drafts.length === 0 ? <p class="soft">{words.noPlans}</p> : null}
        {plans.map(({ head, versions }) => (
          <PlanSectionTable head={head} versions={versions} telling={telling} />
        ))}
        {drafts.map((draft) => (
          <DraftSection draft={draft} telling={telling} />
        ))}
      </section>
      {others.map((kind) => (
        <KindSection kind={kind} telling={telling} />
      ))}
      <p class="watermark">{words.watermark(recipient.name, dateInWords(on))}</p>
    </Page>
  );
};

/**
 * Everything that is held on a student, for a person to read, on screen and on paper. A file: it runs nothing and loads
 * nothing.
 */
export const recordDocument = (copy: RecordCopy) => document(<RecordPage copy={copy} />);

const planKinds = new Set(['plans', 'plan-versions', 'plan-drafts', 'plan-dates']);
const toldWithPlans = ({ name }: RecordKind) => planKinds.has(name);

type HeadProps = { copy: RecordCopy; name: string; titles: readonly string[] };
const Head = ({ copy: { student, school, recipient, entryId, at }, name, titles }: HeadProps) => (
  <header>
    <h1>
      <Name>{words.title(name)}</Name>
    </h1>
    <p class="soft">{[school.name, student.grade && words.grade(student.grade)].filter(Boolean).join(', ')}</p>
    <aside class="notice" aria-label={words.noticeTitle}>
      <p>
        {words.madeFor}{' '}
        <b>
          <Name>{recipient.name}</Name>
        </b>{' '}
        ({recipient.id}) {words.madeOn} {instantInWords(at, school.zone)}, {words.entry} {entryId}.
      </p>
      <p>{words.notice}</p>
    </aside>
    <p>{words.explain}</p>
    <p class="soft">{words.files}</p>
    <nav aria-label={words.contents}>
      <ul>
        {titles.map((title) => (
          <li>
            <a href={`#${title}`}>{kindTitle(title)}</a>
          </li>
        ))}
      </ul>
    </nav>
  </header>
);

type KindProps = { kind: RecordKind; telling: { nameOf: NameOf; on: SchoolDate; zone: string } };
const KindSection = ({ kind, telling: { nameOf, on, zone } }: KindProps) => {
  const say = (record: StoredRecord, field: string) =>
    field === 'id' ? <bdi>{String(record.id)}</bdi> : <Value value={record[field]} reading={{ nameOf, zone }} />;
  const fields = fieldsOf(kind).filter(isShown);
  const isList = kind.records.length > 1 && isTabular(kind);
  return (
    <section aria-labelledby={kind.name}>
      <h2 id={kind.name}>{kindTitle(kind.name)}</h2>
      {kind.name === 'card' ? (
        <CardTable kind={kind} on={on} />
      ) : kind.name === 'disclosures' ? (
        <DisclosureTable kind={kind} reading={{ nameOf, zone }} />
      ) : isList ? (
        <DataTable
          caption={`${kindTitle(kind.name)} (${kind.records.length})`}
          heads={fields.map(fieldTitle)}
          rows={kind.records.map((record) => fields.map((field) => say(record, field)))}
        />
      ) : (
        kind.records.map((record) => (
          <div class="card">
            <Facts
              facts={Object.keys(record)
                .filter(isShown)
                .map((field) => [fieldTitle(field), say(record, field)])}
            />
          </div>
        ))
      )}
    </section>
  );
};

/** What is a list of records in a record, like the steps of a case, stands line by line. */
const Value = ({ value, reading }: { value: unknown; reading: { nameOf: NameOf; zone: string } }) =>
  Array.isArray(value) && value.some((each) => typeof each === 'object') ? (
    <ul class="lines">
      {value.map((each) => (
        <li>
          <bdi>{valueInWords(each, reading)}</bdi>
        </li>
      ))}
    </ul>
  ) : (
    <bdi>{valueInWords(value, reading)}</bdi>
  );

/** Where it lies is for machines, and all of it is about this student. */
const isShown = (field: string) => !['storedAs', 'studentId', 'studentIds'].includes(field);
