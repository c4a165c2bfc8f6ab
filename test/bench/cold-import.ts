import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { median } from './median.ts';

/** Stands in for what the template would set; importing a door must not need more. Nothing is rehearsed in it. */
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
  HIDDEN_UNTIL_SHOWN: 'no',
  CONFIRM_RHYTHM: 'usual',
  MAIL_SENDER: 'a@harbor.example',
};

/** A process that begins with `flags`, in this environment. */
type Fresh = { flags?: readonly string[]; env?: Record<string, string> };

/** Milliseconds that a line of code took in a fresh process after the bundle was imported, and the import before it. */
function inFreshProcess(bundle: string, after: string, { flags = [], env = environment }: Fresh) {
  const script = `const began=performance.now();const door=await import(${JSON.stringify(pathToFileURL(bundle).href)});
    const loaded=performance.now();${after};
    process.stdout.write(JSON.stringify([loaded-began,performance.now()-loaded]));process.exit(0)`;
  const options = { env: { PATH: environment.PATH, ...env }, encoding: 'utf8' as const };
  const said = execFileSync(process.execPath, [...flags, '--input-type=module', '-e', script], options);
  const [load = Number.NaN, call = Number.NaN]: number[] = JSON.parse(said);
  return { load, call };
}

/** Median milliseconds to import each bundle in a fresh process, round robin, so that a noisy minute hits all alike. */
export function coldImports(bundles: ReadonlyMap<string, string>, rounds: number, fresh: Fresh = {}) {
  const times = new Map([...bundles.keys()].map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, path] of bundles) times.get(name)?.push(inFreshProcess(path, '', fresh).load);
  return new Map([...times].map(([name, each]) => [name, median(each)]));
}

/** Median milliseconds of a container's start, with all that it rehearses, and of its first call after that. */
export function firstCall(bundle: string, event: object, { rounds, ...fresh }: Fresh & { rounds: number }) {
  const call = `const{statusCode}=await door.handler(${JSON.stringify(event)},{});if(statusCode!==200)throw new Error(String(statusCode))`;
  const times = Array.from({ length: rounds }, () => inFreshProcess(bundle, call, fresh));
  return { start: median(times.map(({ load }) => load)), call: median(times.map((each) => each.call)) };
}
