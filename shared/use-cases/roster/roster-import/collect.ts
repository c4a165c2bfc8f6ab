import { type RosterFile, rosterFiles } from '#shared/domain/roster/one-roster/files.ts';
import { readManifest } from '#shared/domain/roster/one-roster/manifest.ts';
import { emptyRosterDraft, type RosterDraft, type Today } from '#shared/domain/roster/one-roster/roster-draft.ts';
import { demandedColumns } from '#shared/domain/roster/one-roster/rows.ts';
import { takeDemographics, takeEnrollments } from '#shared/domain/roster/one-roster/take-enrollments.ts';
import { takeClasses, takeOrgs, takeSessions } from '#shared/domain/roster/one-roster/take-places.ts';
import { takeRoles, takeUsers } from '#shared/domain/roster/one-roster/take-users.ts';
import { type CsvTable, checkHeader, checkHeaders, clean, refused } from '#shared/domain/tabular.ts';
import type { RosterPackage } from '../../ports/roster/roster-package.ts';

const steps: Record<RosterFile, (draft: RosterDraft, table: CsvTable, today: Today) => Promise<void>> = {
  orgs: takeOrgs,
  academicSessions: takeSessions,
  classes: takeClasses,
  users: takeUsers,
  roles: takeRoles,
  demographics: takeDemographics,
  enrollments: takeEnrollments,
};

/** Reads the whole package before anything is written. Every file's head is looked at before any file's rows. */
export async function collectRoster(source: RosterPackage, today: Today): Promise<RosterDraft> {
  const manifest = readManifest(await manifestProperties(source));
  const tables: [RosterFile, CsvTable][] = [];
  for (const file of rosterFiles) {
    if (manifest.modes[file] === 'absent' || (file === 'roles' && manifest.version === '1.1')) continue;
    const table = await source.open(file);
    if (!table) throw refused('file_missing', { file: `${file}.csv` });
    tables.push([file, table]);
  }
  checkHeaders(tables.map(([file, { header }]) => [`${file}.csv`, header, demandedColumns(manifest, file)]));
  const draft = emptyRosterDraft(manifest);
  for (const [file, table] of tables) await steps[file](draft, table, today);
  return draft;
}

async function manifestProperties(source: RosterPackage) {
  const table = await source.open('manifest');
  if (!table) throw refused('no_manifest');
  checkHeader('manifest.csv', table.header, ['propertyName', 'value']);
  const [name, value] = [table.header.indexOf('propertyName'), table.header.indexOf('value')];
  const properties = new Map<string, string>();
  for await (const { cells } of table.rows) properties.set(clean(cells[name] ?? ''), clean(cells[value] ?? ''));
  return properties;
}
