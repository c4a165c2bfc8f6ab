import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import { DomainError } from '#shared/domain/errors.ts';
import { namedTables } from '../import/import-door.ts';
import { asStudentId } from './people.ts';

/**
 * An option with what the help says of it; `takes` names the value of one that has a value. One that is needed stands
 * without brackets.
 */
type Option = ParseArgsOptionDescriptor & { takes?: string; needed?: boolean; says: string };
type Options = Readonly<Record<string, Option>>;
type Config<Named extends Options> = { args: string[]; options: Named; allowPositionals: true };
type Values<Named extends Options> = ReturnType<typeof parseArgs<Config<Named>>>['values'];

/**
 * What a command did: for a person, for a machine (a list is one object a line), and whether a person has something
 * left to do. `refused`: it did what it is for, and the answer is no.
 */
export type CommandOutcome = { lines: readonly string[]; json: object; needsPerson?: boolean; refused?: boolean };
/** `wrong`: words that cannot be meant. `missing`: the environment lacks a name. */
type Wrong = { wrong: string };
type Missing = { missing: string };

type Described = {
  /** The words that call it: `calendar set`. */
  path: string;
  /**
   * What follows them, as the help shows it; in brackets what may be left out, with dots what may be several:
   * `['SCHOOL...', 'FILE']`, `['SCHOOL', '[YEAR]']`.
   */
  takes: readonly string[];
  summary: string;
  /** More lines for `sidelight help` of this command. */
  about?: readonly string[];
  example: string;
  options: Options;
};
/** `local`: on the tables of the local district that runs here. */
type Where = { local: boolean };
export type Command = Described & {
  call(args: readonly string[], where: Where): Promise<CommandOutcome | Wrong | Missing>;
};

type Words<Named extends Options> = {
  given: (name: string) => string;
  /** Of a word that may be several. */
  all: (name: string) => readonly string[];
  values: Values<Named>;
};
type Spec<Named extends Options, Deps extends object> = Omit<Described, 'options'> & {
  options: Named;
  connect(): Deps;
  run(words: Words<Named>, deps: Deps): Promise<CommandOutcome>;
};

/** Reads the words before it connects to anything, so that a slip of the pen costs no call. */
export const cliCommand = <const Named extends Options, Deps extends object>(spec: Spec<Named, Deps>): Command => ({
  ...spec,
  async call(args, where) {
    const words = readWords(spec, [...args]);
    if ('wrong' in words) return words;
    const deps = namedTables(() => spec.connect(), where);
    if ('missing' in deps) return { missing: String(deps.missing) };
    return spec.run(words, deps).catch((cause: unknown) => {
      throw asToldTo(Object(words.values).as, spec.takes.includes('STUDENT') ? words.given('STUDENT') : '', cause);
    });
  },
});

/**
 * Who acts by their own rights learns no more of a student who does not exist than of one whom they may not see, in the
 * words and in the id, which is the one that was typed.
 */
function asToldTo(staff: unknown, student: string, cause: unknown) {
  if (!student || staff === undefined || !(cause instanceof DomainError)) return cause;
  const { code, details } = cause;
  const isAboutStudent = details.studentId !== undefined && details.planId === undefined;
  const isKept = (code === 'not_allowed' || code === 'not_found') && isAboutStudent;
  return isKept ? new DomainError('not_allowed', { studentId: asStudentId(student) }) : cause;
}

function readWords<Named extends Options>(
  { takes, options }: Pick<Described, 'takes'> & { options: Named },
  args: string[],
): Words<Named> | Wrong {
  try {
    const { values, positionals } = parseArgs<Config<Named>>({ args, options, allowPositionals: true });
    const least = takes.filter((name) => !name.startsWith('[')).length;
    if (positionals.length < least) return { wrong: `${takes[positionals.length]} is missing.` };
    const [several] = takes.filter((name) => /\.\.\.\]?$/.test(name));
    const spare = Math.max(0, positionals.length - takes.length);
    if (spare > 0 && !several) return { wrong: `One word too many: ${positionals[takes.length]}.` };
    const all = (name: string) => {
      const at = takes.indexOf(name);
      const from = several && takes.indexOf(several) < at ? at + spare : at;
      return positionals.slice(from, from + (name === several ? spare : 0) + 1);
    };
    return { values, all, given: (name: string) => all(name)[0] ?? '' };
  } catch (cause) {
    return { wrong: cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause) };
  }
}

/** `sidelight calendar set SCHOOL FILE [--replace] [--as STAFF]` */
export const usageOf = ({ path, takes, options }: Described) =>
  ['sidelight', path, ...takes, ...Object.entries(options).map(optionUsage)].join(' ');

const optionUsage = (each: [string, Option]) => (each[1].needed ? optionWords(each) : `[${optionWords(each)}]`);

export const optionWords = ([name, { takes }]: [string, Option]) => `--${name}${takes ? ` ${takes}` : ''}`;
