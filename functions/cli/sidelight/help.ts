import { type Command, optionWords, usageOf } from './command.ts';
import { bold, dim } from './ink.ts';

/** Of everything, of a group like `calendar`, or of one command. */
export function helpLines(commands: readonly Command[]): string[] {
  const [one, ...more] = commands;
  return one && more.length === 0 ? commandHelp(one) : listHelp(commands);
}

function listHelp(commands: readonly Command[]) {
  const width = Math.max(...commands.map(({ path }) => path.length));
  return [
    `${bold('sidelight')} COMMAND: the command line of a district’s administrators`,
    '',
    ...commands.map(({ path, summary }) => `  ${bold(path.padEnd(width))}  ${summary}`),
    '',
    'STUDENT, STAFF and PERSON are our id (stu_maya), the sourcedId of the roster, or an address; SCHOOL is an id or the whole name.',
    `${bold('sidelight help COMMAND')} says more of one. Every command takes --json, which prints one JSON object, and --local, which is for the district that npm start runs.`,
    dim(
      'Exit codes: 0 done; 1 refused, nothing written; 2 wrong words or environment; 3 done, but a person has to look.',
    ),
  ];
}

function commandHelp(command: Command) {
  const { summary, about = [], example, options } = command;
  const named = Object.entries(options);
  const width = Math.max(0, ...named.map((option) => optionWords(option).length));
  return [
    usageOf(command),
    '',
    `It ${summary}.`,
    ...about,
    ...(named.length > 0 ? [''] : []),
    ...named.map(([name, option]) => `  ${bold(optionWords([name, option]).padEnd(width))}  ${option.says}`),
    '',
    dim(`For example: sidelight ${example}`),
  ];
}
