import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Letters, digits and signs of English prose, and the Latin-1 letters that Azerbaijani, Turkish, French and German share. */
const LATIN = `${range(0x20, 0x7e)}\u00a0°²·×–—‘’“”…→←−ÇÉÖÜàáâäçèéêëíîïóôöûü`;

/** Further letters of Azerbaijani and Turkish, and of the romanisations and surnames in the record. */
const LATIN_EXT = 'ČčĞğİıŞşŠšŽžƏə';

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
  // Nothing is printed in bold italics, so these have one weight and half the bytes.
  const wght = file.includes('italic') ? 400 : { min: 400, max: 700, default: 400 };
  const subset = await subsetFont(original, text, { targetFormat: 'woff2', variationAxes: { wght } });
  writeFileSync(new URL(`${file}.woff2`, FOLDER), subset);
  console.log(`${file}.woff2  ${(subset.length / 1024).toFixed(1)} KB`);
}

/** Fonts of common systems, stretched to the measures of ours, so that a page looks alike before and after ours are there. */
const fallbacks = [
  createFontStack([{ ...sourceSerif4, familyName: 'Serif' }, georgia, timesNewRoman, notoSerif]),
  createFontStack([{ ...sourceSans3, familyName: 'Sans' }, arial, roboto]),
];
const header = '/* Made by "npm run fonts" from the metrics of the fonts named; do not edit. */\n';
writeFileSync(new URL('../styles/font-fallbacks.css', import.meta.url), `${header}${fallbacks.map(({ fontFaces }) => fontFaces).join('\n')}\n`);
console.log(fallbacks.map(({ fontFamily }) => fontFamily).join('\n'));
