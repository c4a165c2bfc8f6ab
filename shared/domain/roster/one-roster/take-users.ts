import { MailAddress } from '../../mail-address.ts';
import type { CsvTable } from '../../tabular.ts';
import { eachRow, type RowObjection } from './each-row.ts';
import { takeIdentifier } from './identifier.ts';
import type { UserFacts } from './people.ts';
import { type RoleFacts, schoolRole } from './roles.ts';
import { interned, personDraft, type RosterDraft, type Today } from './roster-draft.ts';
import { RoleRow, UserRow, UserRow11 } from './rows.ts';

const isTaken: RowObjection = { column: 'sourcedId', reason: 'duplicate' };

type User = {
  sourcedId: string;
  givenName?: string | undefined;
  familyName?: string | undefined;
  email: string;
  identifier: string;
  enabledUser: boolean | 'unreadable';
  agentSourcedIds: string[];
  grades: string[];
};

export async function takeUsers(draft: RosterDraft, table: CsvTable) {
  const once = interned();
  const faulty = ({ sourcedId = '' }) => {
    personDraft(draft, sourcedId).faulty = true;
  };
  if (draft.manifest.version === '1.2')
    await eachRow(draft, ['users', table, UserRow], {
      faulty,
      take: ({ preferredGivenName, preferredFamilyName, primaryOrgSourcedId: home, ...row }, line, gone) => {
        const givenName = calledBy(preferredGivenName) ?? row.givenName;
        const familyName = calledBy(preferredFamilyName) ?? row.familyName;
        return takeUser(
          draft,
          { ...row, givenName, familyName },
          { line, gone, home: once(home), carriesRoles: false },
        );
      },
    });
  else
    await eachRow(draft, ['users', table, UserRow11], {
      faulty,
      take(row, line, gone) {
        const orgs = row.orgSourcedIds.length > 0 ? row.orgSourcedIds.map(once) : [''];
        const taken = takeUser(draft, row, { line, gone, home: orgs[0], carriesRoles: true });
        if (taken) return taken;
        const role = schoolRole(row.role);
        if (role)
          personDraft(draft, row.sourcedId).roles.push(
            ...orgs.map((orgId, place) => ({ role, orgId, primary: place === 0, over: gone, line })),
          );
        return undefined;
      },
    });
}

/** A preferred name is a wish: one that is none leaves the name of the record. */
const calledBy = (text: string) => (/^.{1,200}$/u.test(text.trim()) ? text.trim() : undefined);

type OwnRow = Pick<UserFacts, 'line' | 'gone' | 'home' | 'carriesRoles'>;

function takeUser(draft: RosterDraft, user: User, row: OwnRow): RowObjection | undefined {
  const person = personDraft(draft, user.sourcedId);
  if (person.user || person.faulty) return isTaken;
  const { givenName = '', familyName = '', agentSourcedIds: agents, grades, enabledUser } = user;
  if (givenName === '' && familyName === '') {
    person.faulty = true;
    return row.gone ? { column: '', reason: 'only_id' } : { column: 'givenName', reason: 'missing' };
  }
  const maySignIn = enabledUser === 'unreadable' ? undefined : enabledUser;
  person.user = { ...row, givenName, familyName, agents, grade: grades[0], maySignIn };
  takeAddress(draft, person.user, user.email);
  takeIdentifier(draft, person, user.identifier.trim());
  if (!row.gone && maySignIn === undefined)
    draft.faults.push({ file: 'users.csv', line: row.line, column: 'enabledUser', reason: 'bad_flag' });
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
  const once = interned();
  await eachRow(draft, ['roles', table, RoleRow], {
    faulty: ({ userSourcedId = '' }) => {
      personDraft(draft, userSourcedId).rolesFaulty = true;
    },
    take(row, line, gone) {
      const role = schoolRole(row.role);
      const person = personDraft(draft, row.userSourcedId);
      person.roleLine ??= line;
      if (!role) return undefined;
      const on = today(draft.orgs, row.orgSourcedId);
      const over = gone || (row.beginDate ?? on) > on || (row.endDate ?? '9999') <= on;
      const facts: RoleFacts = { role, orgId: once(row.orgSourcedId), primary: row.roleType === 'primary', over, line };
      person.roles.push(facts);
      return undefined;
    },
  });
}
