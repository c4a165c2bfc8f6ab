import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type HouseFile, type Node, nameOf, partOf, partsOf, readHouse } from './house.ts';

const house = readHouse();
const source = house.filter(({ path }) => /^(infra|functions|integrations|shared)\//.test(path));

/** Names that more than one of these files exports, with the files. */
function sharedNames(files: readonly HouseFile[]) {
  const homes = new Map<string, Set<string>>();
  for (const { path, exports } of files)
    for (const { name } of exports) homes.set(name, (homes.get(name) ?? new Set()).add(path));
  // The runtime of a deployed door asks for this very name.
  homes.delete('handler');
  return [...homes].flatMap(([name, paths]) => (paths.size > 1 ? `${name}: ${[...paths].join(', ')}` : []));
}

describe('names', () => {
  it('are exported once, so that each has one meaning and one home', () => {
    expect(sharedNames(source)).toEqual([]);
  });

  it('of types mean one thing also in tests', () => {
    const types = house.map((file) => ({ ...file, exports: file.exports.filter(({ isType }) => isType) }));
    // Vitest asks each of its projects for this very name.
    expect(sharedNames(types).filter((each) => !each.startsWith('ProvidedContext: '))).toEqual([]);
  });

  it('of types are none of those that a reader had to ask about', () => {
    const riddles = /^(\w*Wish|Told|\w*Told|Ask|Said|\w*Said|Course|Scene|Deed|World)$/;
    const wrong = house.flatMap(({ path, nodes }) =>
      nodes.flatMap((node) => (riddles.test(typeName(node) ?? '') ? `${path}: type ${typeName(node)}` : [])),
    );
    expect(wrong).toEqual([]);
  });

  it('of a verb’s input follow from the verb, and from its file', () => {
    const verbs = source.filter(({ path, nodes }) => path.startsWith('shared/use-cases/') && nodes.some(isVerbExport));
    expect(verbs.length).toBeGreaterThan(60);
    const inputOf = (path: string) => `${pascal(basename(path, '.ts'))}Input`;
    const wrong = verbs.flatMap(({ path, exports }) =>
      exports.some(({ name }) => name === inputOf(path)) ? [] : `${path}: exports no ${inputOf(path)}`,
    );
    expect(wrong).toEqual([]);
  });
});

const typeName = (node: Node) => (node.type === 'TSTypeAliasDeclaration' ? nameOf(partOf(node, 'id')) : undefined);
const pascal = (kebab: string) => kebab.replaceAll(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());

/** `export const publishPlan = command({ … })`, or one of the makers that end in such a call. */
function isVerbExport(node: Node) {
  if (node.type !== 'ExportNamedDeclaration') return false;
  const declaration = partOf(node, 'declaration');
  const makers = /^(command|query|(changing|opening|keeping)[A-Z]\w*)$/;
  return (declaration ? partsOf(declaration, 'declarations') : []).some((each) => {
    const init = partOf(each, 'init');
    return init?.type === 'CallExpression' && makers.test(nameOf(partOf(init, 'callee')) ?? '');
  });
}
