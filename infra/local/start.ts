import { parseArgs } from 'node:util';
import { leaveLocalDistrict } from '../../functions/deps/local-district.ts';
import { outcomeLine, runCheck, runOddCheck } from './check/check.ts';
import { type District, startDistrict } from './district.ts';
import { rebuiltLine } from './local-bundles.ts';
import { anyPorts, usualPorts } from './ports.ts';
import { progress } from './progress.ts';

/**
 * npm start             the local district, until Ctrl-C
 * npm start -- --empty  the same without people, for files of one's own
 * npm start -- --watch  the same, and every edit of a door is seen at once
 * npm start -- --check  one round trip through every porch, on ports of its own
 * npm start -- --check --odd  the same while the vendors are at their oddest, and what people saw of each oddity
 */
const values = given();

/** Lambda lives in UTC; a zone of this machine must not make a test of dates pass. */
process.env.TZ = 'UTC';

const watching = values.watch ? 'Edits of the doors are seen as they are saved. ' : '';
const line = progress(process.stdout);
const beside = values.empty
  ? 'It has no people yet. In another terminal: npm run import:roster -- DIR --local'
  : 'In another terminal, commands with --local work on it: npm run sidelight -- help';
let district: District | undefined;
let left: (() => void) | undefined;
let stopping: number | undefined;

/** npm hands on the Ctrl-C that the terminal has already sent to everybody, so the same one may come twice. */
const sameKeystroke = 1000;

async function stop(code: number) {
  const since = stopping === undefined ? 0 : Date.now() - stopping;
  if (!district || since > sameKeystroke) process.exit(code);
  if (stopping !== undefined) return;
  stopping = Date.now();
  left?.();
  await district.stop();
  process.exit(code);
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.on(signal, () => void stop(values.check ? code : 0));

/** The shell between npm and us dies of a signal without handing it on; nobody would ever stop us then. */
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  void stop(143);
}, 200);
if (process.env.npm_lifecycle_event) watch.unref();
else clearInterval(watch);

try {
  district = await startDistrict({
    ports: values.check ? anyPorts : usualPorts,
    empty: values.empty,
    onStep: line.step,
    ...(values.watch ? { onRebuilt: (news) => console.log(rebuiltLine(news)) } : {}),
  });
  line.done();
  if (!values.check) left = leaveLocalDistrict(district.commandEnv);
  const run = values.odd ? runOddCheck : runCheck;
  if (values.check) await stop((await run(district, (outcome) => console.log(outcomeLine(outcome)))) ? 0 : 1);
  else
    console.log(`Sidelight's local district is ready: ${district.links.desk}\n${beside}\n${watching}Ctrl-C stops it.`);
} catch (cause) {
  line.done();
  console.error(cause instanceof Error ? cause.message : cause);
  process.exit(1);
}

function given() {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({ options: { check: flag, odd: flag, watch: flag, empty: flag } });
    const toLookAt = values.watch || values.empty;
    if (!(toLookAt && values.check) && (values.check || !values.odd)) return values;
  } catch {
    // The sentence below says it of every fault.
  }
  console.error(
    'npm start takes, and only after "--": --empty, --watch, --check or --check --odd. Nothing was started.',
  );
  process.exit(2);
}
