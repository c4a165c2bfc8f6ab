import { describe, expect, it } from 'vitest';
import { withOddities } from '../../infra/local/check/odd/odd-steps.ts';
import { oddities } from '../../infra/local/check/odd/oddities.ts';
import type { Oddity } from '../../infra/local/check/odd/oddity.ts';
import { demand, type Visit } from '../../infra/local/check/steps.ts';
import { type CheckOutcome, walk } from '../../infra/local/check/walk.ts';

/** A vendor that is odd or not, and a person who sees it. */
function oddly(name: string, { isDown = false } = {}) {
  const log: string[] = [];
  const oddity: Oddity = {
    name,
    does: `${name} is odd`,
    set: async () => log.push('set'),
    async met() {
      log.push('met');
      demand(!isDown, 'an empty page');
      return 'all of it';
    },
    end: async () => log.push('end'),
  };
  return { log, oddity };
}

async function outcomesOf(odd: { throughout?: Oddity[]; oneByOne?: Oddity[] }) {
  const outcomes: CheckOutcome[] = [];
  const steps = [{ name: 'teacher view', run: async () => 'who needs what' }];
  const walked = withOddities(steps, { throughout: [], oneByOne: [], ...odd });
  const ok = await walk({} as Visit, walked, (outcome) => outcomes.push(outcome));
  return { ok, lines: outcomes.map(({ ok, name, saw }) => `${ok ? 'yes' : 'no'} ${name}: ${saw}`) };
}

describe('the walk through a district with odd vendors', () => {
  it('has what lasts before it and after it, and then one oddity after another, each with what was seen', async () => {
    const [google, slack] = [oddly('Google'), oddly('Slack')];
    expect(await outcomesOf({ throughout: [google.oddity], oneByOne: [slack.oddity] })).toEqual({
      ok: true,
      lines: [
        'yes Google: Google is odd',
        'yes teacher view: who needs what',
        'yes Google: Google is odd: all of it',
        'yes Slack: Slack is odd: all of it',
      ],
    });
    expect([google.log, slack.log]).toEqual([
      ['set', 'met', 'end'],
      ['set', 'met', 'end'],
    ]);
  });

  it('fails when one takes the story down, and goes on without it', async () => {
    const [down, next] = [oddly('Google', { isDown: true }), oddly('Slack')];
    expect(await outcomesOf({ oneByOne: [down.oddity, next.oddity] })).toEqual({
      ok: false,
      lines: ['yes teacher view: who needs what', 'no Google: an empty page', 'yes Slack: Slack is odd: all of it'],
    });
    expect(down.log).toEqual(['set', 'met', 'end']);
  });

  it('names each oddity once, in a word that fits its column', () => {
    const names = [...oddities.throughout, ...oddities.oneByOne].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 17)).toEqual([]);
  });
});
