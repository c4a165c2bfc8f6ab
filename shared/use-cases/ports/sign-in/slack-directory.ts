/** What Slack says of one of its users, today. */
export type SlackPerson = {
  /** Every id that Slack has for this one person: on Enterprise Grid a workspace's and the organisation's. */
  userIds: readonly string[];
  /** The workspaces that they are a member of, as far as Slack tells. */
  teamIds: readonly string[];
  /** As it stands in Slack, for the person who is looking at it there. */
  name: string;
  email?: string;
  emailConfirmed: boolean;
  deactivated: boolean;
  bot: boolean;
  guest: boolean;
  /** Belongs to another organisation and is here through a shared channel. */
  external: boolean;
};

export type SlackDirectory = {
  /** Undefined for a user that Slack does not know or does not show us. An answer may be five minutes old. */
  find(userId: string): Promise<SlackPerson | undefined>;
};
