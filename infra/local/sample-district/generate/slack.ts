import type { StaffMember } from './people.ts';

/** Everybody but eight uses Slack; one aide is there as a guest; two more people must never be told anything. */
export function everySlackMember(staff: readonly StaffMember[]) {
  const absent = staff.filter(({ role }, index) => role === 'principal' || index % 6 === 5).slice(0, 8);
  const members = staff
    .filter((member) => !absent.includes(member))
    .map((member) => ({
      id: `U0${member.id}`,
      teamId: 'T0HARBOR',
      name: `${member.given} ${member.family}`,
      email: member.email,
      is_restricted: member.family === 'Tamayo',
      is_ultra_restricted: false,
      is_stranger: false,
      deleted: false,
    }));
  const nobody = { is_restricted: false, is_ultra_restricted: false, is_stranger: false, deleted: false };
  return {
    team: { id: 'T0HARBOR', name: 'Harbor Unified' },
    members: [
      ...members,
      {
        id: 'U0W2207',
        teamId: 'T0WESTCO',
        name: 'Jo Marchetti',
        email: 'jo.marchetti@westcounty.example',
        ...nobody,
        is_stranger: true,
      },
      {
        id: 'U0T0931',
        teamId: 'T0HARBOR',
        name: 'Alan Pryce',
        email: 'alan.pryce@harbor.example',
        ...nobody,
        deleted: true,
      },
    ],
  };
}
