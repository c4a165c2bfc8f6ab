import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, expect, it, vi } from 'vitest';
import { slowness } from '#shared/lambda/env.ts';

/** A table that takes a tenth of a second for each call, and says how many it had before it at once. */
async function unhurriedTable() {
  let [underWay, most] = [0, 0];
  const server = createServer((request, response) => {
    most = Math.max(most, ++underWay);
    request.resume().on('end', () =>
      setTimeout(() => {
        underWay -= 1;
        response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{"Item":{"pk":{"S":"a"}}}');
      }, 100),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => server.close().closeAllConnections();
  return { url: `http://127.0.0.1:${port}`, mostAtOnce: () => most, stop };
}

afterEach(() => vi.unstubAllEnvs());

it('asks a table four hundred things at once and loses none: whoever waits for a line is not out of time', async () => {
  const table = await unhurriedTable();
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', table.url);
  vi.stubEnv('AWS_REGION', 'us-west-2');
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) vi.stubEnv(name, 'local');
  // A client of its own: the one of this process is kept for as long as that runs.
  vi.resetModules();
  const { interactive } = await import('../../../functions/deps/patience.ts');
  const asking = Array.from({ length: 400 }, (_, index) =>
    interactive().send(new GetCommand({ TableName: 'plans', Key: { pk: `${index}`, sk: 'a' } })),
  );
  const answers = await Promise.allSettled(asking);
  table.stop();
  expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
  expect(table.mostAtOnce()).toBeLessThanOrEqual(50);
});

it('reads how much slower the local district is, and in a deployment refuses to be told', () => {
  expect(slowness()).toBe(1);
  vi.stubEnv('LOCAL_SLOWNESS', '20');
  vi.stubEnv('STAGE', 'prod');
  expect(slowness).toThrow('for the local district only');
  vi.stubEnv('STAGE', 'local');
  expect(slowness()).toBe(20);
});
