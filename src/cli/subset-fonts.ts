import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createFontStack } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import georgia from '@capsizecss/metrics/georgia';
import notoSerif from '@capsizecss/metrics/notoSerif';
import roboto from '@capsizecss/metrics/roboto';
import sourceSans3 from '@capsizecss/metrics/sourceSans3';
import sourceSerif4 from '@capsizecss/metrics/sourceSerif4';
import timesNewRoman from '@capsizecss/metrics/timesNewRoman';
import subsetFont from 'subset-font';

/** Where the subsets go; they are committed, so that a build needs no font tools. */
const FOLDER = new URL('../assets/fonts/', import.meta.url);

const range = (first: number, last: number): string => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** Letters and signs beyond ASCII that the interface itself prints. */
const INTERFACE = '\u00a0°²·×–—‘’“”…→←−';

/** All that is typed in the content, whatever the language: a subset holds what is printed and nothing else. */
const CONTENT = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:mdx|json)$/.test(file) && !file.startsWith('geo'))
  .map((file) => readFileSync(`content/${file}`, 'utf8'))
  .join('');
const typed = (script: RegExp): string => [...new Set(CONTENT.match(script))].sort().join('');

/** Signs of ASCII that no page prints. */
const UNPRINTED = /["*<>\\^`{|}~]/g;

/** ASCII as far as it is printed, and the letters of Latin-1 that the record uses. */
const LATIN = `${range(0x20, 0x7e).replace(UNPRINTED, '')}${INTERFACE}${typed(/[\u00c0-\u00ff]/g)}`;

/** Further letters of Azerbaijani, Turkish and the other languages of names and titles in the record. */
const LATIN_EXT = typed(/[\u0100-\u017f\u018f\u0259]/g);

interface Face {
  readonly file: string;
  readonly from: string;
  readonly text: string;
}

const faces: readonly Face[] = [
  { file: 'serif', from: 'source-serif-4/files/source-serif-4-latin-wght-normal', text: LATIN },
  { file: 'serif-ext', from: 'source-serif-4/files/source-serif-4-latin-ext-wght-normal', text: LATIN_EXT },
  { file: 'serif-italic', from: 'source-serif-4/files/source-serif-4-latin-wght-italic', text: LATIN },
  { file: 'serif-italic-ext', from: 'source-serif-4/files/source-serif-4-latin-ext-wght-italic', text: LATIN_EXT },
  { file: 'sans', from: 'source-sans-3/files/source-sans-3-latin-wght-normal', text: LATIN },
  { file: 'sans-ext', from: 'source-sans-3/files/source-sans-3-latin-ext-wght-normal', text: LATIN_EXT },
];

const require = createRequire(import.meta.url);
mkdirSync(FOLDER, { recursive: true });
for (const { file, from, text } of faces) {
  const original = readFileSync(require.resolve(`@fontsource-variable/${from}.woff2`));
  // Nothing is printed in bold italics, and nothing bolder than 600: each weight left out is bytes on every first visit.
  const wght = file.includes('italic') ? 400 : { min: 400, max: 600, default: 400 };
  // Tables align their digits, and text and headlines are kerned; small labels do without, as all do without the alternates that nothing asks for.
  const keepFeatures = file.startsWith('sans') ? ['tnum'] : ['kern'];
  const subset = await subsetFont(original, text, { targetFormat: 'woff2', variationAxes: { wght }, keepFeatures, noHinting: true });
  writeFileSync(new URL(`${file}.woff2`, FOLDER), subset);
  console.log(`${file}.woff2  ${(subset.length / 1024).toFixed(1)} KB`);
}

/** What the subsets cover, for the test that nothing is printed beyond it. */
writeFileSync(new URL('letters.json', FOLDER), `${JSON.stringify([...LATIN, ...LATIN_EXT].join(''))}\n`);

/** Fonts of common systems, stretched to the measures of ours, so that a page looks alike before and after ours are there. */
const fallbacks = [
  createFontStack([{ ...sourceSerif4, familyName: 'Serif' }, georgia, timesNewRoman, notoSerif]),
  createFontStack([{ ...sourceSans3, familyName: 'Sans' }, arial, roboto]),
];
/** Fonts made to the measures of another, which systems without that one have in its place. */
const SAME_MEASURES = { TimesNewRomanPSMT: ['Liberation Serif', 'Tinos'], ArialMT: ['Liberation Sans', 'Arimo'] };
const withTwins = (css: string): string =>
  Object.entries(SAME_MEASURES).reduce(
    (so, [name, twins]) => so.replace(`local('${name}')`, [name, ...twins].map((twin) => `local('${twin}')`).join(', ')),
    css,
  );
const header = '/* Made by "npm run fonts" from the metrics of the fonts named; do not edit. */\n';
writeFileSync(
  new URL('../styles/font-fallbacks.css', import.meta.url),
  `${header}${withTwins(fallbacks.map(({ fontFaces }) => fontFaces).join('\n'))}\n`,
);
console.log(fallbacks.map(({ fontFamily }) => fontFamily).join('\n'));
