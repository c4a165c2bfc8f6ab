import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = globSync('{*,docs/*,{infra,functions,integrations,shared,test}/**/*}.md');
const files = globSync('{.github,.ci,.vscode,docs,infra,functions,integrations,shared,test}/**/*', {
  withFileTypes: true,
}).map((entry) => join(entry.parentPath, entry.name));
const read = (page: string) => readFileSync(page, 'utf8');
/** What is ignored comes with the first run. */
const ignored = read('.gitignore')
  .split('\n')
  .map((line) => line.replaceAll(/^\/|\/$/g, ''));
const atTop = [...globSync('{*,.*}'), ...ignored];
/** Decisions are looked up and not read through. */
const linesOf = (page: string) => read(page).split('\n## Decisions\n')[0]?.trimEnd().split('\n').length;

/** What stands between single backticks, outside blocks of code. */
const quoted = (page: string) =>
  [
    ...read(page)
      .replaceAll(/^```.*?^```/gms, '')
      .matchAll(/`([^`\n]+)`/g),
  ].flatMap(([, text]) => text ?? []);

/** A file of ours, or a folder: a page may name it in full, from its own room on, or by its last words. */
const isPath = (text: string) => /^\.?\w[\w./-]*(\/|\.(tsx?|cjs|md|yml))$/.test(text);
function isThere(page: string, path: string) {
  const bare = path.replace(/\/$/, '');
  const inRoom = files.filter((file) => dirname(page) === '.' || file.startsWith(`${dirname(page)}/`));
  return atTop.includes(bare) || files.includes(bare) || inRoom.some((file) => file.endsWith(`/${bare}`));
}

describe('the pages of the house', () => {
  it('list every npm command, and none that does not exist', () => {
    const { scripts }: { scripts: object } = JSON.parse(read('package.json'));
    const table = read('README.md').match(/^\| `npm .*$/gm) ?? [];
    const listed = [...table.join('\n').matchAll(/`npm (?:run )?([\w:-]+)/g)].map(([, name]) => name);
    expect([...new Set(listed)].sort()).toEqual(Object.keys(scripts).sort());
  });

  it.each(['infra', 'infra/local', 'functions', 'functions/cli', 'integrations', 'shared', 'shared/store', 'test'])(
    '%s/README.md can be read in two minutes',
    (room) => {
      expect(linesOf(`${room}/README.md`)).toBeLessThanOrEqual(60);
    },
  );

  it.each(pages)('%s names only files and folders that are there', (page) => {
    const named = quoted(page).filter(isPath);
    expect(named.filter((path) => !isThere(page, path))).toEqual([]);
  });

  it.each(pages)('%s links only to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https:)([^)#]+)/g)].flatMap(([, to]) => to ?? []);
    const known = new Set([...atTop, ...files]);
    expect(links.map((to) => normalize(join(dirname(page), to))).filter((to) => !known.has(to))).toEqual([]);
  });

  it('explain in rules.md each rule that the code names, and no other', () => {
    const rulesIn = (text: string) => new Set(text.match(/\bR-[A-Z]\d+/g));
    const cited = files.flatMap((file) =>
      /^(shared|functions)\/.*\.tsx?$/.test(file) ? [...rulesIn(read(file))] : [],
    );
    expect([...new Set(cited)].sort()).toEqual([...rulesIn(read('docs/rules.md'))].sort());
  });

  it('explain in WORDS.md no name that the code has not', () => {
    const code = files.flatMap((file) => (/^shared\/.*\.tsx?$/.test(file) ? read(file) : [])).join('\n');
    const words = quoted('shared/WORDS.md').join('\n');
    const types = words.match(/\b[A-Z][a-z]\w+/g) ?? [];
    const others = words.match(/\b[a-z]+[A-Z]\w*/g) ?? [];
    expect(types.length).toBeGreaterThan(30);
    expect(types.filter((name) => !new RegExp(`^export type ${name}\\b`, 'm').test(code))).toEqual([]);
    expect(others.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
  });
});
