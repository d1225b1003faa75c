import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Faces of pictures: titles and sentences stand in the serif, labels and numbers of drawings in the sans. */
export type Face = 'serif' | 'sans';
const WEIGHTS = [400, 600] as const;
export type Weight = (typeof WEIGHTS)[number];

interface Font {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: Weight;
  readonly style: 'normal';
}

const SERIF = 'node_modules/@fontsource/source-serif-4/files/source-serif-4';
const font = (name: string, path: string, weight: Weight): Font => ({ name, data: readFileSync(join(process.cwd(), path)), weight, style: 'normal' });

/** The serif has a file for Latin letters and one for extended Latin; names need both. */
export const FONTS: readonly Font[] = [
  font('Serif', `${SERIF}-latin-400-normal.woff`, 400),
  font('Serif', `${SERIF}-latin-600-normal.woff`, 600),
  font('SerifExtended', `${SERIF}-latin-ext-400-normal.woff`, 400),
  font('SerifExtended', `${SERIF}-latin-ext-600-normal.woff`, 600),
  font('Sans', 'src/assets/fonts/picture-regular.ttf', 400),
  font('Sans', 'src/assets/fonts/picture-bold.ttf', 600),
];

/** Names of the fonts of a face, each for the letters that those before it lack. */
const NAMES: Readonly<Record<Face, readonly string[]>> = { serif: ['Serif', 'SerifExtended'], sans: ['Sans', 'Serif', 'SerifExtended'] };
export const familyOf = (face: Face): string => NAMES[face].join(',');

/** Tables of a font: of TrueType as they are, of WOFF unpacked (https://www.w3.org/TR/WOFF/). */
const tableOf = (file: Buffer, tag: string): Buffer => {
  const isPacked = file.toString('latin1', 0, 4) === 'wOFF';
  const [count, first, each] = isPacked ? [file.readUInt16BE(12), 44, 20] : [file.readUInt16BE(4), 12, 16];
  for (let at = first; at < first + count * each; at += each) {
    if (file.toString('latin1', at, at + 4) !== tag) continue;
    const [offset, length] = isPacked
      ? [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8)]
      : [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    const table = file.subarray(offset, offset + length);
    return isPacked && length < file.readUInt32BE(at + 12) ? inflateSync(table) : table;
  }
  throw new Error(`A font of the pictures has no table "${tag}".`);
};

/** Numbers of the glyphs of a font by code point, from its table of the format 4 (https://learn.microsoft.com/typography/opentype/spec/cmap). */
const glyphsOf = (cmap: Buffer): ReadonlyMap<number, number> => {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8));
  const at = offsets.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (at === undefined) throw new Error('A font of the pictures has no table of glyphs of the format 4.');
  const twice = cmap.readUInt16BE(at + 6);
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < twice; segment += 2) {
    const end = cmap.readUInt16BE(at + 14 + segment);
    const start = cmap.readUInt16BE(at + 16 + twice + segment);
    const delta = cmap.readUInt16BE(at + 16 + 2 * twice + segment);
    const position = at + 16 + 3 * twice + segment;
    const range = cmap.readUInt16BE(position);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code : cmap.readUInt16BE(position + range + (code - start) * 2);
      if (glyph !== 0) glyphs.set(code, (glyph + delta) % 0x10000);
    }
  }
  return glyphs;
};

/** Widths of letters, as shares of the size of the type. */
const advancesOf = ({ data }: Font): ReadonlyMap<number, number> => {
  const hmtx = tableOf(data, 'hmtx');
  const last = tableOf(data, 'hhea').readUInt16BE(34) - 1;
  const em = tableOf(data, 'head').readUInt16BE(18);
  return new Map([...glyphsOf(tableOf(data, 'cmap'))].map(([code, glyph]) => [code, hmtx.readUInt16BE(Math.min(glyph, last) * 4) / em]));
};

/** Widths of the letters of a face, each by the first of its fonts that has it. */
const advances = new Map(
  (['serif', 'sans'] as const).flatMap((face) =>
    WEIGHTS.map((weight) => {
      const fonts = NAMES[face].flatMap((name) => FONTS.filter((own) => own.name === name && own.weight === weight));
      return [`${face}${weight}`, new Map(fonts.toReversed().flatMap((own) => [...advancesOf(own)]))] as const;
    }),
  ),
);

/** Width of a letter that no font has. */
const UNKNOWN = 0.6;

/** How wide a text is, in pixels; kerning, which makes it a little narrower, is left out. */
export const textWidth = (text: string, size: number, face: Face, weight: Weight): number => {
  const widths = advances.get(`${face}${weight}`);
  let em = 0;
  for (const letter of text) em += widths?.get(letter.codePointAt(0) ?? 0) ?? UNKNOWN;
  return em * size;
};
