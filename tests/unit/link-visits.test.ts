import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Ask, faultOfTarget, type Guard, NotVisited, newAsk, PUBLIC_WEB, type Resolve } from '#cli/links/ask.ts';
import { type Clock, newTurns } from '#cli/links/turns.ts';
import { newVisit, type Outcome, waitOf } from '#cli/links/visit.ts';
import { isPublicAddress } from '#dataset/public-address.ts';
import { resultOf } from '#lib/record/link-result.ts';

test('an answer is reachable, a refusal says nothing of the page, all else is not reachable', () => {
  expect([200, 304, 403, 429, 404, 410, 500, null].map(resultOf)).toEqual([
    'reachable',
    'reachable',
    'refused',
    'refused',
    'not-reachable',
    'not-reachable',
    'not-reachable',
    'not-reachable',
  ]);
});

describe('an IP address', () => {
  test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])('%s is one of the public web', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  test.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.0.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::808:808',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    '2606:4700::5efe:a00:1',
    '2606:4700::200:5efe:10.0.0.1',
    '3fff::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('%j is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a URL that is visited only on the public web', () => {
  test.each(['https://example.org/a', 'http://example.org/a', 'http://example.org:443/', 'https://8.8.8.8/'])('%s may be', (url) => {
    expect(faultOfTarget(new URL(url), PUBLIC_WEB)).toBeNull();
  });
  test.each([
    ['http://example.org:22/', 'port 22 is not one of the web'],
    ['https://example.org:8443/', 'port 8443 is not one of the web'],
    ['ftp://example.org/', 'ftp: is not http: or https:'],
    ['file:///etc/passwd', 'file: is not http: or https:'],
    ['data:text/plain,a', 'data: is not http: or https:'],
    ['https://user@example.org/', 'the URL has a user name or a password in it'],
    ['https://:word@example.org/', 'the URL has a user name or a password in it'],
    ['http://127.0.0.1/', '127.0.0.1 is not an address of the public web'],
    ['http://2130706433/', '127.0.0.1 is not an address of the public web'],
    ['http://0x7f.1/', '127.0.0.1 is not an address of the public web'],
    ['http://0177.0.0.1/', '127.0.0.1 is not an address of the public web'],
    ['http://[::1]/', '::1 is not an address of the public web'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1 is not an address of the public web'],
    ['http://[64:ff9b::10.0.0.1]/', '64:ff9b::a00:1 is not an address of the public web'],
  ])('%s may not be', (url, why) => {
    expect(faultOfTarget(new URL(url), PUBLIC_WEB)).toBe(why);
  });
});

test.each([
  ['7', 7000],
  ['0', 0],
  ['Sat, 28 Nov 2026 12:00:05 GMT', 5000],
  ['Sat, 28 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  [null, null],
])('Retry-After: %s is %s ms', (header, ms) => {
  expect(waitOf(header, Date.parse('2026-11-28T12:00:00Z'))).toBe(ms);
});

/** A clock that stands still but for the waits, which pass at once. */
const stoppedClock = (): Clock & { readonly waits: number[]; advance: (ms: number) => void } => {
  let now = Date.parse('2026-11-28T12:00:00Z');
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  };
};

