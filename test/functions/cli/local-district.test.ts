import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const leftBy = (pid: number | undefined) => join(root, '.local', `district-${pid}.json`);
/** What a newcomer types, as the README has it: the first line in one terminal, the others in another. */
const [start = '', ...others] = (
  /```\n(npm start -- --empty\n[^`]*)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''
)
  .trim()
  .split('\n');

/** A shell that once talked to a deployment: none of it may be heard. */
const shell = {
  ...process.env,
  AWS_PROFILE: 'production',
  AWS_REGION: 'eu-west-1',
  PLANS_TABLE: 'plans-of-production',
};
const typed = (line: string) => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: root, env: shell, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};
const sidelight = (words: string) => typed(`npm run -s sidelight -- ${words}`);

describe('a newcomer’s first district', () => {
  const district = spawn('sh', ['-c', `exec ${start.replace('npm start --', 'node infra/local/start.ts')}`], {
    cwd: root,
  });
  const said: string[] = [];
  beforeAll(async () => {
    for await (const line of createInterface(district.stdout)) {
      said.push(line);
      if (line.includes('Ctrl-C')) break;
    }
  }, 120_000);
  afterAll(async () => {
    if (district.exitCode !== null) return;
    district.kill('SIGINT');
    await once(district, 'exit');
  });

  it('has nobody in it, and says how to bring people in', () => {
    expect(said.join('\n')).toContain(
      'It has no people yet. In another terminal: npm run import:roster -- DIR --local',
    );
    expect(sidelight('calendar show harbor-high --local').err).toContain('There is no sch_harbor-high here');
  });

  it('is filled by the lines of the README, with nothing else to set', { timeout: 120_000 }, () => {
    expect(others).toHaveLength(2);
    const [roster, plans] = others.map(typed);
    expect(roster).toMatchObject({ code: 0, out: expect.stringContaining('2 schools, 600 students') });
    expect(plans).toMatchObject({ out: expect.stringContaining('80 plans published') });
  });

  it('answers the other commands', { timeout: 60_000 }, async () => {
    expect(sidelight('why stf_T1036 S20001 --local')).toMatchObject({ code: 0 });
    const desk = /http:\S+/.exec(said.join(' '))?.[0] ?? '';
    // A day later the ledger is sealed, and the seals lie in the archive.
    await fetch(`${desk}/local-aws/advance`, {
      method: 'POST',
      headers: { origin: desk },
      body: new URLSearchParams({ days: '1' }),
    });
    const { code, out } = typed('npm run -s verify-ledger -- --local');
    expect([code, out]).toEqual([0, expect.stringContaining('All as they were sealed')]);
    expect(out).not.toContain('The archive was not compared');
  });

  it('is found no more once it has stopped, however it ended', { timeout: 60_000 }, async () => {
    expect(existsSync(leftBy(district.pid))).toBe(true);
    district.kill('SIGINT');
    await once(district, 'exit');
    expect(existsSync(leftBy(district.pid))).toBe(false);
    // As one leaves its file that was killed: the process of that number is over.
    writeFileSync(leftBy(district.pid), '{}');
    const { code, err } = sidelight('calendar show harbor-high --local');
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('No local district runs in this folder: npm start starts one'),
    ]);
    expect(existsSync(leftBy(district.pid))).toBe(false);
  });
});
