import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, type IncomingRequest } from '../../../integrations/slack/guard.ts';
import { runs } from '../../deep.ts';

const secret = 'a-secret-only-for-tests';
const at = 1_795_467_600;
const keys = { secrets: [secret], nowSeconds: at };
const form = 'application/x-www-form-urlencoded';

type RequestInput = {
  body?: string;
  ts?: number | string;
  secret?: string;
  version?: string;
  type?: string;
  base64?: boolean;
};

const digest = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex');
const signatureOf = ({ body = 'text=maya', ts = at, secret: key = secret, version = 'v0' }: RequestInput) =>
  `${version}=${digest(key, `${version}:${ts}:${body}`)}`;

function signed(input: RequestInput = {}): Required<Pick<IncomingRequest, 'body' | 'isBase64Encoded'>> & {
  headers: Record<string, string>;
} {
  const { body = 'text=maya', ts = at, type = form, base64 = false } = input;
  return {
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(ts),
      'x-slack-signature': signatureOf(input),
    },
    body: base64 ? Buffer.from(body, 'utf8').toString('base64') : body,
    isBase64Encoded: base64,
  };
}

const headersCased = (request: ReturnType<typeof signed>, change: (name: string) => string) => ({
  ...request,
  headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [change(name), value])),
});

const why = (request: IncomingRequest, given = keys) => {
  const result = guard(request, given);
  return result.verified ? 'verified' : result.why;
};

