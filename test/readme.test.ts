import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('the pages of the house', () => {
  it('list every npm command, and none that does not exist', () => {
    const { scripts }: { scripts: object } = JSON.parse(readFileSync('package.json', 'utf8'));
    const table = readFileSync('README.md', 'utf8').match(/^\| `npm .*$/gm) ?? [];
    const listed = [...table.join('\n').matchAll(/`npm (?:run )?([\w:-]+)/g)].map(([, name]) => name);
    expect([...new Set(listed)].sort()).toEqual(Object.keys(scripts).sort());
  });

  it.each(['infra', 'infra/local', 'functions', 'functions/cli', 'integrations', 'shared', 'test'])(
    '%s/README.md can be read in two minutes',
    (room) => {
      expect(readFileSync(`${room}/README.md`, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    },
  );
});