describe('visits of a server', () => {
  type Handler = (request: IncomingMessage, response: ServerResponse) => void;
  let server: Server;
  let port = 0;
  let handlers: Readonly<Record<string, Handler>> = {};
  let asked: string[] = [];
  const say =
    (status: number, headers: Readonly<Record<string, string>> = {}, text = ''): Handler =>
    (_, response) =>
      response.writeHead(status, headers).end(text);

  beforeAll(async () => {
    server = createServer((request, response) => {
      const name = `${request.headers.host?.split(':')[0]}${request.url}`;
      asked.push(`${request.method} ${name}`);
      const handler = handlers[`${request.method} ${name}`] ?? handlers[name] ?? say(404);
      handler(request, response);
    });
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  afterEach(() => {
    handlers = {};
    asked = [];
  });

  const at = (name: string): string => `http://${name.replace('/', `:${port}/`)}`;
  /** The server stands for the public web; every other address is none. */
  const guard = (): Guard => ({ allowsAddress: (address) => address === '127.0.0.1', allowsPort: (own) => own === port });
  const toServer: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];

  const visitor = (options: { readonly resolve?: Resolve; readonly clock?: Clock; readonly pauseMs?: number; readonly requestMs?: number } = {}) => {
    const { resolve = toServer, clock = stoppedClock(), pauseMs = 1000, requestMs = 10_000 } = options;
    const stopping = new AbortController();
    const { signal } = stopping;
    const ask = newAsk({ headers: { 'user-agent': 'robot/1.0 (+https://example.org/about/)' }, guard: guard(), resolve });
    const visit = newVisit({
      ask,
      turns: newTurns(clock, pauseMs, signal),
      clock,
      signal,
      robot: 'robot',
      guard: guard(),
      requestMs,
      visitMs: 6 * requestMs,
    });
    return { ask, visit, stopping };
  };
  const pagesAsked = (): string[] => asked.filter((line) => !line.endsWith('/robots.txt'));

  test('ask for the head, and say who asks', async () => {
    let agent: string | undefined;
    handlers = {
      'one.example/page': (request, response) => {
        agent = request.headers['user-agent'];
        response.end();
      },
    };
    expect(await visitor().visit(at('one.example/page'))).toEqual({ kind: 'visited', status: 200 });
    expect(asked).toEqual(['GET one.example/robots.txt', 'HEAD one.example/page']);
    expect(agent).toBe('robot/1.0 (+https://example.org/about/)');
  });
  test('ask for the page where the head is not sent', async () => {
    handlers = { 'HEAD one.example/page': say(405), 'GET one.example/page': say(200) };
    expect(await visitor().visit(at('one.example/page'))).toEqual({ kind: 'visited', status: 200 });
    expect(pagesAsked()).toEqual(['HEAD one.example/page', 'GET one.example/page']);
  });
  test('tell a page that is missing from a host that is silent', async () => {
    handlers = { 'one.example/gone': say(410), 'two.example/page': (request) => request.socket.destroy() };
    const { visit } = visitor();
    expect(await visit(at('one.example/gone'))).toEqual({ kind: 'visited', status: 410 });
    expect(await visit(at('two.example/page'))).toEqual({ kind: 'silent' });
  });
  test('read no body: the connection is closed while the page is still being sent', async () => {
    const closed = new Promise<boolean>((done) => {
      handlers = {
        'HEAD one.example/page': say(405),
        'GET one.example/page': (_, response) => {
          response.on('close', () => done(response.writableFinished));
          response.write('the first of many bytes');
        },
      };
    });
    // Longer than the test may take, so that no time limit closes it.
    const requestMs = 1_000_000;
    expect(await visitor({ requestMs }).visit(at('one.example/page'))).toEqual({ kind: 'visited', status: 200 });
    expect(await closed).toBe(false);
  });
  test('end after a time where a host takes the request and is silent', async () => {
    handlers = { 'one.example/page': () => {} };
    expect(await visitor({ requestMs: 50 }).visit(at('one.example/page'))).toEqual({ kind: 'silent' });
  });
  test('end with the run, and then say nothing of the page', async () => {
    const { visit, stopping } = visitor();
    handlers = { 'one.example/page': () => stopping.abort() };
    await expect(visit(at('one.example/page'))).rejects.toThrow('aborted');
  });

  describe('refuse', () => {
    const leadingTo =
      (...addresses: readonly string[]): Resolve =>
      async () =>
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    test.each([
      [['10.0.0.7'], '10.0.0.7'],
      [['127.0.0.1', '10.0.0.7'], '10.0.0.7'],
      [['::ffff:127.0.0.1'], '::ffff:127.0.0.1'],
      [['::1'], '::1'],
    ])('a name that leads to %j', async (addresses, refused) => {
      expect(await visitor({ resolve: leadingTo(...addresses) }).visit(at('one.example/page'))).toEqual({
        kind: 'skipped',
        why: `one.example leads to ${refused}, which is not an address of the public web`,
      });
      expect(asked).toEqual([]);
    });
    test('a name that leads to the public web first and to a private network then', async () => {
      const answers = ['127.0.0.1', '10.0.0.7'];
      const looked: string[] = [];
      const resolve: Resolve = async (name) => {
        looked.push(name);
        return [{ address: answers.shift() ?? '10.0.0.7', family: 4 }];
      };
      handlers = { 'one.example/page': say(200) };
      const { visit } = visitor({ resolve });
      expect(await visit(at('one.example/page'))).toMatchObject({ kind: 'skipped' });
      // robots.txt was read at the address that was looked at; the page was looked up again, and not asked for.
      expect(asked).toEqual(['GET one.example/robots.txt']);
      expect(looked).toEqual(['one.example', 'one.example']);
    });
    test('to look a name up again between the look and the connection', async () => {
      const looked: string[] = [];
      const { ask } = visitor({
        resolve: async (name) => {
          looked.push(name);
          return toServer(name);
        },
      });
      handlers = { 'one.example/page': say(200) };
      const { status } = await ask(new URL(at('one.example/page')), { method: 'GET', timeoutMs: 10_000, signal: new AbortController().signal });
      expect([status, looked]).toEqual([200, ['one.example']]);
    });
    test.each([
      ['http://10.0.0.7/', '10.0.0.7'],
      ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
      ['http://[::1]/', '::1'],
    ])('to connect to %s, which is never looked up', async (url) => {
      const question = { method: 'GET', timeoutMs: 10_000, signal: new AbortController().signal } as const;
      await expect(visitor().ask(new URL(url), question)).rejects.toBeInstanceOf(NotVisited);
    });
    test.each([
      ['a private network', 'http://10.0.0.7:PORT/', 'it leads on, but 10.0.0.7 is not an address of the public web'],
      ['this machine in other digits', 'http://[::ffff:127.0.0.1]:PORT/', 'it leads on, but ::ffff:7f00:1 is not an address of the public web'],
      ['another port', '//one.example:22/', 'it leads on, but port 22 is not one of the web'],
      ['another protocol', 'ftp://one.example/', 'it leads on, but ftp: is not http: or https:'],
      ['a file', 'file:///etc/passwd', 'it leads on, but file: is not http: or https:'],
      ['a URL with a password', 'http://a:b@one.example:PORT/', 'it leads on, but the URL has a user name or a password in it'],
      ['a URL without end', `/${'a'.repeat(4000)}`, 'it leads to a URL of more than 4000 characters'],
      ['no URL', 'http://[', 'it leads to "http://[", which is no URL'],
    ])('to follow a redirect to %s', async (_, location, why) => {
      handlers = { 'one.example/page': say(302, { location: location.replace('PORT', String(port)) }) };
      expect(await visitor().visit(at('one.example/page'))).toEqual({ kind: 'skipped', why });
      expect(pagesAsked()).toEqual(['HEAD one.example/page']);
    });
    test('a redirect to a name that leads to a private network', async () => {
      handlers = { 'one.example/page': say(302, { location: at('inside.example/') }) };
      const resolve: Resolve = async (name) => [{ address: name === 'inside.example' ? '10.0.0.7' : '127.0.0.1', family: 4 }];
      expect(await visitor({ resolve }).visit(at('one.example/page'))).toEqual({
        kind: 'skipped',
        why: 'inside.example leads to 10.0.0.7, which is not an address of the public web',
      });
      expect(asked.filter((line) => line.includes('inside'))).toEqual([]);
    });
  });

  describe('follow', () => {
    const chain = (redirects: number): void => {
      const steps = Array.from({ length: redirects }, (_, step) => [`one.example/${step}`, say(301, { location: `/${step + 1}` })] as const);
      handlers = { ...Object.fromEntries(steps), [`one.example/${redirects}`]: say(200) };
    };
    test('five redirects', async () => {
      chain(5);
      expect(await visitor().visit(at('one.example/0'))).toEqual({ kind: 'visited', status: 200 });
    });
    test('no sixth', async () => {
      chain(6);
      expect(await visitor().visit(at('one.example/0'))).toEqual({ kind: 'skipped', why: 'more than 5 redirects' });
      expect(pagesAsked()).toHaveLength(6);
    });
    test('a redirect to another host, whose page is missing', async () => {
      handlers = { 'one.example/page': say(308, { location: at('two.example/gone') }), 'two.example/gone': say(404) };
      expect(await visitor().visit(at('one.example/page'))).toEqual({ kind: 'visited', status: 404 });
    });
    test('nothing where a redirect names no place', async () => {
      handlers = { 'one.example/page': say(304) };
      expect(await visitor().visit(at('one.example/page'))).toEqual({ kind: 'visited', status: 304 });
    });
  });

  describe('obey robots.txt', () => {
    const robots = (text: string): Handler => say(200, { 'content-type': 'text/plain' }, text);
    test('which is read once per host', async () => {
      handlers = {
        'one.example/robots.txt': robots('User-agent: *\nDisallow: /closed'),
        'one.example/open': say(200),
        'one.example/also-open': say(200),
      };
      const { visit } = visitor();
      const outcomes: Outcome[] = [];
      for (const path of ['closed/page', 'open', 'also-open']) outcomes.push(await visit(at(`one.example/${path}`)));
      expect(outcomes.map(({ kind }) => kind)).toEqual(['disallowed', 'visited', 'visited']);
      expect(asked).toEqual(['GET one.example/robots.txt', 'HEAD one.example/open', 'HEAD one.example/also-open']);
    });
    test('where it speaks to this program by name', async () => {
      handlers = { 'one.example/robots.txt': robots('User-agent: *\nDisallow:\n\nUser-agent: Robot\nDisallow: /'), 'one.example/page': say(200) };
      expect(await visitor().visit(at('one.example/page'))).toEqual({ kind: 'disallowed' });
    });
    test('of the host to which a redirect leads', async () => {
      handlers = {
        'one.example/page': say(302, { location: at('two.example/page') }),
        'two.example/robots.txt': robots('User-agent: *\nDisallow: /'),
      };
      expect(await visitor().visit(at('one.example/page'))).toEqual({ kind: 'disallowed' });
      expect(pagesAsked()).toEqual(['HEAD one.example/page']);
    });
    test('behind a redirect', async () => {
      handlers = {
        'one.example/robots.txt': say(301, { location: at('www.one.example/robots.txt') }),
        'www.one.example/robots.txt': robots('User-agent: *\nDisallow: /'),
      };
      expect(await visitor().visit(at('one.example/page'))).toEqual({ kind: 'disallowed' });
    });
    test.each([404, 403, 302])('and visit where it is answered with %i', async (status) => {
      handlers = { 'one.example/robots.txt': say(status), 'one.example/page': say(200) };
      expect(await visitor().visit(at('one.example/page'))).toEqual({ kind: 'visited', status: 200 });
    });
    test.each([500, 503, 429])('and leave the host for another time where it is answered with %i', async (status) => {
      handlers = { 'one.example/robots.txt': say(status), 'one.example/page': say(200) };
      expect(await visitor().visit(at('one.example/page'))).toMatchObject({ kind: 'skipped' });
      expect(pagesAsked()).toEqual([]);
    });
    test('of any length, of which the beginning counts', async () => {
      handlers = {
        'one.example/robots.txt': (_, response) => {
          response.write('User-agent: *\nDisallow: /\n');
          const fill = (): void => {
            while (response.write('# and so on, without end\n'.repeat(1000)));
            response.once('drain', fill);
          };
          fill();
        },
      };
      expect(await visitor().visit(at('one.example/page'))).toEqual({ kind: 'disallowed' });
    });
    test('where it asks for a longer pause', async () => {
      const clock = stoppedClock();
      handlers = { 'one.example/robots.txt': robots('User-agent: *\nCrawl-delay: 5'), 'one.example/a': say(200), 'one.example/b': say(200) };
      const { visit } = visitor({ clock });
      await visit(at('one.example/a'));
      await visit(at('one.example/b'));
      expect(clock.waits).toEqual([1000, 5000]);
    });
  });

  describe('are polite', () => {
    test('with a pause before each request to a host but the first', async () => {
      const clock = stoppedClock();
      handlers = { 'HEAD one.example/a': say(405), 'GET one.example/a': say(200), 'one.example/b': say(200) };
      const { visit } = visitor({ clock });
      await Promise.all([visit(at('one.example/a')), visit(at('one.example/b'))]);
      expect(asked).toHaveLength(4);
      expect(clock.waits).toEqual([1000, 1000, 1000]);
    });
    test('one request at a time to a host', async () => {
      let open = 0;
      let most = 0;
      const slow: Handler = (_, response) => {
        open++;
        most = Math.max(most, open);
        setImmediate(() => {
          open--;
          response.end();
        });
      };
      handlers = Object.fromEntries(['a', 'b', 'c'].map((path) => [`one.example/${path}`, slow]));
      const { visit } = visitor();
      await Promise.all(['a', 'b', 'c'].map((path) => visit(at(`one.example/${path}`))));
      expect(most).toBe(1);
    });
    test.each([429, 503])('by waiting as long as a host asks with %i', async (status) => {
      const clock = stoppedClock();
      const answers = [say(status, { 'retry-after': '7' }), say(200)];
      handlers = { 'one.example/page': (request, response) => answers.shift()?.(request, response) };
      expect(await visitor({ clock }).visit(at('one.example/page'))).toEqual({ kind: 'visited', status: 200 });
      expect(clock.waits).toEqual([1000, 7000]);
      expect(pagesAsked()).toEqual(['HEAD one.example/page', 'HEAD one.example/page']);
    });
    test.each([
      ['for an hour', { 'retry-after': '3600' }],
      ['without saying for how long', {}],
    ])('by leaving a host that asks to wait %s, for the rest of the run', async (_, headers) => {
      handlers = { 'one.example/a': say(429, headers), 'one.example/b': say(200), 'two.example/a': say(200) };
      const { visit } = visitor();
      expect(await visit(at('one.example/a'))).toEqual({ kind: 'visited', status: 429 });
      expect(await visit(at('one.example/b'))).toEqual({ kind: 'skipped', why: 'one.example asked to be left alone for now' });
      expect(await visit(at('two.example/a'))).toEqual({ kind: 'visited', status: 200 });
      expect(pagesAsked()).toEqual(['HEAD one.example/a', 'HEAD two.example/a']);
    });
    test('by leaving a host that asks to wait again and again', async () => {
      const clock = stoppedClock();
      handlers = { 'one.example/page': say(429, { 'retry-after': '10' }) };
      expect(await visitor({ clock }).visit(at('one.example/page'))).toEqual({ kind: 'visited', status: 429 });
      expect(clock.waits).toEqual([1000, 10_000, 10_000]);
    });
  });
});

test('a visit has a time for all its requests together', async () => {
  const clock = stoppedClock();
  const { signal } = new AbortController();
  const times: number[] = [];
  const none: Answer = { status: 404, location: null, retryAfter: null, text: '' };
  let step = 0;
  const ask: Ask = async ({ pathname }, { timeoutMs }) => {
    if (pathname === '/robots.txt') return none;
    times.push(timeoutMs);
    clock.advance(12_000);
    return { ...none, status: 302, location: `/${step++}` };
  };
  const visit = newVisit({ ask, turns: newTurns(clock, 1000, signal), clock, signal, robot: 'robot', requestMs: 15_000, visitMs: 30_000 });
  expect(await visit('https://one.example/page')).toEqual({ kind: 'silent' });
  expect(times).toEqual([15_000, 15_000, 6_000]);
});