describe('knowing that a request is Slack’s', () => {
  it('computes the signature that Slack publishes as its example', () => {
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    const headers = {
      'Content-Type': form,
      'X-Slack-Request-Timestamp': '1531420618',
      'X-Slack-Signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    };
    const published = { secrets: ['8f742231b10e8888abcd99yyyzzz85a5'], nowSeconds: 1531420618 };
    expect(why({ headers, body }, published)).toBe('verified');
    expect(why({ headers, body: body.replace('text=', 'text=x') }, published)).toBe('bad_signature');
  });

  const names = [
    'maya',
    'Nguyễn Thị Ánh',
    'محمد',
    '李小龍',
    'Zoë 👩🏽‍🏫',
    'a&b<c>',
    "O'Brien",
    '',
    ' ',
    '%F0%9F%98%80',
  ];
  const encodings: RequestInput[] = names.flatMap((name) => {
    const body = new URLSearchParams({ command: '/accommodations', text: name }).toString();
    const json = JSON.stringify({ type: 'url_verification', challenge: name });
    return [
      { body },
      { body, base64: true },
      { body, type: `${form}; charset=utf-8` },
      { body, type: `${form}; charset=utf-8`, base64: true },
      { body: json, type: 'application/json' },
      { body: json, type: 'application/json;charset=UTF-8', base64: true },
    ];
  });
  it.each(encodings)('reads a real request however it was packed: $type $base64 $body', (input) => {
    const result = guard(signed(input), keys);
    expect(result).toMatchObject({ verified: true, request: { body: input.body } });
    expect(result.verified && result.request.contentType).toBe((input.type ?? form).split(';')[0]);
  });

  it.each([-300, -299, -1, 0, 1, 299, 300])('accepts a clock that is %i seconds off', (seconds) => {
    expect(why(signed({ ts: at + seconds }))).toBe('verified');
  });

  it.each([-86_400 * 365, -86_400, -3600, -301, 301, 3600, 86_400, 86_400 * 365])(
    'refuses a request of %i seconds from now, however well it is signed',
    (seconds) => {
      expect(why(signed({ ts: at + seconds }))).toBe('stale');
    },
  );

  it.each([
    '',
    '0',
    '-1',
    '1e9',
    '1795467600.0',
    ' 1795467600',
    '1795467600 ',
    '+1795467600',
    '01795467600',
    '0x6b044a10',
    'NaN',
    '١٧٩٥٤٦٧٦٠٠',
    '179546760',
    '17954676000',
    '1795467600,1795467600',
    'now',
  ])('refuses the timestamp "%s"', (ts) => {
    expect(why(signed({ ts }))).toBe('no_signature');
  });

  it.each(['v1', 'v', 'V0', 'v00', 'v0 ', ' v0', 'v-1', 'v0.0', '', 'v2', 'v0=v0'])(
    'refuses signature version "%s"',
    (version) => {
      expect(why(signed({ version }))).toBe('no_signature');
    },
  );

  const good = signatureOf({});
  it.each([
    '',
    'v0=',
    good.slice(0, -1),
    `${good}0`,
    good.toUpperCase(),
    good.replace('v0=', 'v0 = '),
    `${good},${good}`,
    `${good} `,
    good.replace(/.$/, 'g'),
    good.slice(3),
    `v0=${'0'.repeat(63)}`,
    `v0=${Buffer.from(good).toString('base64')}`,
    'undefined',
    'null',
    '[object Object]',
  ])('refuses the malformed signature "%s"', (signature) => {
    const request = signed();
    expect(why({ ...request, headers: { ...request.headers, 'x-slack-signature': signature } })).toBe('no_signature');
  });

  it.each(Array.from({ length: 64 }, (_, place) => place))('refuses a signature that is wrong in place %i', (place) => {
    const request = signed();
    const flipped = good[3 + place] === '0' ? '1' : '0';
    const signature = `${good.slice(0, 3 + place)}${flipped}${good.slice(4 + place)}`;
    expect(why({ ...request, headers: { ...request.headers, 'x-slack-signature': signature } })).toBe('bad_signature');
  });

  const alterations: [string, string][] = [
    ['another name', 'text=leo'],
    ['one letter more', 'text=mayaa'],
    ['one letter less', 'text=may'],
    ['a space', 'text=maya '],
    ['a line end', 'text=maya\n'],
    ['another case', 'text=Maya'],
    ['a parameter more', 'text=maya&user_id=U1'],
    ['the same in other escapes', 'text=%6Daya'],
    ['nothing', ''],
    ['a null byte', 'text=maya\0'],
    ['a byte order mark', '\uFEFFtext=maya'],
    ['a look-alike letter', 'text=mаya'],
    ['ssl_check', 'ssl_check=1'],
    ['a challenge', '{"type":"url_verification","challenge":"x"}'],
  ];
  it.each(alterations.flatMap(([what, body]) => [[what, body, false] as const, [what, body, true] as const]))(
    'refuses a body that was changed to %s',
    (_what, body, base64) => {
      const request = signed({ body, base64 });
      const headers = { ...request.headers, 'x-slack-signature': good };
      expect(why({ ...request, headers })).toBe('bad_signature');
    },
  );

  it.each([
    '',
    ' ',
    'a-secret-only-for-test',
    'a-secret-only-for-tests ',
    'A-secret-only-for-tests',
    'undefined',
    '\0',
  ])('refuses what was signed with the secret "%s"', (key) => {
    expect(why(signed({ secret: key }))).toBe('bad_signature');
    expect(why(signed({ secret: key }), { ...keys, secrets: [secret, ''] })).toBe('bad_signature');
  });

  it('never counts an empty secret as a secret', () => {
    expect(why(signed({ secret: '' }), { ...keys, secrets: [''] })).toBe('bad_signature');
    expect(why(signed(), { ...keys, secrets: [] })).toBe('bad_signature');
  });

  it('knows the previous secret while the signing secret is being replaced', () => {
    expect(why(signed({ secret: 'the-old-one' }), { ...keys, secrets: [secret, 'the-old-one'] })).toBe('verified');
  });

  it.each(['x-slack-signature', 'x-slack-request-timestamp'])('refuses a request without %s', (name) => {
    const request = signed();
    const headers: Record<string, string | undefined> = { ...request.headers };
    headers[name] = undefined;
    expect(why({ ...request, headers })).toBe('no_signature');
    delete headers[name];
    expect(why({ ...request, headers })).toBe('no_signature');
  });

  it.each([null, undefined, {}])('refuses a request with headers %s', (headers) => {
    expect(why({ body: 'text=maya', ...(headers === undefined ? {} : { headers }) })).toBe('no_signature');
  });

  const cases: [string, (name: string) => string][] = [
    ['upper', (name) => name.toUpperCase()],
    ['title', (name) => name.replaceAll(/\b\w/g, (letter) => letter.toUpperCase())],
    ['mixed', (name) => [...name].map((letter, index) => (index % 2 ? letter.toUpperCase() : letter)).join('')],
  ];
  it.each(cases)('reads headers in %s case', (_name, change) => {
    expect(why(headersCased(signed(), change))).toBe('verified');
  });

  it.each(['x-slack-signature', 'x-slack-request-timestamp', 'content-type'])(
    'refuses a request that says %s twice, in two letter cases',
    (name) => {
      const request = signed();
      const headers = { ...request.headers, [name.toUpperCase()]: request.headers[name] };
      expect(why({ ...request, headers })).toBe('no_signature');
    },
  );

  it.each(['text/plain', 'multipart/form-data', '', 'application/xml', 'application/jsonp'])(
    'does not read what Slack signed but would never send: %s',
    (type) => {
      expect(why(signed({ type }))).toBe('unreadable');
    },
  );

  it('does not read bytes that are no text', () => {
    const bytes = Buffer.from([0x74, 0xff, 0xfe, 0xc0]);
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:`).update(bytes).digest('hex')}`;
    const request = signed();
    const headers = { ...request.headers, 'x-slack-signature': signature };
    expect(why({ headers, body: bytes.toString('base64'), isBase64Encoded: true })).toBe('unreadable');
  });

  it('does not even measure the signature of a body larger than Slack sends', () => {
    expect(why(signed({ body: `text=${'a'.repeat(1_000_001)}` }))).toBe('too_large');
  });

  const anyBody = fc.string({ unit: 'binary', maxLength: 60 });
  const near = fc.integer({ min: at - 300, max: at + 300 });

  it('accepts no random forgery, however many are tried', () => {
    const stranger = fc.string({ maxLength: 30 }).filter((key) => key !== secret);
    fc.assert(
      fc.property(anyBody, near, stranger, fc.boolean(), (body, ts, key, base64) => {
        expect(why(signed({ body, ts, secret: key, base64 }))).toBe('bad_signature');
      }),
      { numRuns: runs(1000, 35_000) },
    );
    fc.assert(
      fc.property(anyBody, anyBody, near, fc.boolean(), (said, sent, ts, base64) => {
        fc.pre(said !== sent);
        const { headers } = signed({ body: said, ts });
        expect(why({ ...signed({ body: sent, ts, base64 }), headers })).toBe('bad_signature');
      }),
      { numRuns: runs(1000, 35_000) },
    );
    fc.assert(
      fc.property(near, near, (signedAt, sentAt) => {
        fc.pre(signedAt !== sentAt);
        const headers = { ...signed({ ts: signedAt }).headers, 'x-slack-request-timestamp': String(sentAt) };
        expect(why({ ...signed(), headers })).toBe('bad_signature');
      }),
      { numRuns: runs(1000, 35_000) },
    );
  });

  it('accepts every request that Slack could have sent just now', () => {
    fc.assert(
      fc.property(anyBody, near, fc.boolean(), (body, ts, base64) => {
        expect(guard(signed({ body, ts, base64 }), keys)).toMatchObject({ verified: true, request: { body } });
      }),
    );
  });
});
