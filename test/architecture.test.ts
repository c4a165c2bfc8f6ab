import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrowsAtRunTime, arrowsByFolder, circlesIn } from './circles.ts';
import { type HouseFile, linesIn, type Node, nameOf, partOf, partsOf, readHouse } from './house.ts';
import { rules } from './projects.ts';

/**
 * The drawing in the README: what each floor may import. A file's floor is the longest of these that its path begins
 * with.
 */
const arrows: Record<string, readonly string[]> = {
  'infra/local': ['infra', 'functions', 'integrations', 'shared'],
  infra: ['functions/*/routes.ts', 'shared/lambda/env.ts'],
  // Keys and tables are for the store: a door gets its ports from the composition root.
  functions: [
    'functions/deps',
    'integrations',
    'shared/use-cases',
    'shared/text',
    'shared/html',
    'shared/lambda',
    'shared/domain',
    'shared/store/stream-image.ts',
  ],
  'functions/deps': ['integrations', 'shared'],
  'integrations/google-auth.ts': ['shared/use-cases', 'shared/domain'],
  'integrations/google-tokens.ts': [],
  'integrations/google-classroom': [
    'integrations/google-tokens.ts',
    'shared/use-cases',
    'shared/text',
    'shared/html',
    'shared/domain',
  ],
  'integrations/google-calendar': ['integrations/google-tokens.ts', 'shared/use-cases', 'shared/text', 'shared/domain'],
  'integrations/slack': ['shared/use-cases', 'shared/text', 'shared/domain'],
  'integrations/mail': ['shared/use-cases', 'shared/text', 'shared/domain'],
  'integrations/s3-failure.ts': ['shared/use-cases/ports'],
  'integrations/seal-archive': ['integrations/s3-failure.ts', 'shared/use-cases', 'shared/domain'],
  'integrations/roster-inbox': ['integrations/s3-failure.ts', 'shared/use-cases', 'shared/domain'],
  'shared/lambda': ['shared/use-cases/ports', 'shared/domain'],
  'shared/store': ['shared/use-cases/ports', 'shared/domain'],
  'shared/html': ['shared/text', 'shared/domain'],
  'shared/use-cases': ['shared/domain'],
  'shared/text': ['shared/domain'],
  'shared/domain': [],
};

/**
 * The rooms that may know a package; the first line that fits counts. The local district stands in for vendors and may
 * know any.
 */
