import { phoneNumberIn } from '../../phone-number.ts';
import type { CsvTable } from '../../tabular.ts';
import { checkZone } from '../school-zone.ts';
import { eachRow } from './each-row.ts';
import type { RosterDraft } from './roster-draft.ts';
import { ClassRow, OrgRow, SessionRow } from './rows.ts';
import { lastDay } from './sections.ts';

const duplicate = { column: 'sourcedId', reason: 'duplicate' } as const;

export async function takeOrgs(draft: RosterDraft, table: CsvTable) {
  const seen = new Set<string>();
  await eachRow(draft, ['orgs', table, OrgRow], {
    faulty: ({ sourcedId = '' }) => draft.lost.orgs.add(sourcedId),
    take(row, line, gone) {
      if (gone) return undefined;
      if (seen.has(row.sourcedId)) return duplicate;
      seen.add(row.sourcedId);
      const { sourcedId, name, type, parentSourcedId: parentId, 'metadata.sidelight.timeZone': zone } = row;
      if (zone) checkZone(zone, line);
      const phone = phoneIn(draft, row['metadata.sidelight.phone'], line);
      draft.orgs.push({ sourcedId, name, type, parentId, zone, phone, line });
      return undefined;
    },
  });
}

/** A school whose number cannot be dialled is a school all the same. */
function phoneIn({ faults }: RosterDraft, text: string, line: number) {
  const phone = phoneNumberIn(text);
  if (text !== '' && !phone)
    faults.push({ file: 'orgs.csv', line, column: 'metadata.sidelight.phone', reason: 'bad_phone' });
  return phone;
}

export async function takeSessions(draft: RosterDraft, table: CsvTable) {
  await eachRow(draft, ['academicSessions', table, SessionRow], {
    faulty: ({ sourcedId = '' }) => draft.lost.terms.add(sourcedId),
    take({ sourcedId, startDate, endDate }, _line, gone) {
      if (gone) return undefined;
      if (endDate <= startDate) {
        draft.lost.terms.add(sourcedId);
        return { column: 'endDate', reason: 'ends_too_early' };
      }
      draft.terms.set(sourcedId, { beginOn: startDate, endOn: lastDay(endDate) });
      return undefined;
    },
  });
}

export async function takeClasses(draft: RosterDraft, table: CsvTable) {
  await eachRow(draft, ['classes', table, ClassRow], {
    faulty: ({ sourcedId = '' }) => draft.faultyClasses.add(sourcedId),
    take({ sourcedId, title, schoolSourcedId, termSourcedIds }, line, gone) {
      if (draft.classes.has(sourcedId)) return duplicate;
      draft.classes.set(sourcedId, { line, title, schoolSourcedId, termIds: termSourcedIds, gone });
      return undefined;
    },
  });
}
