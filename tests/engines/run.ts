/**
 * Opens the built site in Firefox ESR and WebKitGTK, uses it as a reader would, and says what is not as in Chromium. Outside the gate: it needs Debian's
 * firefox-esr, webkit2gtk-driver and xvfb; an engine that is not installed is left out. Pictures go to .cache/reports/engines/.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Engine, firefox, wait, webkit } from './drivers.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PORT = Number(process.env.TEST_PORT ?? '4660');
const DISPLAY = ':95';
const PICTURES = join(ROOT, '.cache/reports/engines');
const WIDTHS = [360, 1280] as const;
const HEIGHT = 900;

const isInstalled = (command: string): boolean => spawnSync('which', [command]).status === 0;

/** Waits for a condition in the page, up to 15 seconds. */
const until = (condition: string): string =>
  `for (let i = 0; i < 150; i += 1) { if (${condition}) return true; await new Promise((done) => setTimeout(done, 100)); } return false;`;

/** Holds on every page. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'nothing scrolls sideways': 'return document.documentElement.scrollWidth <= innerWidth + 1;',
  'text has our type': `await document.fonts.ready; return [...document.fonts].some(({ status, family }) => status === 'loaded' && family.includes('Source'));`,
  'every island has started': until(
    `[...document.querySelectorAll('main *')].filter(({ localName, hidden }) => localName.includes('-') && !hidden && customElements.get(localName) && !['copy-text', 'quantity-fragments', 'day-slider', 'war-steps', 'figure-chart', 'frame-height', 'offline-copy'].includes(localName)).every((island) => island.hasAttribute('data-ready'))`,
  ),
};

/** What a reader does on a page, and what is then true. */
const PAGES: readonly { readonly path: string; readonly flows: Readonly<Record<string, string>> }[] = [
  {
    path: '',
    flows: {
      'a step of the day changes the words': `const range = document.querySelector('main input[type=range]'); const before = document.querySelector('[role=status]').textContent; range.value = String(Number(range.min) + 8); range.dispatchEvent(new Event('input', { bubbles: true })); range.dispatchEvent(new Event('change', { bubbles: true })); await new Promise((done) => setTimeout(done, 500)); return document.querySelector('[role=status]').textContent !== before || range.getAttribute('aria-valuetext') !== null;`,
    },
  },
  {
    path: 'article/',
    flows: {
      'a mark opens its note': `const mark = document.querySelector('claim-notes a.mark'); mark.click(); ${until(`mark.getAttribute('aria-expanded') === 'true'`)}`,
    },
  },
  {
    path: 'map/?day=2020-10-04',
    flows: {
      'the day of the URL is shown': until(`document.querySelector('main input[type=date]').value === '2020-10-04'`),
      'the field for the date moves the slider': `const field = document.querySelector('main input[type=date]'); field.value = '2020-11-09'; field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true })); ${until(`location.search.includes('2020-11-09')`)}`,
      'the map is drawn': until(`document.querySelector('district-map canvas, district-map .leaflet-pane svg') !== null`),
    },
  },
  {
    path: 'losses/libraries-az/',
    flows: {
      'the chart starts and says a number': `document.querySelector('figure-chart').scrollIntoView(); for (let i = 0; i < 150 && !document.querySelector('figure-chart canvas'); i += 1) await new Promise((done) => setTimeout(done, 100)); const range = document.querySelector('figure-chart input'); if (!range) return false; range.focus(); range.value = '2'; range.dispatchEvent(new Event('input', { bubbles: true })); ${until(`(document.querySelector('figure-chart input').getAttribute('aria-valuetext') ?? '').length > 10`)}`,
    },
  },
  {
    path: 'timeline/',
    flows: {
      'a filter leaves fewer events, and the URL keeps it': `const box = document.querySelector('[data-filters] input[type=checkbox]'); box.click(); ${until(`location.search.length > 1 && /^\\d+ of \\d+/.test(document.querySelector('[role=status]').textContent)`)}`,
    },
  },
  {
    path: 'claims/',
    flows: {
      'a fragment opens its row': `location.hash = '#c41'; ${until(`document.querySelector('#c41 details, details#c41')?.open === true`)}`,
    },
  },
  { path: 'places/shusha/', flows: {} },
  { path: 'search/?q=Shusha', flows: { 'results come': until(`/\\d/.test(document.querySelector('[role=status]').textContent)`) } },
  { path: 'losses/', flows: {} },
];

const faults: string[] = [];
let passed = 0;
const read = async (engine: Engine): Promise<void> => {
  for (const width of WIDTHS)
    for (const { path, flows } of PAGES) {
      await engine.size(width, HEIGHT);
      await engine.go(`http://localhost:${PORT}/${path}`);
      for (const [what, script] of Object.entries({ ...EVERYWHERE, ...flows })) {
        const answer = await engine.run(script).catch((error: unknown) => String(error));
        if (answer === true) passed += 1;
        else faults.push(`${engine.name}, ${width} px, /${path}: ${what} (${JSON.stringify(answer)})`);
      }
      await engine.shot(join(PICTURES, `${engine.name}-${width}-${path.replace(/\W+/g, '_') || 'home'}.png`));
    }
};

const start = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'ignore', detached: true });
const end = ({ pid }: ChildProcess): void => {
  if (pid !== undefined) process.kill(-pid);
};

mkdirSync(PICTURES, { recursive: true });
const display = start('Xvfb', [DISPLAY, '-screen', '0', '1400x1000x24']);
const server = start('npm', ['run', '--silent', 'preview'], { PORT: String(PORT) });
try {
  await wait(8000);
  const engines = [
    { command: 'firefox-esr', open: () => firefox(PORT + 1) },
    { command: 'WebKitWebDriver', open: () => webkit(PORT + 2, DISPLAY) },
  ];
  for (const { command, open } of engines) {
    if (!isInstalled(command)) {
      console.log(`${command}: not installed here`);
      continue;
    }
    const engine = await open();
    try {
      await read(engine);
    } finally {
      await engine.end();
    }
  }
} finally {
  end(server);
  end(display);
}
console.log(`${passed} passed, ${faults.length} failed\n${faults.join('\n')}`);
process.exitCode = faults.length === 0 ? 0 : 1;
