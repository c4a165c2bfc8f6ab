import type { StaffActor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { StaffId } from '#shared/domain/ids.ts';
import type { Staff } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import type { Roster } from '../ports/roster/roster.ts';
import type { SlackDirectory, SlackPerson } from '../ports/sign-in/slack-directory.ts';

/** Why Slack's word is not enough to show somebody a student. */
export const slackRefusals = [
  'wrongTeam',
  'unknown',
  'deactivated',
  'bot',
  'external',
  'guest',
  'emailUnconfirmed',
  'emailHidden',
  'unbound',
  'left',
  'signInOff',
] as const;
export type SlackRefusal = (typeof slackRefusals)[number];

export type SlackIdentity = { teamId: string; userId: string };

type Ports = Needs<'slackDirectory' | 'roster' | 'bindings' | 'now'>;

/** Who asks. Read anew at every interaction: a button that was shown yesterday is no permission today. */
export async function resolveSlackStaff(ports: Ports, identity: SlackIdentity, homeTeam: string) {
  const { staff, bound } = await recogniseSlackStaff(ports, identity, homeTeam);
  if (staff.mayNotSignIn) throw refused('signInOff');
  if (!bound) await bind(ports, staff, identity);
  return { staff, actor: asActor(staff) };
}

/** The same check for a person whom somebody else names: nothing is bound on another's word. */
export async function recogniseSlackStaff(
  { slackDirectory, roster }: Needs<'slackDirectory' | 'roster'>,
  identity: SlackIdentity,
  homeTeam: string,
): Promise<{ staff: Staff; bound: boolean }> {
  const [person, boundAsAsked] = await Promise.all([
    slackDirectory.find(identity.userId),
    roster.findStaffBySlack(identity.teamId, identity.userId),
  ]);
  const barred = whyBarred(person, identity, homeTeam);
  if (barred || !person?.email) throw refused(barred ?? 'emailHidden');
  const boundId = boundAsAsked ?? (await boundAsAnother(roster, person, identity));
  const staffId = boundId ?? (await staffByEmail(roster, person.email));
  if (!staffId) throw refused('unbound');
  const staff = await roster.getStaff(staffId);
  if (!staff.active) throw refused('left');
  if (boundId && (await changedHands(roster, staff, person.email))) throw refused('unbound');
  return { staff, bound: boundId !== undefined || (await isBoundAs(slackDirectory, staff, person)) };
}

/** Grid has two ids for one person, and Slack sends now this one and now that: the record is bound by one of them. */
async function boundAsAnother(roster: Roster, { userIds }: SlackPerson, { teamId, userId }: SlackIdentity) {
  const others = userIds.filter((id) => id !== userId);
  const found = await Promise.all(others.map((id) => roster.findStaffBySlack(teamId, id)));
  return found.find((id) => id !== undefined);
}

/** The same where only the account that was bound knows of both ids. */
async function isBoundAs(slackDirectory: SlackDirectory, { slack }: Staff, { userIds }: SlackPerson) {
  if (!slack) return false;
  if (userIds.includes(slack.userId)) return true;
  const bound = await slackDirectory.find(slack.userId);
  return bound?.userIds.some((id) => userIds.includes(id)) ?? false;
}

function whyBarred(
  person: SlackPerson | undefined,
  identity: SlackIdentity,
  homeTeam: string,
): SlackRefusal | undefined {
  if (identity.teamId !== homeTeam) return 'wrongTeam';
  if (!person || person.teamIds.length === 0) return 'unknown';
  if (person.deactivated) return 'deactivated';
  if (person.bot) return 'bot';
  if (person.external || !person.teamIds.includes(homeTeam)) return 'external';
  if (person.guest) return 'guest';
  return person.emailConfirmed ? undefined : 'emailUnconfirmed';
}

/** A Slack account that was given on to a colleague, or to a student, must not keep the sight of the one before. */
async function changedHands(roster: Roster, staff: Staff, email: string) {
  if (staff.email?.toLowerCase() === email.toLowerCase()) return false;
  const owner = await roster.findPersonByEmail(email);
  return owner !== undefined && owner !== staff.id;
}

async function staffByEmail(roster: Roster, email: string) {
  const id = StaffId.safeParse(await roster.findPersonByEmail(email));
  return id.success ? id.data : undefined;
}

/** A record that already belongs to another Slack account is not given to a second one: people settle that. */
async function bind({ bindings, roster, now }: Ports, staff: Staff, { teamId, userId }: SlackIdentity) {
  try {
    await bindings.bindSlack(staff.id, { teamId, userId, boundAt: now() });
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'changed_meanwhile')) throw error;
    if ((await roster.findStaffBySlack(teamId, userId)) !== staff.id) throw refused('unbound');
  }
}

const refused = (why: SlackRefusal) => new DomainError('not_allowed', { why });

const asActor = ({ id, roles, schoolIds }: Staff): StaffActor => ({ kind: 'staff', id, roles, schoolIds });
