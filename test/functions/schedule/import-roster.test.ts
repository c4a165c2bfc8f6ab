import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { objectStore } from '../../../infra/local/aws/s3/object-store.ts';
import { asDoor } from '../../as-door.ts';
import { contentsOf } from '../../contents.ts';
import { listening } from '../../infra/local/aws/doors.ts';
import {
  aRole,
  aSeat,
  aSmallSchool,
  aUser,
  type Package,
  writePackage,
} from '../../use-cases/roster/import-package.ts';
import { zippedFolder } from '../../use-cases/roster/zipped-package.ts';
import { type DoorHarness, expectNothingPrivateLogged, setUpDoors } from '../events/door-harness.ts';
import { proxyTo, working } from '../events/faulty-network.ts';

const bucket = 'rosters-of-harbor';
const at = '2026-11-23T12:00:00.000Z';
const school = aSmallSchool();
type Rows = readonly Readonly<Record<string, string>>[];

let doors: DoorHarness;
let s3: S3Client;
let door: typeof import('../../../functions/schedule/import-roster.ts').handler;
let refusePut = (_name: string) => false;
const stops: (() => void)[] = [];

beforeAll(async () => {
  doors = await setUpDoors();
  // The district of the package begins with nobody.
  const { rosterWriter, roster } = doors.stores;
  const [{ id } = { id: 'sch_none' as const }] = await roster.schools();
  const others = [...(await rosterWriter.guardians()), ...(await rosterWriter.staffWithoutSchool())];
  await rosterWriter.removePeople([...(await rosterWriter.peopleOfSchool(id)), ...others]);
  // What its role does not permit is refused as IAM refuses it.
  const asDeployed = await asDoor(doors.tables, 'import-roster');
  const permitted = await proxyTo(asDeployed.endpoint, 'dynamodb', doors.network);
  Object.assign(process.env, asDeployed.env, { AWS_ENDPOINT_URL_DYNAMODB: permitted.url });
  const store = objectStore([{ name: bucket, locked: false }]).unref();
  const guarded = await guard(await listening(store));
  const proxy = await proxyTo(guarded, 's3', doors.network);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  s3 = new S3Client({ endpoint: guarded, region: 'us-west-2', credentials, forcePathStyle: true });
  stops.push(
    proxy.stop,
    permitted.stop,
    () => store.close(),
    () => s3.destroy(),
  );
  Object.assign(process.env, { ROSTER_BUCKET: bucket, AWS_ENDPOINT_URL_S3: proxy.url });
  door = doors.watch((await import('../../../functions/schedule/import-roster.ts')).handler);
});
afterAll(async () => {
  for (const stop of stops) stop();
  await doors.stop();
});
beforeEach(() => {
  vi.setSystemTime('2026-11-23T12:00:00.000Z');
  doors.lines.length = 0;
  refusePut = () => false;
  Object.assign(doors.network, working);
});

/** In front of S3: refuses what a test says, as a role that lacks a permission is refused. */
async function guard(target: string) {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    if (incoming.method === 'PUT' && refusePut(incoming.url ?? '')) {
      outgoing.writeHead(403, { 'content-type': 'application/xml' });
      return outgoing.end('<Error><Code>AccessDenied</Code></Error>');
    }
    const { host: _host, ...headers } = incoming.headers;
    const body = Buffer.concat(chunks);
    const init = { method: incoming.method ?? 'GET', headers: headers as Record<string, string> };
    const answer = await fetch(`${target}${incoming.url}`, { ...init, ...(body.length > 0 ? { body } : {}) });
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    return outgoing.end(Buffer.from(await answer.arrayBuffer()));
  }).unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Who left is few among many, so that no night asks for a person. */
async function sweepAway({ users, roles, ...rest }: { users: Rows; roles: Rows } & Package) {
  const many = Array.from({ length: 60 }, (_, n) => `S${n + 100}`);
  const more = many.map((id) => aUser(id, 'Kim', 'Park'));
  const moreRoles = many.map((id) => aRole(id, 'student'));
  await leavePackage({ ...rest, users: [...users, ...more], roles: [...roles, ...moreRoles] });
  await run();
  const stay = (rows: Rows, key: string) => rows.filter((row) => !['S7', 'T7'].includes(row[key] ?? ''));
  await leavePackage({
    ...rest,
    users: [...stay(users, 'sourcedId'), ...more],
    roles: [...stay(roles, 'userSourcedId'), ...moreRoles],
  });
  return text(`${await run()}.txt`);
}

