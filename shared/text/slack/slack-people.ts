/** Refusals of people rather than of questions. They say whom to ask and nothing about any student. */
const ask = 'Ask your school’s Sidelight coordinator.';

/** To the person who asked. The keys are the reasons that resolve-slack-staff gives. */
export const whyNotYou = {
  wrongTeam: `Sidelight works in your district’s own Slack workspace only. ${ask}`,
  unknown: `Slack could not tell us who you are. ${ask}`,
  deactivated: `Your Slack account is no longer active. ${ask}`,
  bot: 'Sidelight answers people only.',
  external: `Sidelight is for staff of this district. You are here from another organization, so it cannot answer you. ${ask}`,
  guest: `Sidelight is for full members of this workspace, and you are a guest here. ${ask}`,
  emailUnconfirmed: 'Please confirm your email address in Slack first, then try again.',
  emailHidden: `Slack does not tell us your email address, by which your district would know you. ${ask}`,
  unbound: `Sidelight does not know your Slack email address as one of your district’s staff. ${ask}`,
  left: `Your school’s records say that you no longer work here. If that is wrong: ${ask}`,
  signInOff: `Your school’s records say that your account is switched off for now. If that is wrong: ${ask}`,
} as const;

/** To the person who chose somebody for a meeting. */
const notStaff = (name: string) =>
  `${name} is not known as staff of your district. Take them off the list, or ask your coordinator to add them.`;
export const whyNotThem = {
  wrongTeam: notStaff,
  unknown: notStaff,
  deactivated: (name: string) => `${name}’s Slack account is no longer active. Take them off the list.`,
  bot: (name: string) => `${name} is an app, not a person. Take it off the list.`,
  external: (name: string) =>
    `${name} belongs to another organization. Take them off the list and invite them from your calendar.`,
  guest: (name: string) => `${name} is a guest here. Take them off the list and invite them from your calendar.`,
  emailUnconfirmed: (name: string) =>
    `${name} has not confirmed an email address in Slack yet. Take them off the list.`,
  emailHidden: notStaff,
  unbound: notStaff,
  left: (name: string) => `${name} no longer works here, say your school’s records. Take them off the list.`,
  signInOff: notStaff,
} as const;
