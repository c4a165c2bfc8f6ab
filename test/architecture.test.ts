import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The drawing in the README as a test: every arrow points down or stays on its floor.
 * A floor is the longest prefix below that a file's path begins with.
 */
const floors: Record<string, readonly string[]> = {
  'infra/local': ['infra', 'functions', 'integrations', 'shared'],
  infra: ['shared/lambda/env'],
  functions: ['integrations', 'shared'],
  'integrations/google-auth': ['shared/use-cases', 'shared/domain'],
  'integrations/google-classroom': [
    'integrations/google-auth',
    'shared/use-cases',
    'shared/text',
    'shared/html',
    'shared/domain',
  ],
  'integrations/google-calendar': ['integrations/google-auth', 'shared/use-cases', 'shared/text', 'shared/domain'],
  'integrations/slack': ['shared/use-cases', 'shared/text', 'shared/domain'],
  'integrations/mail': ['shared/use-cases', 'shared/text', 'shared/domain'],
  'shared/lambda': ['shared/use-cases', 'shared/domain'],
  'shared/store': ['shared/use-cases', 'shared/domain'],
  'shared/html': ['shared/text', 'shared/domain'],
  'shared/use-cases': ['shared/domain'],
  'shared/text': ['shared/domain'],
  'shared/domain': [],
};

/** Packages that a floor may know. A floor that is missing here may know any. `zod` means zod/mini. */
const packages: Record<string, RegExp> = {
  'shared/domain': /^(zod\/mini|temporal-polyfill)$/,
  'shared/use-cases': /^zod\/mini$/,
  'shared/text': /^(zod\/mini|temporal-polyfill)$/,
  'shared/html': /^preact/,
  'shared/store': /^(@aws-sdk\/(client|lib)-dynamodb|zod\/mini|node:crypto)$/,
  'shared/lambda': /^(@middy\/|@types\/aws-lambda|aws-lambda|zod\/mini)/,
};

const vendorSdk = /^(@slack\/|googleapis|google-auth-library|@aws-sdk\/|@middy\/|aws-cdk-lib)/;
const vendorRooms: readonly [RegExp, RegExp][] = [
  [/^@slack\//, /^(integrations\/slack\/|functions\/deps\/)/],
  [/^(googleapis|google-auth-library)/, /^(integrations\/google-|functions\/deps\/)/],
  [/^@aws-sdk\/client-ses$/, /^(integrations\/mail\/|functions\/deps\/)/],
  [/^@aws-sdk\//, /^(shared\/store\/|functions\/deps\/|infra\/)/],
  [/^@middy\//, /^(shared\/lambda\/|functions\/)/],
  [/^aws-cdk-lib/, /^infra\//],
];

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file));
const source = files.filter((file) => /^(infra|functions|integrations|shared)\//.test(file));
const text = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const read = (file: string) => text.get(file) ?? '';
const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|import\(\s*'([^']+)'\s*\)/g;
const importsOf = (file: string) =>
  [...read(file).matchAll(importPattern)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
const floorOf = (path: string) =>
  Object.keys(floors)
    .filter((floor) => path === floor || path.startsWith(`${floor}/`) || path.startsWith(`${floor}.`))
    .sort((a, b) => b.length - a.length)[0];
const resolved = (file: string, name: string) =>
  name.startsWith('#shared/') ? name.replace('#shared/', 'shared/') : normalize(join(dirname(file), name));

describe('the house', () => {
  it('keeps every arrow pointing down or on its own floor', () => {
    const wrong = source.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.') || name.startsWith('#'))
        .map((name) => resolved(file, name))
        .filter((target) => {
          const from = floorOf(file) ?? 'nowhere';
          const to = floorOf(target) ?? 'nowhere';
          return (
            from !== to &&
            !(floors[from] ?? []).some(
              (allowed) => target === allowed || target.startsWith(`${allowed}/`) || target.startsWith(`${allowed}.`),
            )
          );
        })
        .map((target) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets each floor know only its packages', () => {
    const wrong = source.flatMap((file) => {
      const known = packages[floorOf(file) ?? ''];
      return importsOf(file)
        .filter((name) => !name.startsWith('.') && !name.startsWith('#'))
        .filter((name) => known && !known.test(name))
        .map((name) => `${file} knows ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps vendor packages in their porch', () => {
    const wrong = source.flatMap((file) =>
      importsOf(file)
        .filter((name) => vendorSdk.test(name))
        .filter((name) => {
          const room = vendorRooms.find(([vendor]) => vendor.test(name));
          return !file.startsWith('infra/local/') && room && !room[1].test(file);
        })
        .map((name) => `${file} knows ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reads clocks, environment and clients only where they are composed', () => {
    const allowed = /^(functions\/deps\/|shared\/lambda\/env\.ts|infra\/local\/)/;
    const wrong = source
      .filter((file) => !allowed.test(file))
      .flatMap((file) =>
        [...read(file).matchAll(/\bnew Date\(\)|\bDate\.now\(|\bprocess\.env\b|\bnew \w+Client\(/g)].map(
          ([found]) => `${file}: ${found}`,
        ),
      );
    expect(wrong).toEqual([]);
  });

  it('has no casts, no default exports, no barrels, no enums and few classes', () => {
    const classes =
      /^(shared\/domain\/errors|shared\/use-cases\/ports\/integration-error|infra\/(constructs|stacks)\/)/;
    const wrong = source.flatMap((file) => {
      const code = read(file)
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|\s)\/\/.*$/gm, '')
        .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
      const found = [
        /\b(?:satisfies )?\bas (?!const\b)[A-Z{([]\w*/.exec(code.replace(/(?:import|export)\s[^;]*?from/g, ''))
          ? 'a cast'
          : '',
        /\bexport default\b/.test(code) ? 'a default export' : '',
        /\benum \w+ \{/.test(code) ? 'an enum' : '',
        /:\s*any\b|<any>/.test(code) ? 'any' : '',
        /(^|\n)(export )?(abstract )?class /.test(code) && !classes.test(file) ? 'a class' : '',
        /(^|\/)index\.tsx?$/.test(file) ? 'a barrel' : '',
        /(^|\/)(utils?|helpers?|types|dtos?)(\/|\.tsx?$)/.test(file) ? 'a room named by kind' : '',
      ];
      return found.filter(Boolean).map((what) => `${file}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps files small', () => {
    const catalogues = /accommodations\.ts$|shared\/text\/|stylesheet\.ts$|look\.ts$|sample-district\//;
    const lengths = source
      .filter((file) => !catalogues.test(file))
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths.filter(({ lines }) => lines > 200)).toEqual([]);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(70);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(150);
  });

  it('throws bare errors at start-up only', () => {
    const wrong = source
      .filter((file) => /^shared\/(domain|use-cases|store)\//.test(file))
      .filter((file) => /throw new Error\(/.test(read(file)) && !/parameter\.ts$/.test(file));
    expect(wrong).toEqual([]);
  });
});
