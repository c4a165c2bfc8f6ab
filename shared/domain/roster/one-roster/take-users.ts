import { MailAddress } from '../../mail-address.ts';
import type { CsvTable } from '../../tabular.ts';
import { eachRow, type RowObjection } from './each-row.ts';
import type { UserFacts } from './people.ts';
import { type RoleFacts, schoolRole } from './roles.ts';
import { personDraft, type RosterDraft, type Today } from './roster-draft.ts';
import { RoleRow, UserRow, UserRow11 } from './rows.ts';

const isTaken: RowObjection = { column: 'sourcedId', reason: 'duplicate' };

type User = {
  sourcedId: string;
  givenName: string;
  familyName: string;
  email: string;
  enabledUser: boolean;
  agentSourcedIds: string[];
  grades: string[];
};

export async function takeUsers(draft: RosterDraft, table: CsvTable) {
  const faulty = ({ sourcedId = '' }) => {
    personDraft(draft, sourcedId).faulty = true;
  };
  if (draft.manifest.version === '1.2')
    await eachRow(draft, ['users', table, UserRow], {
      faulty,
      take: ({ preferredGivenName, preferredFamilyName, ...row }, line, gone) => {
        const givenName = preferredGivenName ?? row.givenName;
        const familyName = preferredFamilyName ?? row.familyName;
        return takeUser(draft, { ...row, givenName, familyName }, { line, gone });
      },
    });
  else
    await eachRow(draft, ['users', table, UserRow11], {
      faulty,
      take(row, line, gone) {
        const taken = takeUser(draft, row, { line, gone });
        if (taken) return taken;
        const role = schoolRole(row.role);
        if (role)
          personDraft(draft, row.sourcedId).roles.push(
            ...row.orgSourcedIds.map((orgId) => ({ role, orgId, primary: true, over: gone })),
          );
        return undefined;
      },
    });
}

function takeUser(draft: RosterDraft, user: User, { line, gone }: { line: number; gone: boolean }) {
  const person = personDraft(draft, user.sourcedId);
  if (person.user) return isTaken;
  const { givenName, familyName, agentSourcedIds: agents, grades } = user;
  person.user = { line, givenName, familyName, agents, grade: grades[0], gone: gone || !user.enabledUser };
  takeAddress(draft, person.user, user.email);
  return undefined;
}

/** Without the one that was stored, too: the row says that it is no longer theirs, and it may be read by another. */
function takeAddress({ faults }: RosterDraft, user: UserFacts, address: string) {
  if (address === '' || user.gone) return;
  if (MailAddress.safeParse(address).success) user.email = address;
  else faults.push({ file: 'users.csv', line: user.line, column: 'email', reason: 'bad_email' });
}

/** A role that has not begun or is over today is none. */
export async function takeRoles(draft: RosterDraft, table: CsvTable, today: Today) {
  const on = today(draft.orgs.find(({ zone }) => zone)?.zone);
  await eachRow(draft, ['roles', table, RoleRow], {
    faulty: ({ userSourcedId = '' }) => {
      personDraft(draft, userSourcedId).rolesFaulty = true;
    },
    take(row, line, gone) {
      const role = schoolRole(row.role);
      const person = personDraft(draft, row.userSourcedId);
      person.roleLine ??= line;
      if (!role) return undefined;
      const over = gone || (row.beginDate ?? on) > on || (row.endDate ?? '9999') <= on;
      const facts: RoleFacts = { role, orgId: row.orgSourcedId, primary: row.roleType === 'primary', over };
      person.roles.push(facts);
      return undefined;
    },
  });
}
