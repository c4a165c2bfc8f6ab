export type CommandInfo = {
  command: `/${string}`;
  /** What Slack shows greyed out behind the command while it is typed. */
  usage: string;
  description: string;
  examples: readonly string[];
};

/** Every command there is: the help text and the manifest are made from this list, so neither can forget one. */
export const slackCommands = [
  {
    command: '/accommodations',
    usage: "[student's name]",
    description: 'What to do for a student of yours. Only you see the answer',
    examples: ['/accommodations maya', '/accommodations maya rivera'],
  },
  {
    command: '/plan-review',
    usage: "[student's name]",
    description: 'Plan a review meeting for a student you manage',
    examples: ['/plan-review maya rivera'],
  },
  {
    command: '/sidelight',
    usage: '[help]',
    description: 'What Sidelight can do here',
    examples: ['/sidelight help'],
  },
] as const satisfies readonly CommandInfo[];

export type CommandName = (typeof slackCommands)[number]['command'];

/** The command that somebody most likely meant: at most two letters away. */
export function nearestCommand(typed: string): CommandName | undefined {
  const word = typed.trim().toLowerCase().replace(/^\//, '');
  const [nearest] = slackCommands
    .map(({ command }) => ({ command, distance: editDistance(word, command.slice(1)) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= 2 ? nearest.command : undefined;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...a.slice(0, 40)].entries()) {
    const next = [index + 1];
    for (let column = 1; column < row.length; column += 1) {
      const swap = (row[column - 1] ?? 0) + Number(b[column - 1] !== letter);
      next.push(Math.min(swap, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** `help`, `?` and nothing at all ask for the same thing. */
export const asksForHelp = (text: string) => ['', 'help', '?', '-h', '--help'].includes(text.trim().toLowerCase());