const rooms: readonly [RegExp, RegExp][] = [
  [/^zod\/mini$/, /./],
  [/^temporal-polyfill$/, /^shared\/(domain|text)\//],
  [/^node:crypto$/, /^(shared\/(store|lambda)|integrations|functions|infra)\//],
  [/^node:(?!process$)/, /^(functions|infra)\//],
  [/^preact/, /^(shared\/html|integrations\/google-classroom|functions)\//],
  [/^@slack\//, /^(integrations\/slack|functions\/deps)\//],
  [/^(googleapis|google-auth-library)/, /^(integrations\/google-|functions\/deps\/)/],
  [/^@aws-sdk\/client-s3$/, /^(integrations\/(seal-archive|roster-inbox)|functions\/deps)\//],
  [/^@aws-sdk\/client-ses$/, /^(integrations\/mail|functions\/deps)\//],
  [/^@aws-sdk\//, /^(shared\/store|functions\/deps)\//],
  [/^(@middy\/|aws-lambda$)/, /^(shared\/lambda|functions)\//],
  [/^(csv-parse|yauzl)$/, /^functions\/imports\//],
  [/^(cli-progress|fflate)$/, /^functions\/cli\//],
  // A command runs from its source, and Node knows no JSX.
  [/^esbuild$/, /^(infra\/|functions\/cli\/jsx\.ts$)/],
  [/^(aws-cdk-lib|cdk-nag|constructs|esbuild)/, /^infra\//],
];

const mayCompose = /^(functions\/deps\/|shared\/lambda\/env\.ts|infra\/local\/)/;
const mayHaveClasses =
  /^(shared\/domain\/errors|shared\/use-cases\/ports\/integration-error|infra\/(constructs|stacks)\/)/;
const mayBeLong = /accommodations\.ts$|shared\/text\/|stylesheet\.ts$|look\.ts$|sample-district\//;
const namedByKind = /(^|\/)(index|utils?|helpers?|types|dtos?)(\/|\.tsx?$)/;

const house = readHouse();
const source = house.filter(({ path }) => /^(infra|functions|integrations|shared)\//.test(path));

const isUnder = (path: string, floor: string) => path === floor || path.startsWith(`${floor}/`);
const floorOf = (path: string) =>
  Object.keys(arrows)
    .filter((floor) => isUnder(path, floor))
    .sort((a, b) => b.length - a.length)[0] ?? `nowhere: ${path}`;

/** Each fault that the rule finds, with the file in front. */
const faults = (rule: (file: HouseFile) => readonly (string | undefined | false)[], files = source) =>
  files.flatMap((file) => rule(file).flatMap((fault) => (fault ? `${file.path}: ${fault}` : [])));

describe('the house', () => {
  it('keeps every arrow pointing down or on its own floor', () => {
    const wrong = faults(({ path, imports }) => {
      const floor = floorOf(path);
      const allowed = arrows[floor] ?? [];
      const isAllowed = (target: string) =>
        floorOf(target) === floor || allowed.some((each) => isUnder(target, each) || matchesGlob(target, each));
      return imports.map(({ ours, target }) => ours && !isAllowed(target) && `may not import ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no circle of what lies side by side in a folder, files or folders, not even of types alone', () => {
    const circles = [...arrowsByFolder(source)].flatMap(([folder, arrows]) =>
      circlesIn(arrows).map((circle) => `${folder}: ${circle}`),
    );
    expect(circles).toEqual([]);
  });

  it('has no circle of files that need each other to run, tests included', () => {
    expect(circlesIn(arrowsAtRunTime(house))).toEqual([]);
  });

  it('keeps each package in its rooms', () => {
    const wrong = faults(({ path, imports }) =>
      imports.map(({ ours, target }) => {
        const room = rooms.find(([name]) => name.test(target))?.[1];
        return !ours && !isUnder(path, 'infra/local') && !room?.test(path) && `may not know ${target}`;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('reads clocks, chance, environment and clients only where they are composed', () => {
    const wrong = faults((file) =>
      mayCompose.test(file.path) ? [] : file.nodes.map((node) => composedIn(file, node)),
    );
    expect(wrong).toEqual([]);
  });

  it('has no casts, no default exports, no barrels, no enums and few classes', () => {
    const wrong = faults(({ path, nodes }) => [
      namedByKind.test(path) && 'a room named by kind',
      ...nodes.map((node) => unwantedIn(path, node)),
    ]);
    expect(wrong).toEqual([]);
  });

  it('keeps files and functions small', () => {
    const files = source.filter(({ path }) => !mayBeLong.test(path));
    const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(faults(({ lines }) => [lines > 200 && `${lines} lines`], files)).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(50);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(120);
    expect(faults(tooMuchIn, files)).toEqual([]);
  });

  it('keeps comments as narrow as code, which the formatter does not wrap', () => {
    const isComment = (line: string) => /^\s*(\/\/|\/?\*)/.test(line);
    const wide = house.flatMap(({ path }) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, at) => (line.length > 120 && isComment(line) ? `${path}:${at + 1}` : [])),
    );
    expect(wide).toEqual([]);
  });

  it('keeps folders small enough to be taken in at a look', () => {
    const counts = new Map<string, number>();
    for (const { path } of house) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
  });

  it('exports nothing that nobody imports, and holds no file that nobody names', () => {
    const taken = new Map<string, Set<string>>();
    for (const { target, names } of house.flatMap(({ imports }) => imports))
      for (const name of names) taken.set(target, (taken.get(target) ?? new Set()).add(name));
    const wrong = faults((file) => {
      const names = taken.get(file.path);
      if (!names) return [!isNamed(file) && 'nobody imports or names it'];
      const isTaken = (name: string) => names.has(name) || names.has('*') || name === 'handler';
      return file.exports.map(({ name, isType }) => !isTaken(name) && !(isType && isUsedAt(file, name)) && name);
    });
    expect(wrong).toEqual([]);
  });

  it('never scans a table', () => {
    const wrong = faults(({ path, nodes }) =>
      nodes.map(
        (node) =>
          path.startsWith('shared/') &&
          /^(paginate)?scan(command)?$|ExecuteStatement/i.test(nameOf(node) ?? '') &&
          'a scan',
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('throws bare errors at start-up only', () => {
    const core = source.filter(({ path }) => /^shared\/(domain|use-cases|store)\//.test(path));
    const wrong = faults(({ nodes }) => {
      const thrown = nodes.flatMap((node) => (node.type === 'ThrowStatement' ? (partOf(node, 'argument') ?? []) : []));
      return thrown.map((what) => nameOf(partOf(what, 'callee')) === 'Error' && 'a bare error');
    }, core);
    // The catalogue's grammar is read once, when a door is loaded.
    expect(wrong).toEqual(['shared/domain/catalogue/parameter.ts: a bare error']);
  });
});

function composedIn({ path, textOf }: HouseFile, node: Node) {
  const { type } = node;
  const callee = partOf(node, 'callee');
  const name = nameOf(callee) ?? nameOf(callee && partOf(callee, 'property')) ?? '';
  const isClock = name === 'Date' && partsOf(node, 'arguments').length === 0;
  if (type === 'NewExpression' && (isClock || name.endsWith('Client'))) return `new ${name}`;
  if (type === 'CallExpression' && nameOf(callee) === 'Date') return 'Date()';
  if (nameOf(callee) === 'fetch' && path.startsWith('shared/')) return 'fetch()';
  if (/^(process|Date)$/.test(nameOf(partOf(node, 'init')) ?? ''))
    return `${nameOf(partOf(node, 'init'))}, taken apart`;
  const text = textOf(node);
  return (
    type === 'MemberExpression' &&
    /^(Date\.now|performance\.now|Math\.random|crypto\.(randomUUID|getRandomValues)|process(\.env|\[.*)|Temporal\.Now)$/.test(
      text,
    ) &&
    text
  );
}

function unwantedIn(path: string, node: Node) {
  const { type } = node;
  const asWhat = partOf(node, 'typeAnnotation');
  const isConst = asWhat !== undefined && nameOf(partOf(asWhat, 'typeName')) === 'const';
  if ((type === 'TSAsExpression' && !isConst) || type === 'TSTypeAssertion' || type === 'TSNonNullExpression')
    return 'a cast';
  if (type === 'ExportDefaultDeclaration' || nameOf(partOf(node, 'exported')) === 'default') return 'a default export';
  if (type === 'ExportAllDeclaration') return 'a barrel';
  if (type === 'TSEnumDeclaration') return 'an enum';
  if (type === 'TSAnyKeyword') return 'any';
  return /^Class(Declaration|Expression)$/.test(type) && !mayHaveClasses.test(path) && 'a class';
}

/** The two errors say by position what they are about. */
function tooMuchIn({ path, nodes, textOf }: HouseFile) {
  const most = mayHaveClasses.test(path) ? 4 : 3;
  const functions = nodes.filter(({ type }) =>
    /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type),
  );
  return functions.map((node) => {
    const [lines, parameters] = [linesIn(textOf(node)), partsOf(node, 'params').length];
    const begins = textOf(node).slice(0, 40).replaceAll(/\s+/g, ' ');
    return (lines > 50 || parameters > most) && `${lines} lines, ${parameters} parameters: ${begins}`;
  });
}

/** A type that only its own file uses may still be the name of what a function there takes or answers. */
const isUsedAt = ({ nodes }: HouseFile, name: string) => nodes.filter((node) => nameOf(node) === name).length > 1;

/**
 * Doors, commands and workers are opened by their path: from a list of doors, a script of npm, or the file beside them.
 */
function isNamed({ path }: HouseFile) {
  const beside = house.filter((other) => dirname(other.path) === dirname(path) && other.path !== path);
  const lists = ['package.json', 'cdk.json', 'README.md', 'infra/doors.ts', 'infra/local/README.md'];
  return (
    lists.some((list) => readFileSync(list, 'utf8').includes(path)) ||
    beside.some((other) => readFileSync(other.path, 'utf8').includes(`./${basename(path)}`))
  );
}

describe('the doors', () => {
  it('the composition root imports no door', () => {
    const deps = source.filter(({ path }) => isUnder(path, 'functions/deps'));
    const isDoor = (target: string) => isUnder(target, 'functions') && !isUnder(target, 'functions/deps');
    const wrong = faults(
      ({ imports }) => imports.map(({ target }) => isDoor(target) && `may not import ${target}`),
      deps,
    );
    expect(wrong).toEqual([]);
  });

  it('know no other door but by its routes, and share rooms of their own', () => {
    const shared = ['deps', 'pages', 'imports'];
    const roomOf = (path: string) => path.split('/')[1] ?? '';
    const inFunctions = source.filter(({ path }) => isUnder(path, 'functions'));
    const wrong = faults(({ path, imports }) => {
      const others = imports.filter(({ target }) => isUnder(target, 'functions') && roomOf(target) !== roomOf(path));
      const unknown = others.filter(({ target }) => !target.endsWith('/routes.ts') && !shared.includes(roomOf(target)));
      return unknown.map(({ target }) => `may not import ${target}`);
    }, inFunctions);
    expect(wrong).toEqual([]);
  });

  it('name their routes in files that import nothing, because the infra reads them', () => {
    const routes = source.filter(({ path }) => matchesGlob(path, 'functions/*/routes.ts'));
    expect(routes.length).toBeGreaterThan(0);
    expect(faults(({ imports }) => imports.map(({ target }) => `may not import ${target}`), routes)).toEqual([]);
  });
});

describe('the local district', () => {
  /** A folder that was moved would hold every rule. */
  const under = (folder: string) => {
    const files = house.filter(({ path }) => isUnder(path, folder));
    expect(files.length, folder).toBeGreaterThan(0);
    return files;
  };

  it('stand-ins know only dates.ts of the house', () => {
    const wrong = faults(({ imports }) => {
      const known = imports.filter(({ ours, target }) => ours && !isUnder(target, 'infra/local/stand-ins'));
      return known.map(({ target }) => target !== 'shared/domain/dates.ts' && `may not import ${target}`);
    }, under('infra/local/stand-ins'));
    expect(wrong).toEqual([]);
  });

  it('aws/ knows no stand-in', () => {
    const wrong = faults(
      ({ imports }) =>
        imports.map(({ target }) => isUnder(target, 'infra/local/stand-ins') && `may not import ${target}`),
      under('infra/local/aws'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the tests', () => {
  const needsTables =
    /^(test\/engine\.ts|infra\/local\/aws\/dynamodb\/engine\.ts|(aws-cdk-lib|cdk-nag|constructs)(\/.*)?)$/;

  it('reach neither the engine nor the CDK where they are rules', () => {
    const imported = new Map(house.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
    const wrong = globSync(rules.include, { exclude: rules.exclude }).flatMap((test) => {
      const reached = new Set([test]);
      for (const path of reached) for (const target of imported.get(path) ?? []) reached.add(target);
      return [...reached].filter((target) => needsTables.test(target)).map((target) => `${test}: reaches ${target}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the doors', () => {
  const room = /^functions\/(classroom-add-on|slack|web|events|stream|deps)\//;

  it('say how long they wait for their tables, where a person, a queue or a stream waits for them', () => {
    const wrong = faults(({ path, nodes, imports }) => {
      const stores = imports.find(({ target }) => target === 'functions/deps/tables.ts')?.names ?? [];
      const calls = nodes.filter((node) => node.type === 'CallExpression' && partsOf(node, 'arguments').length === 0);
      return calls.map((call) => {
        const name = nameOf(partOf(call, 'callee')) ?? '';
        return room.test(path) && stores.includes(name) && `${name}() names no patience`;
      });
    });
    expect(wrong).toEqual([]);
  });
});
