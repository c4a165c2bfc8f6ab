import type { SchoolDate } from '../../dates.ts';
import type { SchoolId, SectionId } from '../../ids.ts';
import { sameRecord } from '../../same-record.ts';
import type { RowFaultReason } from '../../tabular.ts';
import type { Section } from '../people.ts';
import { type ClassDraft, countFault, type RosterDraft, sourcedIdOf } from './roster-draft.ts';
import type { SeatMaking } from './seats.ts';
import { ended, isLive, type SeatSpan, sectionId, spanOf, type TermSpan } from './sections.ts';

export type SectionContext = {
  schoolsOf(org: string): readonly SchoolId[] | undefined;
  /** Today, where that school is. */
  today(school: SchoolId): SchoolDate;
};

export type SectionsChange = {
  /** Sections that seats may name, by source id. */
  known: Map<string, SeatMaking>;
  puts: Section[];
  ending: Section[];
  live: number;
};

/** `before`: the stored sections, by id. */
export function compareSections(
  draft: RosterDraft,
  before: ReadonlyMap<SectionId, Section>,
  context: SectionContext,
): SectionsChange {
  const liveBefore = [...before.values()].filter((section) => isLive(section, context.today(section.schoolId)));
  const change: SectionsChange = { known: new Map(), puts: [], ending: [], live: liveBefore.length };
  for (const section of liveBefore.filter((each) => staysUnsaid(draft, each.id)))
    change.known.set(sourcedIdOf(section.id), { section, span: section.endOn ? { endOn: section.endOn } : {} });
  for (const [sourcedId, row] of draft.classes) takeClass(sourcedId, row, { draft, before, context, change });
  change.ending = liveBefore.filter(({ id }) => !change.known.has(sourcedIdOf(id)));
  change.puts.push(...change.ending.map((section) => ended(section, context.today(section.schoolId))));
  return change;
}

/** A section that the package does not speak of goes on, unless the package lists them all. */
const staysUnsaid = ({ manifest, unreadable, faultyClasses }: RosterDraft, id: SectionId) =>
  manifest.modes.classes !== 'bulk' || unreadable.has('classes') || faultyClasses.has(sourcedIdOf(id));

type Taking = {
  draft: RosterDraft;
  before: ReadonlyMap<SectionId, Section>;
  context: SectionContext;
  change: SectionsChange;
};

function takeClass(sourcedId: string, row: ClassDraft, { draft, before, context, change }: Taking) {
  if (row.gone) {
    change.known.delete(sourcedId);
    draft.faultyClasses.add(sourcedId);
    return;
  }
  const id = sectionId(sourcedId);
  const old = before.get(id);
  const fault = (column: string, reason: RowFaultReason) => {
    draft.faultyClasses.add(sourcedId);
    if (reason === 'lost_parent') countFault(draft, 'classes.csv', { column, reason });
    else draft.faults.push({ file: 'classes.csv', line: row.line, column, reason });
    if (old) change.known.set(sourcedId, { section: old, span: old.endOn ? { endOn: old.endOn } : {} });
  };
  const schools = context.schoolsOf(row.schoolSourcedId);
  const [schoolId, ...more] = schools ?? [];
  if (!schools)
    return fault('schoolSourcedId', draft.lost.orgs.has(row.schoolSourcedId) ? 'lost_parent' : 'unknown_reference');
  if (!schoolId || more.length > 0) return fault('schoolSourcedId', 'not_a_school');
  const span = termsOf(row, draft) ?? (old?.endOn ? { endOn: old.endOn } : {});
  if (span === 'unknown')
    return fault(
      'termSourcedIds',
      row.termIds.some((id) => draft.lost.terms.has(id)) ? 'lost_parent' : 'unknown_reference',
    );
  const { endOn } = span;
  const section: Section = { id, title: row.title, schoolId, source: 'roster', ...(endOn ? { endOn } : {}) };
  change.known.set(sourcedId, { section, span });
  if (!sameRecord(old, section)) change.puts.push(section);
}

/** Undefined when the package has no such terms to tell: a delta need not repeat them, and we keep none. */
function termsOf({ termIds }: ClassDraft, { terms, manifest }: RosterDraft): SeatSpan | 'unknown' | undefined {
  const found = termIds.map((id) => terms.get(id)).filter((term): term is TermSpan => term !== undefined);
  if (found.length === termIds.length && found.length > 0) return spanOf(found);
  return manifest.modes.academicSessions === 'bulk' && termIds.length > 0 ? 'unknown' : undefined;
}
