import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseAst } from 'vitest/node';

/** A piece of the syntax tree, as ESTree names it. */
export type Node = { type: string; start: number; end: number; [part: string]: unknown };

/**
 * `target`: a file of ours, or a package. `names`: what is taken from it, `*` for all of it. `isType`: gone before
 * anything runs.
 */
export type Import = { target: string; ours: boolean; names: readonly string[]; isType: boolean };

export type HouseFile = {
  path: string;
  lines: number;
  body: unknown;
  nodes: readonly Node[];
  imports: readonly Import[];
  /** Names that others may import, and whether each is a mere type. */
  exports: readonly { name: string; isType: boolean }[];
  /** Text of a piece of it. */
  textOf(node: Node): string;
};

export const partOf = (node: Node, part: string): Node | undefined => {
  const value = node[part];
  return isNode(value) ? value : undefined;
};
export const partsOf = (node: Node, part: string): readonly Node[] => {
  const value = node[part];
  return Array.isArray(value) ? value.filter(isNode) : [];
};
export const linesIn = (text: string) => text.split('\n').length;

/** Every TypeScript file of the house, its tests included, as it lies in the working tree. */
export function readHouse(): HouseFile[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path))
    .map(readFile);
}

function readFile(path: string): HouseFile {
  const text = readFileSync(path, 'utf8');
  const { body } = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  const nodes = [...within(body)];
  return {
    path,
    body,
    lines: linesIn(text) - 1,
    nodes,
    imports: nodes.flatMap((node) => importIn(path, node)),
    exports: nodes.filter(({ type }) => type === 'ExportNamedDeclaration').flatMap(exportsIn),
    textOf: ({ start, end }) => text.slice(start, end),
  };
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function* within(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) yield value;
  for (const part of Object.values(value)) yield* within(part);
}

function importIn(path: string, node: Node): Import[] {
  const source = partOf(node, 'source')?.value;
  if (typeof source !== 'string') return [];
  const ours = source.startsWith('.') || source.startsWith('#');
  const target = source.startsWith('#') ? source.slice(1) : ours ? normalize(join(dirname(path), source)) : source;
  const specifiers = partsOf(node, 'specifiers');
  const names = specifiers.map((each) => nameOf(partOf(each, 'imported') ?? partOf(each, 'local')) ?? '*');
  const takesAll = specifiers.length === 0 || specifiers.some(({ type }) => type === 'ImportNamespaceSpecifier');
  const isType = node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
  return [{ target, ours, names: takesAll ? ['*'] : names, isType }];
}

function exportsIn(node: Node) {
  const declaration = partOf(node, 'declaration');
  if (!declaration) return partsOf(node, 'specifiers').flatMap(listed);
  const isType = declaration.type.startsWith('TS');
  const declared = declaration.type === 'VariableDeclaration' ? partsOf(declaration, 'declarations') : [declaration];
  return declared.flatMap((each) => nameOf(partOf(each, 'id')) ?? []).map((name) => ({ name, isType }));
}

function listed(specifier: Node) {
  const name = nameOf(partOf(specifier, 'exported'));
  return name === undefined ? [] : [{ name, isType: specifier.exportKind === 'type' }];
}

export const nameOf = (node: Node | undefined): string | undefined =>
  typeof node?.name === 'string' ? node.name : undefined;
