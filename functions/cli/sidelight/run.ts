import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { refusalSentence } from '../../imports/import-words.ts';
import { nearest } from '../import/did-you-mean.ts';
import type { ExitCode } from '../import/import-door.ts';
import { tableTrouble } from '../import/table-trouble.ts';
import { isWrongWord } from './arguments.ts';
import { type Command, usageOf } from './command.ts';
import { cliCommands } from './commands.ts';
import { helpLines } from './help.ts';

/** What goes to which stream, and the exit code. */
type Output = { code: ExitCode; out?: string; err?: string };

/** `--help`, `--json` and `--local` count wherever they stand, as long as no lone `--` stands before them. */
export async function runSidelight(argv: readonly string[]): Promise<Output> {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const flags = argv.slice(0, end).filter((word) => ['--help', '-h', '--json', '--local'].includes(word));
  const words = argv.filter((word, index) => index >= end || !flags.includes(word));
  const json = flags.includes('--json');
  if (['--version', '-V', 'version'].includes(words[0] ?? '')) return versionOf(json);
  if (words.length === 0 || words[0] === 'help') return help(words.slice(1), json);
  if (flags.some((flag) => /h/.test(flag))) return help(words, json);
  const command = cliCommands.find(({ path }) => begins(words, path));
  if (!command) return unknown(words, json);
  const args = words.slice(command.path.split(' ').length);
  return carryOut(() => command.call(args, { local: flags.includes('--local') }), command, json);
}

const Manifest = z.object({ name: z.string(), version: z.string() });

/** Of this checkout, which is what a district deploys. */
function versionOf(json: boolean): Output {
  const path = join(import.meta.dirname, '../../../package.json');
  const { name, version } = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  return { code: 0, out: json ? JSON.stringify({ version }) : `${name} ${version}` };
}

async function carryOut(call: () => ReturnType<Command['call']>, command: Command, json: boolean): Promise<Output> {
  try {
    const outcome = await call();
    if ('missing' in outcome) return wrong([outcome.missing], json);
    if ('wrong' in outcome) return wrong([outcome.wrong, `usage: ${usageOf(command)}`], json);
    const { lines, json: data, needsPerson, refused } = outcome;
    return { code: refused ? 1 : needsPerson ? 3 : 0, out: json ? asJson(data) : lines.join('\n') };
  } catch (cause) {
    if (cause instanceof DomainError) return refuse(cause, json);
    const trouble = tableTrouble(cause);
    if (trouble === undefined) throw cause;
    return wrong([trouble], json);
  }
}

/** A list is one object a line, so that what reads it need not wait for its end. */
const asJson = (data: object) =>
  Array.isArray(data) ? data.map((each) => JSON.stringify(each)).join('\n') : JSON.stringify(data, null, 2);

function refuse(refusal: DomainError, json: boolean): Output {
  const { code: error, details } = refusal;
  const sentence = refusalSentence(error, details);
  return { code: isWrongWord(refusal) ? 2 : 1, err: json ? JSON.stringify({ error, sentence, details }) : sentence };
}

const wrong = (lines: readonly string[], json: boolean): Output => ({
  code: 2,
  err: json ? JSON.stringify({ error: 'wrong_words', sentence: lines.join(' ') }) : lines.join('\n'),
});

function help(topic: readonly string[], json: boolean): Output {
  const named = topicOf(topic);
  if (named.length === 0) return unknown(topic, json);
  const data = named.map((command) => ({ usage: usageOf(command), summary: command.summary }));
  return { code: 0, out: json ? JSON.stringify({ commands: data }, null, 2) : helpLines(named).join('\n') };
}

/** All commands, those of a group, or the one whose words come first. */
const topicOf = (topic: readonly string[]) => {
  const one = cliCommands.find(({ path }) => begins(topic, path));
  return one ? [one] : cliCommands.filter(({ path }) => topic.every((word, index) => path.split(' ')[index] === word));
};

function unknown(words: readonly string[], json: boolean): Output {
  const groupOf = (path: string) => path.split(' ')[0] ?? '';
  const group = cliCommands.filter(({ path }) => groupOf(path) === words[0]);
  const near = group.length > 0 ? group : cliCommands;
  const paths = near.flatMap(({ path }) => (group.length > 0 ? [path] : [path, groupOf(path)]));
  const meant = group.length > 0 && words.length === 1 ? undefined : nearest(words, paths);
  const rest = group.length > 0 ? group.map(usageOf) : ['sidelight help lists what there is.'];
  const said = `There is no command ${words.slice(0, 2).join(' ')}.`;
  return wrong([said, ...(meant ? [`Did you mean: sidelight ${meant}?`] : rest)], json);
}

const begins = (words: readonly string[], path: string) =>
  path.split(' ').every((word, index) => words[index] === word);
