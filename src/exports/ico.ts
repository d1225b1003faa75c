const HEADER = 6;
const ENTRY = 16;

/** A picture of an icon file: a PNG of so many pixels a side, at most 255. */
interface Picture {
  readonly png: Uint8Array;
  readonly pixels: number;
}

/** An icon file with these pictures (https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)). */
export const icoOf = (pictures: readonly Picture[]): Uint8Array<ArrayBuffer> => {
  const directory = HEADER + ENTRY * pictures.length;
  const file = new Uint8Array(directory + pictures.reduce((sum, { png }) => sum + png.length, 0));
  const view = new DataView(file.buffer);
  view.setUint16(2, 1, true);
  view.setUint16(4, pictures.length, true);
  let offset = directory;
  for (const [index, { png, pixels }] of pictures.entries()) {
    const entry = HEADER + ENTRY * index;
    view.setUint8(entry, pixels);
    view.setUint8(entry + 1, pixels);
    view.setUint16(entry + 4, 1, true);
    view.setUint16(entry + 6, 32, true);
    view.setUint32(entry + 8, png.length, true);
    view.setUint32(entry + 12, offset, true);
    file.set(png, offset);
    offset += png.length;
  }
  return file;
};
