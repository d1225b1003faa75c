import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fontFallbacks } from '#cli/font-fallbacks.ts';

/** Folder of the subsets. They are committed, so that a build needs no font tools. */
const FOLDER = new URL('../assets/fonts/', import.meta.url);

/** Characters that most pages print, those of Azerbaijani names among them: a first visit waits for these. */
const COMMON = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzçéèəğİıöŞşü0123456789 '(),-./:;#$%[]&?!\u00a0·–’“”";

/** Signs of maps, tables and labels. */
const COMMON_SANS = `${COMMON}+©²`;

/** All letters of Latin-1, and those of Azerbaijani, Turkish, Polish, Czech, Romanian and of romanised names: any row may hold a name with one. */
const LETTERS = [
  ...Array.from({ length: 0xff - 0xc0 + 1 }, (_, index) => String.fromCodePoint(0xc0 + index)),
  ...'ĀāĂăĄąĆćČčĐđĒēĘęĚěĞğĪīİıŁłŃńŇňŌōŒœŘřŚśŞşŠšŪūŮůŸŹźŻżŽžƏəȘșȚț',
].join('');

/** All other characters that may be printed: letters of other languages, rare signs. */
const PRINTED = new Set(`${COMMON_SANS}"=@_°×÷—‘…−←→${LETTERS}`);
const rare = (common: string): string => [...PRINTED].filter((letter) => !common.includes(letter)).join('');

/** Adobe's packages, with whole fonts; others are cut by script already. They have 57 MB, so they are fetched when needed and not installed. */
const PACKAGES = {
  'source-serif@4.5.1': 'NUAh5IzF7KiUu2gTpqE+ed9MNbMe4st7LIIXZ0OHHSPc6gg86H67j04M8sIhU2qqFd26btXaFQ2ge5u/p72j0Q==',
  '@fontsource/noto-sans-armenian@5.3.0': 'ot9KkRsd2hDXGIMZQeRSvtsw1uoFIBIS+yL7ZLDHY8GpT2LJz7FaCxGT07Iudu0yNTlSEYNLLAbKcy2ZUIjzUA==',
  'source-sans@3.52.0': 'xsm7qlMI/JwxwNdp6pvpR6l+aZjn90fzOzoeUz/qoohIYbKbDwQNRIz5/ItYs7/hvqLirQNUoDFGXSVA3TU9tw==',
};

const SERIF = 'source-serif@4.5.1/TTF/SourceSerif4-Regular.ttf';
const SERIF_ITALIC = 'source-serif@4.5.1/TTF/SourceSerif4-It.ttf';
const SANS = 'source-sans@3.52.0/VF/SourceSans3VF-Upright.ttf';

const ARMENIAN = '@fontsource/noto-sans-armenian@5.3.0';
/** The block of Armenian letters and its ligatures. */
const ARMENIAN_RANGE = 'U+530-58F, U+FB13-FB17';

/** Font tables for other scripts, for style names, and for lines that browsers draw by themselves. */
const UNUSED_TABLES = ['BASE', 'GDEF', 'MVAR', 'STAT', 'gasp'];

/** Two files per face; pages without rare characters load only the first. */
const faces = [
  { file: 'serif', from: SERIF, text: COMMON },
  { file: 'serif-ext', from: SERIF, text: rare(COMMON) },
  { file: 'serif-italic', from: SERIF_ITALIC, text: COMMON },
  { file: 'serif-italic-ext', from: SERIF_ITALIC, text: rare(COMMON) },
  { file: 'sans', from: SANS, text: COMMON_SANS },
  { file: 'sans-ext', from: SANS, text: rare(COMMON_SANS) },
];

const originals = mkdtempSync(join(tmpdir(), 'fonts-'));
for (const [name, expected] of Object.entries(PACKAGES)) {
  execFileSync('npm', ['pack', name, '--silent', '--pack-destination', originals]);
  const archive = join(originals, `${name.replace(/^@/, '').replace(/[/@]/g, '-')}.tgz`);
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== expected) throw new Error(`${name}: its archive has the hash ${found}, not ${expected}; nothing was written`);
  mkdirSync(join(originals, name), { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', join(originals, name), '--strip-components', '1']);
}

mkdirSync(FOLDER, { recursive: true });
for (const { file, from, text } of faces) {
  // The serif is set in one weight, and no label is bolder than 600: each weight left out is bytes on every first visit.
  const variationAxes = from === SANS ? { wght: { min: 400, max: 600, default: 400 } } : {};
  // Text and headlines are kerned; small labels do without, as all do without the alternates that nothing asks for. The figures of both are of one width.
  const keepFeatures = from === SANS ? [] : ['kern'];
  const options = { targetFormat: 'woff2', variationAxes, keepFeatures, noHinting: true, dropTables: UNUSED_TABLES } as const;
  const subset = await subsetFont(readFileSync(join(originals, from)), text, options);
  writeFileSync(new URL(`${file}.woff2`, FOLDER), subset);
  console.log(`${file}.woff2  ${(subset.length / 1024).toFixed(1)} KB`);
}
// Pictures of charts are painted by a program that reads TrueType alone and knows no axes of weight: a file per weight, with all letters.
for (const { file, weight } of [
  { file: 'picture-regular', weight: 400 },
  { file: 'picture-bold', weight: 600 },
]) {
  const options = { targetFormat: 'sfnt', variationAxes: { wght: weight }, keepFeatures: [], noHinting: true, dropTables: UNUSED_TABLES } as const;
  const subset = await subsetFont(readFileSync(join(originals, SANS)), [...PRINTED, ...COMMON_SANS].join(''), options);
  writeFileSync(new URL(`${file}.ttf`, FOLDER), subset);
  console.log(`${file}.ttf  ${(subset.length / 1024).toFixed(1)} KB`);
}
// Neither of Adobe's families has Armenian letters, and not every system has a font with them. One weight, as it comes: labels are its only use.
copyFileSync(join(originals, ARMENIAN, 'files/noto-sans-armenian-armenian-400-normal.woff2'), new URL('armenian.woff2', FOLDER));
copyFileSync(join(originals, ARMENIAN, 'LICENSE'), new URL('armenian-LICENSE.md', FOLDER));
// The fonts may be passed on with their licence only.
copyFileSync(join(originals, SERIF, '../../LICENSE.md'), new URL('serif-LICENSE.md', FOLDER));
copyFileSync(join(originals, SANS, '../../LICENSE.md'), new URL('sans-LICENSE.md', FOLDER));
rmSync(originals, { recursive: true });

/** The CSS unicode-range of some letters. */
const unicodeRange = (letters: string): string =>
  [...letters]
    .map((letter) => letter.codePointAt(0) ?? 0)
    .sort((one, other) => one - other)
    .reduce<[number, number][]>((spans, code) => {
      const last = spans.at(-1);
      if (last?.[1] === code - 1) last[1] = code;
      else spans.push([code, code]);
      return spans;
    }, [])
    .map((span) => `U+${[...new Set(span)].map((code) => code.toString(16).toUpperCase()).join('-')}`)
    .join(', ');

/** The characters of each file, for the stylesheet and for the test that pages print no others. */
const subsets = { ...Object.fromEntries(faces.map(({ file, text }) => [file, unicodeRange(text)])), armenian: ARMENIAN_RANGE };
writeFileSync(new URL('subsets.json', FOLDER), `${JSON.stringify(subsets, null, 2)}\n`);

writeFileSync(new URL('../styles/font-fallbacks.css', import.meta.url), fontFallbacks());
