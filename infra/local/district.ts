import { join } from 'node:path';
import { stop as stopCompiler } from 'esbuild';
import { dynamoDisclosureIndex } from '#shared/store/ledger/dynamo-disclosure-index.ts';
import { dynamoLedgerReader } from '#shared/store/ledger/dynamo-ledger-reader.ts';
import { dynamoLedgerHours, dynamoLedgerSeals } from '#shared/store/ledger/dynamo-ledger-seals.ts';
import { dynamoSecretWriter } from '#shared/store/sign-in/dynamo-secrets.ts';
import { type LedgerCheck, verifyLedger } from '#shared/use-cases/ledger/verify-ledger.ts';
import type { LedgerReader } from '#shared/use-cases/ports/ledger/ledger.ts';
import type { SealArchive } from '#shared/use-cases/ports/ledger/ledger-seals.ts';
import { bundleOf } from '../bundle.ts';
import { doors as doorsOfTheHouse } from '../doors.ts';
import { countCards, newestEntries, peoplesNames } from './aws/dynamodb/local-records.ts';
import { openRecords, type Records } from './aws/dynamodb/records.ts';
import { awsEnv } from './aws/lambda/door-env.ts';
import { type Closers, closers } from './closers.ts';
import type { DistrictView } from './district-view.ts';
import { type LocalAws, openLocalAws } from './local-aws.ts';
import { bundleDoors, type Rebuilt, watchDoors } from './local-bundles.ts';
import { type OwnKeys, ownKeys } from './own-keys.ts';
import { type PortNumbers, usualPorts } from './ports.ts';
import { runFolder } from './run-folder.ts';
import { importSample, nobody, readSample, type Sample } from './sample-district/sample.ts';
import { addSampleHelp } from './sample-district/sample-help.ts';
import { addSampleSupports } from './sample-district/sample-supports.ts';
import { bundleVendors, linksOn, openDesk, openVendors } from './vendors.ts';

export type District = DistrictView & {
  sample: Sample;
  /** How long the import of the sample took, in milliseconds, and what it brought. */
  imported: { took: number; people: number; cards: number };
  ledger: DistrictView['ledger'] & Pick<LedgerReader, 'ofStudent'> & { verify(): Promise<LedgerCheck> };
  /** What the command line must be told to work on this district. */
  commandEnv: Record<string, string>;
  stop(): Promise<void>;
};

type Settings = {
  /** Without people: neither the sample nor its accounts at the vendors. */
  empty?: boolean;
  ports?: PortNumbers;
  /** How many times longer tables, Slack and functions are waited for than in a deployment: for a busy machine. */
  slowness?: number;
  onStep?: (what: string) => void;
  /** Given, edits are watched: the doors are bundled anew at each, and this is told how it went. */
  onRebuilt?: (news: Rebuilt) => void;
};

/** Everything at once, ready when it resolves. When something does not start, what did is closed again. */
export async function startDistrict(settings: Settings = {}): Promise<District> {
  const open = closers();
  try {
    return await build(settings, open);
  } catch (cause) {
    await open.closeAll();
    throw cause;
  }
}

