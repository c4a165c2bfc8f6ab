import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type WorkerPool, workerPool } from '../../infra/local/aws/lambda/worker-pool.ts';
import { ofType, synthesised } from './deployment.ts';
import { matchesFilter } from './filter-pattern.ts';
import { aDoor } from './local/aws/doors.ts';

const deployment = synthesised();
const service = (type: string) => ofType(deployment().service, type);
const logger = join(import.meta.dirname, '../../shared/lambda/logger.ts');

const speaking = `import { log } from '${logger}';
  export const handler = async ({ level, bug }) => {
    if (bug) throw new TypeError('ours');
    log(level, 'slack answer failed', { reference: 'ref_1' });
  };`;

const pools: WorkerPool[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.stop())));

/** What one call leaves in the log of a function whose log has this format. */
async function logged(format: string, event: object) {
  const lines: string[] = [];
  const pool = workerPool(aDoor(speaking, { env: { AWS_LAMBDA_LOG_FORMAT: format } }), (line) => lines.push(line));
  pools.push(pool);
  await pool.invoke(event);
  await expect.poll(() => lines.length).toBeGreaterThan(0);
  return lines[0] ?? '';
}

const doors = () =>
  service('AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
    const { LogFormat, LogGroup } = Properties.LoggingConfig as { LogFormat?: string; LogGroup: unknown };
    const filters = service('AWS::Logs::MetricFilter').filter(
      ([, { Properties: filter }]) => JSON.stringify(filter.LogGroupName) === JSON.stringify(LogGroup),
    );
    return filters.map(([, { Properties: filter }]) => ({ id, LogFormat, pattern: String(filter.FilterPattern) }));
  });

describe('the alarm for what a door says itself', () => {
  it('hears an error of each door, and its bugs, and nothing that is no error', async () => {
    const [format, ...others] = new Set(doors().map(({ LogFormat }) => LogFormat ?? 'Text'));
    expect(others).toEqual([]);
    const line = (event: object) => logged(format ?? '', event);
    const loud = [await line({ level: 'error' }), await line({ bug: true })];
    const quiet = [await line({ level: 'warn' }), await line({ level: 'info' })];
    expect(doors()).toHaveLength(11);
    for (const { id, pattern } of doors()) {
      const heard = (lines: string[]) => lines.map((each) => matchesFilter(pattern, each));
      expect([id, heard(loud), heard(quiet)]).toEqual([id, [true, true], [false, false]]);
    }
  });

  it('is deaf to the text format, which puts time and request in front of every line', async () => {
    const line = await logged('Text', { level: 'error' });
    expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z\t[\w-]{36}\tERROR\t/);
    for (const { pattern } of doors()) expect(matchesFilter(pattern, line)).toBe(false);
  });
});
