import { type LineFault, lineFault, type PlanRows } from '#shared/domain/plans/from-file/collect-plans.ts';
import type { NamedOwner } from '#shared/domain/plans/from-file/row-parts.ts';
import type { Staff } from '#shared/domain/roster/people.ts';
import type { RowFaultReason } from '#shared/domain/tabular.ts';
import type { CaseManagers } from './people-named.ts';

/** What the cells say of who sees to something, each read once; a cell that names nobody makes its plan holed. */
export async function ownersNamed(managers: CaseManagers, rows: PlanRows) {
  const owners = new Map<string, NamedOwner>();
  const faults: LineFault[] = [];
  for (const { line, value } of rows.rows) {
    const { owner } = value;
    if (owner === undefined || owners.has(owner)) continue;
    const read = await ownerIn(managers, owner);
    if (typeof read === 'string') faults.push(lineFault(line, ['owner', read]));
    else owners.set(owner, read);
  }
  const lost = new Set(faults.map(({ line }) => line));
  const left = { ...rows, rows: rows.rows.filter(({ line }) => !lost.has(line)), holed: rows.holed || lost.size > 0 };
  return { owners, faults, rows: lost.size > 0 ? left : rows };
}

/** `nurse`, a person in any way that files name people, or both: `nurse (samuel@harbor.example)`. */
async function ownerIn(managers: CaseManagers, text: string): Promise<NamedOwner | RowFaultReason> {
  const [, role, inner] = /^(.+?) ?\(([^()]+)\)$/u.exec(text) ?? [];
  const person = await managers(inner ?? text);
  if (person === 'several') return 'names_several';
  if (person?.active) return { ownerRole: role ?? roleOf(person), ownerId: person.id };
  if (person || /@|^stf_/u.test(inner ?? text)) return 'not_staff';
  return text.length > 60 ? 'bad_text' : { ownerRole: text };
}

const roleOf = ({ roles }: Staff) =>
  (roles[0] ?? 'teacher').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
