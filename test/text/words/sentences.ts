import { readFileSync } from 'node:fs';
import { type HouseFile, type Node, nameOf, partOf, partsOf } from '../../house.ts';

/**
 * Something that people read, as the code holds it: `words` with `{name}` where something is put in, and
 * `{one | other}` where it is one of two. `key`: by what the code knows it.
 */
export type Sentence = { path: string; line: number; key: string; language: 'en' | 'es'; words: string };

/** All that people read out of one file, in its order. */
export function sentencesIn(file: HouseFile): Sentence[] {
  const text = readFileSync(file.path, 'utf8');
  const isSpanishFile = /(^|\/)(es|spanish[\w-]*)\.ts$/.test(file.path);
  const found: Sentence[] = [];
  const add = (node: Node, words: string, keys: readonly string[]) => {
    const isSpanish = isSpanishFile || keys.some((key) => /^(es$|spanish|dias$|fechaDeLaClase)/.test(key));
    const line = text.slice(0, node.start).split('\n').length;
    found.push({ path: file.path, line, key: keys.join('.'), language: isSpanish ? 'es' : 'en', words });
  };
  const walk = (value: unknown, keys: readonly string[]): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, keys);
    if (!isNode(value) || isUnread(value)) return;
    const words = wordsOf(value);
    if (words !== undefined && isForPeople(words, file.path, keys)) add(value, words, keys);
    if (words !== undefined) return;
    const key = keyOf(value);
    const below = key === undefined ? keys : [...keys, key];
    for (const [part, held] of Object.entries(value)) if (isReadIn(value, part)) walk(held, below);
  };
  walk(file.body, []);
  return found;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** What is said of the code to the code: types, where things come from, what is compared. */
function isUnread(node: Node) {
  if (/^(TS(?!AsExpression|SatisfiesExpression|NonNullExpression)|Import|ExportAll)/.test(node.type)) return true;
  if (node.type === 'ThrowStatement') return true;
  if (node.type !== 'JSXAttribute') return false;
  return !/^(title|alt|label|placeholder|summary|aria-label|aria-description|content)$/.test(attributeOf(node));
}

const attributeOf = (node: Node) => nameOf(partOf(node, 'name')) ?? '';

function isReadIn({ type, operator, callee }: Node, part: string) {
  if (type === 'Property' && part === 'key') return false;
  if (type === 'BinaryExpression') return operator === '+';
  if (type === 'MemberExpression' && part === 'property') return false;
  if (type === 'SwitchCase' && part === 'test') return false;
  if (type === 'CallExpression' && part === 'arguments') return !takesCodes.test(calledIn(callee));
  return true;
}

/** What these are given is a pattern, a separator or a name in the code. */
const takesCodes =
  /^(split|join|startsWith|endsWith|includes|replace|replaceAll|has|hasOwn|indexOf|get|test|match|querySelector(All)?|log|warn|info|error|header|regex|enum|say|said|renderOutbound|whyTheyMayNot)$/;
const calledIn = (callee: unknown) => {
  if (!isNode(callee)) return '';
  return nameOf(callee) ?? nameOf(partOf(callee, 'property')) ?? '';
};

function keyOf(node: Node): string | undefined {
  if (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration') return nameOf(partOf(node, 'id'));
  if (node.type !== 'Property') return undefined;
  const key = partOf(node, 'key');
  return nameOf(key) ?? (typeof key?.value === 'string' ? key.value : undefined);
}

/** Of text, of text with gaps, or of a sum of them; nothing of any other piece of code. */
function wordsOf(node: Node): string | undefined {
  if (node.type === 'JSXText') return String(node.value).replaceAll(/\s+/g, ' ').trim();
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [partOf(node, 'left'), partOf(node, 'right')].map((part) => part && wordsOf(part));
    return left === undefined && right === undefined ? undefined : `${left ?? '{…}'}${right ?? '{…}'}`;
  }
  if (node.type !== 'TemplateLiteral') return undefined;
  const gaps = partsOf(node, 'expressions').map(gapOf);
  return partsOf(node, 'quasis')
    .map(({ value }, at) => `${cooked(value)}${gaps[at] ?? ''}`)
    .join('');
}

const cooked = (value: unknown) =>
  typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';

function gapOf(node: Node): string {
  if (node.type === 'ConditionalExpression') {
    const [one, other] = [partOf(node, 'consequent'), partOf(node, 'alternate')].map((part) => part && choiceOf(part));
    return `{${one} | ${other}}`;
  }
  return wordsOf(node) ?? `{${placeholder(node)}}`;
}
const choiceOf = (node: Node) => (node.type === 'ConditionalExpression' ? gapOf(node) : (wordsOf(node) ?? gapOf(node)));

/** The name of what is put in, from the piece of code that makes it. */
function placeholder(node: Node): string {
  const name = nameOf(node) ?? nameOf(partOf(node, 'property')) ?? nameOf(partOf(node, 'callee'));
  if (name !== undefined) return name;
  const inner = partOf(node, 'callee') ?? partOf(node, 'left');
  return inner ? placeholder(inner) : '…';
}

/** In a module of words all that has a letter is read; elsewhere only what has the look of several words. */
function isForPeople(words: string, path: string, keys: readonly string[]) {
  const said = words.replaceAll(/\{[^{}]*\}/g, '');
  if (isWordModule(path) || isOfCatalogue(path, keys)) return /\p{L}/u.test(said) && !isOfCode.test(said);
  return /\p{L}{2,}[,:]? \p{L}+/u.test(said) && /[a-z]/.test(said);
}

const isOfCatalogue = (path: string, keys: readonly string[]) =>
  path.startsWith('shared/domain/catalogue/') && /^(name|instruction)$/.test(keys.at(-1) ?? '');
const isWordModule = (path: string) => /^shared\/text\/|^functions\/.*-words\.ts$/.test(path);

/** `teachesNow`, `card_viewed`, and what a formatter of dates is told. */
const isOfCode = /^([a-z]+[A-Z]\w*|[a-z]+(_[a-z]+)+|numeric|long|short|ltr|rtl|e[ns](-US)?|2-digit)$/;
