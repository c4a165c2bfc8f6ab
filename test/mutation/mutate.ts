import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

/**
 * npm run test:mutation: changes a share of the rules, one small change at a time, and prints how many of the changes
 * the tests notice. `SHARE` says how large a part of the files is changed, `SEED` which; a seed that was printed makes
 * the same choice again. The tests of the rules and of their words answer at once and are asked first; those of the
 * verbs, which need the engine, about what is left. A change after which every answer is the same cannot be noticed: it
 * counts as the others do.
 */
const share = Number(process.env.SHARE ?? 0.25);
const seed = process.env.SEED ?? new Date().toISOString().slice(0, 10);
const root = new URL('../../', import.meta.url);

/** A number from 0 to 1 that a path always has under the same seed. */
const lotOf = (path: string) => createHash('sha256').update(`${seed} ${path}`).digest().readUInt32BE() / 2 ** 32;
const mutate = globSync('shared/domain/**/*.ts', { cwd: root }).filter((path) => lotOf(path) < share);

process.chdir(root.pathname);
const known = `.local/mutation-${seed}-${share}.json`;
rmSync(known, { force: true });

/** What an earlier round noticed is kept and not tried again. */
async function mutantsBy(rooms: string) {
  process.env.TESTS_OF = rooms;
  return await new Stryker({
    mutate,
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    // Tables that a module makes once would need every test for each change.
    ignoreStatic: true,
    // It cannot read this version's own yet.
    tsconfigFile: 'none',
    concurrency: 2,
    dryRunTimeoutMinutes: 60,
    reporters: ['progress'],
    incremental: true,
    incrementalFile: known,
    tempDirName: '.local/mutation',
    ignorePatterns: ['.local', 'build', 'cdk.out'],
    cleanTempDir: 'always',
  }).runMutationTest();
}

/** What nobody met in the first round is tried anew: kept, a table that only verbs load would count as missed. */
function forgetUnmet() {
  const report = JSON.parse(readFileSync(known, 'utf8'));
  for (const file of Object.values<{ mutants: { status: string }[] }>(report.files))
    file.mutants = file.mutants.filter(({ status }) => status !== 'NoCoverage');
  writeFileSync(known, JSON.stringify(report));
}

await mutantsBy('domain,text');
forgetUnmet();
const mutants = await mutantsBy('domain,text,use-cases');

const died = ['Killed', 'Timeout'];
const counted = mutants.filter(({ status }) => [...died, 'Survived', 'NoCoverage'].includes(status));
const percent = (all: typeof counted) =>
  (100 * all.filter(({ status }) => died.includes(status)).length) / Math.max(1, all.length);

const survivors = counted.filter(({ status }) => !died.includes(status));
for (const { fileName, location, replacement, status } of survivors)
  process.stdout.write(`${fileName.replace(root.pathname, '')}:${location.start.line} ${status}: ${replacement}\n`);
const byFile = [...Map.groupBy(counted, ({ fileName }) => fileName.replace(root.pathname, ''))];
for (const [path, all] of byFile.toSorted(([, a], [, b]) => percent(a) - percent(b)))
  process.stdout.write(`${percent(all).toFixed(0).padStart(4)} % of ${String(all.length).padStart(4)}  ${path}\n`);
const untried = mutants.filter(({ status }) => status === 'Ignored').length;
process.stdout.write(
  `${percent(counted).toFixed(1)} % of ${counted.length} changes noticed, ${untried} in tables that a module makes once not tried (SEED=${seed} SHARE=${share})\n`,
);
