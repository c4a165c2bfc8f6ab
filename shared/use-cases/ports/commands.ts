/** What a command answered: ids and numbers, never words. */
export type Answer = Readonly<Record<string, string | number>>;

/** Names one command; the same name again is the same command, told twice. Chosen by the door, from what its caller cannot send twice by chance. */
export type Once = string;

export type Commands = {
  /** What this command answered when it was carried out; undefined when it never was. Marks are kept for thirty days. */
  answered(once: Once): Promise<Answer | undefined>;
};