const leave = (bytes: Uint8Array) => s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'roster.zip', Body: bytes }));
const leavePackage = (files: Package) => leave(zippedFolder(writePackage(files)));
const text = async (Key: string) =>
  (await s3.send(new GetObjectCommand({ Bucket: bucket, Key }))).Body?.transformToString();
const names = async () =>
  ((await s3.send(new ListObjectsV2Command({ Bucket: bucket }))).Contents ?? []).map(({ Key }) => Key);
/** A run of its own each time, a minute after the one before: what it says stands under its name. */
let minute = 10;
const nextRun = () => {
  minute += 1;
  return { time: `2026-11-23T12:${minute}:00Z`, name: `reports/2026-11-23T12-${minute}` };
};
async function run() {
  const { time, name } = nextRun();
  await door({ time });
  return name;
}
const said = () => doors.lines.map((line) => JSON.parse(line)).map(({ level, message }) => [level, message.what]);
const rosterIn = () => contentsOf(doors.tables.plans);

describe('the roster of the night', () => {
  it('is waited for by nobody while none ever came', async () => {
    await run();
    expect(said()).toEqual([['INFO', 'no new roster']]);
    expect(await names()).toEqual([]);
  });

  it('is refused with its reason while a school has no zone, writes nothing, and comes again the next night', async () => {
    const [district, { 'metadata.sidelight.timeZone': _zone, ...high }] = school.orgs as [
      object,
      Record<string, string>,
    ];
    await leavePackage({ ...school, orgs: [district as Record<string, string>, high] });
    const before = await rosterIn();
    const [first, second] = [await run(), await run()];
    expect(await rosterIn()).toEqual(before);
    expect(said()).toEqual(Array(2).fill(['ERROR', 'roster refused']));
    expect(await names()).toEqual([`${first}.txt`, `${second}.txt`, 'roster.zip']);
    expect(await text(`${first}.txt`)).toMatch(
      /^The package of 2026-11-23T12:00:00.000Z\.\nNo time zone is known for the school high: add --zone, .* Nothing was written\.\n$/,
    );
  });

  it('is imported as the command does it, and says what the command says', async () => {
    await leavePackage({ ...school, enrollments: [...school.enrollments, aSeat('S404', 'student')] });
    const name = await run();
    expect(await doors.stores.roster.getStudent('stu_S2')).toMatchObject({ givenName: 'Leo', active: true });
    expect((await text(`${name}.txt`))?.split('\n')).toEqual([
      'The package of 2026-11-23T12:00:00.000Z.',
      '2 schools, 2 students, 1 staff, 1 guardian, 1 section',
      expect.stringMatching(/^\d+ changed: 4 people, 1 section, 3 seats$/),
      `1 row left out or taken in part, with line, column and reason: ${name}.csv`,
      '',
    ]);
    expect((await text(`${name}.csv`))?.split('\r\n').at(-2)).toBe(
      'enrollments.csv,5,userSourcedId,names something that neither the package nor the district has',
    );
    expect(said()).toEqual([['INFO', 'roster imported']]);
  });

  it('is left alone the next night when nothing new came', async () => {
    const reports = await names();
    doors.network.calls.length = 0;
    await run();
    expect(said()).toEqual([['INFO', 'no new roster']]);
    expect(doors.network.calls.filter((call) => call.startsWith('dynamodb'))).toEqual([]);
    expect(await names()).toEqual(reports);
  });

  it('that would remove too many is refused, and the report says how a person does it by hand', async () => {
    await leavePackage({
      ...school,
      users: school.users.slice(0, 1),
      roles: school.roles.slice(0, 1),
      enrollments: [],
    });
    const name = await run();
    expect(said()).toEqual([['ERROR', 'roster refused']]);
    expect(await text(`${name}.txt`)).toMatch(
      /This would remove 3 of 4 people, .* Nothing was written\.\nBy hand: npm run import:roster -- DIR, with --confirm/,
    );
    expect(await doors.stores.roster.getStudent('stu_S2')).toMatchObject({ active: true });
  });

  it.each([
    ['no ZIP', new TextEncoder().encode('sourcedId,givenName\nS1,Xanthippe\n'), 'The package is no ZIP'],
    ['with other separators', zippedFolder(writePackage({ ...school, users: 'a;b;c;d\n1;2;3;4\n' })), 'semicolons'],
    ['without students’ file', zippedFolder(writePackage(school, { modes: { demographics: 'bulk' } })), 'demographics'],
  ])('that is %s is refused in one sentence', async (_what, bytes, sentence) => {
    await leave(bytes);
    const before = await rosterIn();
    const name = await run();
    expect(await text(`${name}.txt`)).toContain(sentence);
    expect(await rosterIn()).toEqual(before);
    expect(said()).toEqual([['ERROR', 'roster refused']]);
  });

  it.each([
    ['its list of rows', /reports\/.*csv/],
    ['its report', /reports\/.*txt/],
    ['its mark', /state/],
  ])('that dies before %s is written is tried again, to the same district and one report', async (what, deadly) => {
    const users = [...school.users.slice(0, 3), aUser('G1', 'Ana', `Rodriguez ${what}`)];
    await leavePackage({ ...school, users, enrollments: [...school.enrollments, aSeat('S404', 'student')] });
    const { time, name } = nextRun();
    refusePut = (url) => deadly.test(url);
    await expect(door({ time })).rejects.toMatchObject({
      vendor: 'inbox',
      operation: expect.any(String),
    });
    refusePut = () => false;
    const first = await text(`${name}.txt`).catch(() => undefined);
    await door({ time });
    expect((await names()).filter((each) => each?.startsWith(name))).toEqual([`${name}.csv`, `${name}.txt`]);
    if (what === 'its mark') expect(await text(`${name}.txt`)).toBe(first);
    doors.lines.length = 0;
    await run();
    expect(said()).toEqual([['INFO', 'no new roster']]);
  });

  it('fails aloud while S3 is away, so that the run is tried again', async () => {
    doors.network.down = 's3';
    await expect(door(nextRun())).rejects.toMatchObject({ vendor: 'inbox', retryable: true });
    doors.network.down = undefined;
  });

  it('is late, and says so every night, once none came for more than a week', async () => {
    await door({ time: '2026-12-07T12:00:00Z' });
    expect(said()).toEqual([['ERROR', 'roster is late']]);
  });

  it('leaves nothing of the children on the disk of the function', () => {
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('roster-of-'))).toEqual([]);
  });

  it('takes in and takes away whoever a district has: with a birthday, an office, a number, an account', async () => {
    const kim = aUser('S7', 'Kim', 'Park', { identifier: '5007' });
    const priya = aUser('T7', 'Priya', 'Raman');
    const users = [...school.users, kim, priya];
    const roles = [...school.roles, aRole('S7', 'student'), aRole('T7', 'ext:coordinator')];
    const born = (on: string) => ({ demographics: [{ sourcedId: 'S7', birthDate: on }] });
    await leavePackage({ ...school, users, roles, ...born('2010-03-01') });
    await run();
    for (const [id, name] of [
      ['stu_S7', 'KIM'],
      ['stf_T7', 'PRIYA'],
      ['stf_T1', 'GRACE'],
      ['grd_G1', 'ANA'],
    ] as const) {
      await doors.stores.bindings.bindGoogle(id, `google-${name}`);
      if (id.startsWith('stf_'))
        await doors.stores.bindings.bindSlack(id as 'stf_T7', { teamId: 'T0HARBOR', userId: `U1${name}`, boundAt: at });
    }
    const renamed = users.map((user) => ({
      ...user,
      familyName: `${user.familyName}-Lee`,
      email: `new.${user.email}`,
    }));
    await leavePackage({ ...school, users: renamed, roles, ...born('2010-04-02') });
    expect(await text(`${await run()}.txt`)).toContain('6 people');
    expect(await doors.stores.roster.findPersonByEmail('new.t7@harbor.example')).toBe('stf_T7');
    const report = await sweepAway({ ...school, users: renamed, roles });
    expect(report).toContain('Of these ended: 2 people, 0 sections, 0 seats');
    expect(await doors.stores.roster.findPersonByEmail('new.t7@harbor.example')).toBeUndefined();
  });

  it('touches the keys that the deployment lets it touch, and needs every one of them', () =>
    doors.expectOnlyItsKeys('import-roster'));

  it('says how many, and nothing of whom', async () => {
    doors.lines.push('one', 'two', 'three');
    expectNothingPrivateLogged(doors);
    for (const name of await names())
      if (name?.startsWith('reports/')) expect(await text(name)).not.toMatch(/Xanthippe|Maya|Leo|Adeyemi|@/);
  });
});
