import { describe, expect, it } from 'vitest';
import { findEngine, type Machine, thisMachine } from '../../../../../infra/local/aws/dynamodb/find-engine.ts';

const mac: Machine = {
  platform: 'darwin',
  arch: 'arm64',
  env: { PATH: '/usr/bin:/opt/homebrew/bin' },
  packaged: () => undefined,
  isProgram: () => false,
};
const packaged = (file: string) => (file === '@dynoxide/darwin-arm64/dynoxide' ? `/node_modules/${file}` : undefined);
const isProgram = (path: string) => path === '/opt/homebrew/bin/dynoxide';
const env = { ...mac.env, DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000' };

describe('the DynamoDB engine of a machine', () => {
  it('is the package of its platform, whatever else there is', () => {
    const program = '/node_modules/@dynoxide/darwin-arm64/dynoxide';
    expect(findEngine({ ...mac, packaged, isProgram, env })).toEqual({ program });
  });

  it('is not the package of another platform', () => {
    expect(findEngine({ ...mac, arch: 'x64', packaged, env })).toEqual({ endpoint: 'http://127.0.0.1:8000' });
  });

  it('is the program on the PATH when no package is installed', () => {
    expect(findEngine({ ...mac, isProgram, env })).toEqual({ program: '/opt/homebrew/bin/dynoxide' });
  });

  it('is the one that runs at DYNAMODB_ENDPOINT when none is installed', () => {
    expect(findEngine({ ...mac, env })).toEqual({ endpoint: 'http://127.0.0.1:8000' });
  });

  it.each(['http://dynamo.example:8000', 'http://127.0.0.1.example:8000', 'http://10.0.0.4:8000', 'no address'])(
    'is never one on another machine: %s',
    (endpoint) => {
      expect(() => findEngine({ ...mac, env: { DYNAMODB_ENDPOINT: endpoint } })).toThrow(
        'name an engine on this machine',
      );
    },
  );

  it('is missed in one sentence that says first what npm can do about it', () => {
    expect(() => findEngine(mac)).toThrow(
      /^There is no DynamoDB engine for darwin-arm64 here: run npm install --no-save @dynoxide\/darwin-arm64@\d+\.\d+\.\d+, or .*PATH, or .*docker run.*DYNAMODB_ENDPOINT=\S+ npm start\.$/,
    );
    expect(() => findEngine({ ...mac, env: {} })).toThrow('There is no DynamoDB engine');
  });

  it('is found where it is really installed', () => {
    const here = thisMachine();
    expect(here.isProgram(process.execPath)).toBe(true);
    for (const path of [import.meta.filename, import.meta.dirname, '/no/such/file'])
      expect(here.isProgram(path), path).toBe(false);
    expect(here.packaged('@dynoxide/no-such/dynoxide')).toBeUndefined();
    expect(findEngine({ ...here, packaged: () => process.execPath })).toEqual({ program: process.execPath });
  });
});
