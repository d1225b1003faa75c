import { COLORS } from '#lib/tokens.ts';

/** Most colours of a picture: sixteen take half a byte a pixel. More are for maps of the land, which has a colour for each part of the war. */
const MOST = { usual: 16, land: 24 } as const;
/** Colours of the site in a picture that has more of them than words and lines need. */
const LAND = 11;
/** Pixels of a colour of the site below which a shade only happens to be it. */
const LEAST = 40;
/** Shades that differ by less in all channels together look alike. */
const ALIKE = 40;

const TOKENS: readonly number[] = Object.values(COLORS).map(({ light }) => Number.parseInt(light.slice(1), 16));

const distance = (a: number, b: number): number =>
  Math.abs((a >> 16) - (b >> 16)) + Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) + Math.abs((a & 255) - (b & 255));

const paletteOf = (counts: ReadonlyMap<number, number>): readonly number[] => {
  const palette = TOKENS.filter((token) => (counts.get(token) ?? 0) >= LEAST);
  const most = palette.length < LAND ? MOST.usual : MOST.land;
  for (const [color] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (palette.length >= most) break;
    if (palette.every((own) => distance(own, color) >= ALIKE)) palette.push(color);
  }
  return palette;
};

/** Goes through pixels (RGBA) in runs of one colour, which are long in a drawing: a look into a map for each pixel takes most of the time. */
const eachRun = (pixels: Uint8Array, take: (color: number, from: number, to: number) => void): void => {
  // Words can be read only where a word begins.
  const whole = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
  for (let from = 0, to = 0; from < words.length; from = to) {
    const word = words[from] ?? 0;
    for (to = from + 1; to < words.length && words[to] === word; ) to++;
    const at = from * 4;
    take(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0), from, to);
  }
};

/** The pixels (RGBA) as RGB in few colours, so that a picture has few bytes: what has a colour of the site keeps it, edges of letters have the nearest shade. */
export const inFewColors = (pixels: Uint8Array): Uint8Array => {
  const counts = new Map<number, number>();
  eachRun(pixels, (color, from, to) => counts.set(color, (counts.get(color) ?? 0) + to - from));
  const palette = paletteOf(counts);
  const nearest = new Map(
    [...counts.keys()].map((color) => [color, palette.reduce((best, own) => (distance(own, color) < distance(best, color) ? own : best))]),
  );
  const painted = new Uint8Array((pixels.length / 4) * 3);
  eachRun(pixels, (color, from, to) => {
    const own = nearest.get(color) ?? color;
    for (let at = from * 3; at < to * 3; at += 3) {
      painted[at] = own >> 16;
      painted[at + 1] = (own >> 8) & 255;
      painted[at + 2] = own & 255;
    }
  });
  return painted;
};
