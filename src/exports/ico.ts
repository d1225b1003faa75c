const HEADER = 6;
const ENTRY = 16;

/** An icon file with one PNG of so many pixels a side, at most 255 (https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)). */
export const icoOf = (png: Uint8Array, pixels: number): Uint8Array<ArrayBuffer> => {
  const file = new Uint8Array(HEADER + ENTRY + png.length);
  const view = new DataView(file.buffer);
  view.setUint16(2, 1, true);
  view.setUint16(4, 1, true);
  view.setUint8(HEADER, pixels);
  view.setUint8(HEADER + 1, pixels);
  view.setUint16(HEADER + 4, 1, true);
  view.setUint16(HEADER + 6, 32, true);
  view.setUint32(HEADER + 8, png.length, true);
  view.setUint32(HEADER + 12, HEADER + ENTRY, true);
  file.set(png, HEADER + ENTRY);
  return file;
};
