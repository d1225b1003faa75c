import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser that is not Chromium. Scripts are bodies of functions; what they return must be JSON. */
export interface Engine {
  readonly name: string;
  size(width: number, height: number): Promise<void>;
  go(url: string): Promise<void>;
  run(script: string): Promise<unknown>;
  shot(file: string): Promise<void>;
  end(): Promise<void>;
}

export const wait = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

const start = (command: string, args: readonly string[], display: string): ChildProcess =>
  spawn(command, args, { env: { ...process.env, DISPLAY: display, MOZ_REMOTE_ALLOW_SYSTEM_ACCESS: '0' }, stdio: 'ignore', detached: true });

const kill = ({ pid }: ChildProcess): void => {
  try {
    if (pid !== undefined) process.kill(-pid);
  } catch {
    // It has ended by itself.
  }
};

const TRIES = 60;

/** Firefox, by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it speaks itself. */
export const firefox = async (port: number): Promise<Engine> => {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const process = start(
    'firefox-esr',
    ['--headless', '--profile', profile, '--remote-debugging-port', String(port), '--no-remote', 'about:blank'],
    '',
  );
  let socket: WebSocket | null = null;
  for (let tries = 0; socket === null && tries < TRIES; tries += 1) {
    await wait(500);
    const opened = new WebSocket(`ws://127.0.0.1:${port}/session`);
    socket = await new Promise((done) => {
      opened.onopen = () => done(opened);
      opened.onerror = () => done(null);
    });
  }
  if (socket === null) throw new Error('Firefox did not open its remote port.');
  const line = socket;
  const answers = new Map<number, (answer: { readonly result?: unknown; readonly error?: string; readonly message?: string }) => void>();
  line.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data));
    answers.get(answer.id)?.(answer);
    answers.delete(answer.id);
  };
  let id = 0;
  const ask = async (method: string, params: object): Promise<Record<string, never>> => {
    id += 1;
    const own = id;
    const answer = await new Promise<{ readonly result?: unknown; readonly error?: string; readonly message?: string }>((done) => {
      answers.set(own, done);
      line.send(JSON.stringify({ id: own, method, params }));
    });
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.message ?? answer.error}`);
    return JSON.parse(JSON.stringify(answer.result ?? {}));
  };
  await ask('session.new', { capabilities: {} });
  const { context } = await ask('browsingContext.create', { type: 'tab' });
  return {
    name: 'Firefox',
    size: async (width, height) => void (await ask('browsingContext.setViewport', { context, viewport: { width, height } })),
    go: async (url) => void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
    run: async (script) => {
      const { result, exceptionDetails } = await ask('script.callFunction', {
        functionDeclaration: `async () => JSON.stringify((await (async () => { ${script} })()) ?? null)`,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails).slice(0, 300));
      return JSON.parse(Reflect.get(result ?? {}, 'value'));
    },
    shot: async (file) => {
      const { data } = await ask('browsingContext.captureScreenshot', { context });
      writeFileSync(file, Buffer.from(String(data), 'base64'));
    },
    end: async () => {
      await ask('browser.close', {}).catch(() => undefined);
      kill(process);
    },
  };
};

const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** WebKitGTK, by its driver (https://www.w3.org/TR/webdriver2/). */
export const webkit = async (port: number, display: string): Promise<Engine> => {
  const driver = start('WebKitWebDriver', [`--port=${port}`], display);
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  };
  const browser = { binary: MINI_BROWSER, args: ['--automation'] };
  let session = '';
  for (let tries = 0; session === '' && tries < TRIES; tries += 1) {
    await wait(500);
    const made = await ask('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } } }).catch((error: unknown) => {
      if (tries === TRIES - 1) throw error;
      return null;
    });
    session = typeof made === 'object' && made !== null && 'sessionId' in made ? String(made.sessionId) : '';
  }
  const at = `/session/${session}`;
  await ask('POST', `${at}/timeouts`, { script: 60_000, pageLoad: 120_000 });
  return {
    name: 'WebKitGTK',
    size: async (width, height) => void (await ask('POST', `${at}/window/rect`, { x: 0, y: 0, width, height })),
    go: async (url) => void (await ask('POST', `${at}/url`, { url })),
    run: async (script) => {
      const body = `const done = arguments[arguments.length - 1]; (async () => { ${script} })().then((value) => done(JSON.stringify(value ?? null)), (error) => done(JSON.stringify({ error: String(error) })));`;
      return JSON.parse(String(await ask('POST', `${at}/execute/async`, { script: body, args: [] })));
    },
    shot: async (file) => writeFileSync(file, Buffer.from(String(await ask('GET', `${at}/screenshot`)), 'base64')),
    end: async () => {
      await ask('DELETE', at).catch(() => undefined);
      kill(driver);
    },
  };
};
