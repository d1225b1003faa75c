/**
 * Lets the screen reader Orca read the article, the map, a chart and the timeline of the built site in Chromium, under Xvfb, and checks what it says.
 * Outside the gate: it needs Debian's orca, chromium, xvfb, xdotool, openbox and dbus. The transcript goes to .cache/reports/speech.txt.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const PORT = process.env.TEST_PORT ?? '4640';
const DISPLAY = ':96';
const COMMANDS = ['orca', 'chromium', 'Xvfb', 'xdotool', 'openbox', 'dbus-run-session'];
/** Orca is done with a key when it has said nothing for so long. */
const QUIET_MS = 2500;
const MOST_MS = 12_000;
const LOADED_MS = 120_000;

const wait = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

const missing = COMMANDS.filter((command) => spawnSync('which', [command]).status !== 0);
if (missing.length > 0) {
  console.error(`Not installed here: ${missing.join(', ')}. On Debian: apt-get install orca chromium xvfb xdotool openbox dbus speech-dispatcher.`);
  process.exit(2);
}

const transcript: string[] = [];
const faults: string[] = [];
const check = (holds: boolean, what: string): void => {
  transcript.push(`    ${holds ? 'ok  ' : 'FAIL'} ${what}`);
  if (!holds) faults.push(what);
};

/** A page that Orca reads: keys are pressed, and answered by what was said since. */
class Listener {
  readonly #log: string;
  #heard = 0;
  constructor(log: string) {
    this.#log = log;
  }

  #said(): string[] {
    if (!existsSync(this.#log)) return [];
    return [...readFileSync(this.#log, 'utf8').matchAll(/SPEECH OUTPUT: '(.*)'\{/g)]
      .map(([, text = '']) => text.trim())
      .filter((text) => text !== '');
  }

  async #news(): Promise<string[]> {
    const begun = Date.now();
    let last = this.#said().length;
    let changed = Date.now();
    while (Date.now() - changed < QUIET_MS && Date.now() - begun < MOST_MS) {
      await wait(200);
      const now = this.#said().length;
      if (now !== last) changed = Date.now();
      last = now;
    }
    const news = this.#said().slice(this.#heard);
    this.#heard = last;
    return news;
  }

  async loaded(): Promise<void> {
    const begun = Date.now();
    while (!this.#said().some((text) => text.startsWith('Finished loading'))) {
      if (Date.now() - begun > LOADED_MS) throw new Error('Orca did not say that the page was loaded.');
      await wait(500);
    }
    await this.#news();
  }

  async press(key: string): Promise<string[]> {
    spawnSync('xdotool', ['key', key], { env: { ...process.env, DISPLAY } });
    const said = (await this.#news()).filter((text) => text !== key.toLowerCase());
    transcript.push(`  ${key}: ${said.join(' | ')}`);
    return said;
  }

  /** Presses a key until something that matches is said; gives that, or fails. */
  async pressUntil(key: string, wanted: RegExp, most: number): Promise<string[]> {
    for (let times = 0; times < most; times += 1) {
      const said = await this.press(key);
      if (!said.some((text) => wanted.test(text))) continue;
      await this.#news();
      return said;
    }
    check(false, `${key} comes to ${wanted} within ${most} times`);
    return [];
  }
}

const twice = (said: readonly string[]): string[] => said.filter((text, index) => said.indexOf(text) !== index);
const words = (said: readonly string[]): number => said.join(' ').split(/\s+/).length;

const SCENES: readonly { readonly path: string; readonly read: (page: Listener) => Promise<void> }[] = [
  {
    path: 'article/',
    read: async (page) => {
      const heading = await page.pressUntil('h', /heading level 2/, 6);
      check(!/Link to/.test(heading.join(' ')), 'a chapter is named without its link');
      const record = await page.pressUntil('Down', /The record/, 60);
      check(/The record (?:panel|group)/.test(record.join(' ')), 'a box of the record is announced where it begins');
      await page.pressUntil('Down', /End of the record/, 40);
      await page.pressUntil('Tab', /Note|Claim|corroborated|attributed|opinion|contested|inaccurate/, 60);
      const opened = await page.press('Return');
      check(words(opened) > 0, 'a mark that is opened says something');
      const closed = await page.press('Escape');
      check(words(closed) > 0 && twice(closed).length === 0, 'a note that is closed leads back to its mark, said once');
    },
  },
  {
    path: 'map/',
    read: async (page) => {
      await page.pressUntil('Tab', /slider/, 60);
      for (const key of ['Left', 'Left', 'Home']) {
        const said = await page.press(key);
        check(said.length > 0, `the slider says its day at ${key}`);
        check(twice(said).length === 0, `the day is said once at ${key}`);
      }
    },
  },
  {
    path: 'losses/libraries-az/',
    read: async (page) => {
      const reached = await page.pressUntil('Tab', /slider/, 40);
      check(words(reached) < 40, 'the chart does not read its table aloud when it is reached');
      const said = await page.press('Right');
      check(words(said) > 3 && words(said) < 60 && twice(said).length === 0, 'a step of the chart is one sentence, said once');
    },
  },
  {
    path: 'timeline/',
    read: async (page) => {
      const heading = await page.pressUntil('h', /heading level [23]/, 6);
      check(!/Link to/.test(heading.join(' ')), 'a part of the timeline is named without its link');
      for (let times = 0; times < 8; times += 1) {
        const said = await page.press('h');
        check(twice(said).length === 0, 'an event is said once');
      }
    },
  },
];

const start = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'ignore', detached: true });
const end = ({ pid }: ChildProcess): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid);
  } catch {
    // It has ended by itself.
  }
};

const display = start('Xvfb', [DISPLAY, '-screen', '0', '1280x900x24']);
const server = start('npm', ['run', '--silent', 'preview'], { PORT });
try {
  await wait(8000);
  for (const { path, read } of SCENES) {
    transcript.push(`/${path}`);
    const folder = mkdtempSync(join(tmpdir(), 'speech-'));
    const session = start('dbus-run-session', ['--', 'sh', join(import.meta.dirname, 'inside.sh'), folder, `http://localhost:${PORT}/${path}`], {
      DISPLAY,
    });
    try {
      const page = new Listener(join(folder, 'orca.out'));
      await page.loaded();
      await read(page);
    } catch (error) {
      check(false, `/${path}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      writeFileSync(join(folder, 'stop'), '');
      await wait(2000);
      end(session);
      rmSync(folder, { recursive: true, force: true });
    }
  }
} finally {
  end(server);
  end(display);
}
const all = transcript.join('\n');
check(!/canvas/i.test(all), 'no canvas is spoken');
mkdirSync(join(ROOT, '.cache/reports'), { recursive: true });
writeFileSync(join(ROOT, '.cache/reports/speech.txt'), `${transcript.join('\n')}\n`);
console.log(`${transcript.join('\n')}\n${faults.length === 0 ? 'All is well.' : `${faults.length} faults:\n${faults.join('\n')}`}`);
process.exitCode = faults.length === 0 ? 0 : 1;