/** The sample is imported by other processes while this one bundles and synthesises. */
async function build(
  { ports = usualPorts, slowness = 1, empty = false, onStep = () => undefined, onRebuilt }: Settings,
  open: Closers,
): Promise<District> {
  const folder = runFolder(open);
  const bundles = join(folder, 'doors');
  const bundled = quietly(bundleAll(folder, bundles));
  const { ports: free, ...links } = await linksOn(ports, open);
  onStep('Making the tables');
  // Loaded here and not above: the compiler already works while this takes its second.
  const { dataTemplate, deployedSettings, synthesise } = await import('./aws/template/synth.ts');
  const records = await openRecords(dataTemplate(folder), open);
  const keys = ownKeys();
  await saveKeys(records, keys);
  const started = performance.now();
  const importing = quietly(imported(records, { empty, folder }).then(() => performance.now() - started));
  onStep('Bundling the doors');
  const pageUrls = await bundled;
  onStep('Reading the templates');
  const aws = await openLocalAws(synthesise(folder, bundles), { records, links, appPort: free.app, slowness }, open);
  const watching = onRebuilt && quietly(watched(bundles, { aws, onRebuilt }, open));
  const sample = empty ? nobody : readSample();
  const { classroomPush: push } = deployedSettings();
  await openVendors(pageUrls, { links, ports: free, keys, sample, slowness, push }, open);
  if (!empty) onStep('Importing the sample district');
  const took = await importing;
  await records.streamPlans();
  await aws.begin();
  const names = await peoplesNames(tableOf(records, 'plans'));
  const brought = { took, people: names.size, cards: await countCards(tableOf(records, 'plans')) };
  const view = { ...aws, links, empty, ledger: ledgerOf(records, aws.archive) };
  await openDesk(pageUrls, { view, port: free.desk, nameOf: (id) => names.get(id) ?? id }, open);
  await watching;
  return { ...view, sample, imported: brought, commandEnv: commandEnv(records, aws.bucketsAt), stop: open.closeAll };
}

/** The compiler is a process of its own that would stay for as long as ours. */
async function bundleAll(folder: string, bundles: string) {
  try {
    const [urls] = await Promise.all([bundleVendors(folder), bundleDoors(doorsOfTheHouse, bundles)]);
    return urls;
  } finally {
    await stopCompiler();
  }
}

type Watch = { aws: LocalAws; onRebuilt: (news: Rebuilt) => void };

function watched(folder: string, { aws, onRebuilt }: Watch, open: Closers) {
  const tell = (news: Rebuilt) => {
    aws.renew(news.changed.map((name) => bundleOf(name, folder)));
    onRebuilt(news);
  };
  return watchDoors(doorsOfTheHouse, { folder, tell }, open);
}

/** Awaited later: a failure in between must not count as nobody's. */
function quietly<Value>(promise: Promise<Value>) {
  promise.catch(() => undefined);
  return promise;
}

const tableOf = ({ db, names }: Records, role: keyof Records['names']) => ({ db, name: names[role] });

async function imported(records: Records, { empty, folder }: { empty: boolean; folder: string }) {
  if (empty) return;
  await importSample(commandEnv(records), folder);
  const kept = { plans: tableOf(records, 'plans'), ledger: tableOf(records, 'ledger') };
  await Promise.all([addSampleSupports(kept), addSampleHelp(kept)]);
}

const commandEnv = ({ endpoint, names }: Records, { s3, archive, inbox } = { s3: '', archive: '', inbox: '' }) => ({
  ...awsEnv({ dynamodb: endpoint, sqs: '', ses: '', s3 }),
  SEAL_BUCKET: archive,
  ROSTER_BUCKET: inbox,
  PLANS_TABLE: names.plans,
  CONFIDENTIAL_TABLE: names.confidential,
  LEDGER_TABLE: names.ledger,
  STAGE: 'local',
});

async function saveKeys(records: Records, { google, slack }: OwnKeys) {
  const writer = dynamoSecretWriter(tableOf(records, 'confidential'));
  await Promise.all([writer.saveGoogle(google), writer.saveSlack(slack)]);
}

function ledgerOf(records: Records, archive: SealArchive) {
  const table = tableOf(records, 'ledger');
  const { ofStudent } = dynamoLedgerReader(table);
  const deps = {
    ledgerHours: dynamoLedgerHours(table),
    ledgerSeals: dynamoLedgerSeals(table),
    sealArchive: archive,
    disclosureIndex: dynamoDisclosureIndex(table),
  };
  return {
    newest: (count: number) => newestEntries(table, count),
    ofStudent,
    verify: () => verifyLedger(deps, new Date().toISOString()),
  };
}
