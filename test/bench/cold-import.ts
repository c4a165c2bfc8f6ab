import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { median } from './median.ts';

/** Stands in for what the template would set; importing a door must not need more. */
const environment = {
  PATH: process.env.PATH ?? '',
  AWS_REGION: 'us-west-2',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  STAGE: 'local',
  PLANS_TABLE: 'plans',
  CONFIDENTIAL_TABLE: 'confidential',
  LEDGER_TABLE: 'ledger',
  BASE_URL: 'http://127.0.0.1:1',
  GOOGLE_DOMAINS: 'harbor.example',
  MAIL_SENDER: 'a@harbor.example',
};

const script = (path: string) =>
  `const t=performance.now();await import(${JSON.stringify(pathToFileURL(path).href)});process.stdout.write(String(performance.now()-t));process.exit(0)`;

const once = (path: string) =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', script(path)], { env: environment, encoding: 'utf8' }),
  );

/** Median milliseconds to import each bundle in a fresh process, round robin, so that a noisy minute hits all alike. */
export function coldImports(bundles: ReadonlyMap<string, string>, rounds: number): Map<string, number> {
  const times = new Map([...bundles.keys()].map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round++) for (const [name, path] of bundles) times.get(name)?.push(once(path));
  return new Map([...times].map(([name, each]) => [name, median(each)]));
}
