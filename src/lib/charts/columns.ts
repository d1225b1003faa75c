/** A column in the units of the drawing. `y` is its top edge. */
export interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Space between two columns as a share of the width of one step, from 0 to below 1. */
  readonly gap: number;
}

/** One column per value, all of one width. The scale begins at 0; the column of the largest value is as high as the frame. */
export const columns = (values: readonly number[], frame: Frame): Column[] => {
  const step = frame.width / Math.max(values.length, 1);
  const largest = Math.max(...values, 1);
  const round = (value: number) => Math.round(value * 10) / 10;
  return values.map((value, index) => {
    const height = (value / largest) * frame.height;
    return { x: round((index + frame.gap / 2) * step), y: round(frame.height - height), width: round((1 - frame.gap) * step), height: round(height) };
  });
};

interface Label {
  /** Middle of the label along the axis. */
  readonly at: number;
  /** Heavier labels are placed first; labels of weight 0 are left out. */
  readonly weight: number;
}

/**
 * Indices of at most `most` labels, the heaviest first, at least `least` from each other. A label within half of `least` of a heavier one is left out,
 * since it would cover the higher column there.
 */
export const spaced = (labels: readonly Label[], { least, most }: { readonly least: number; readonly most: number }): number[] => {
  const placed: { index: number; at: number }[] = [];
  const heaviestFirst = labels.map((label, index) => ({ ...label, index })).sort((a, b) => b.weight - a.weight);
  for (const { index, at, weight } of heaviestFirst) {
    if (placed.length === most || weight === 0) break;
    const isClear = labels.every((other) => other.weight <= weight || Math.abs(other.at - at) >= least / 2);
    if (isClear && placed.every((other) => Math.abs(other.at - at) >= least)) placed.push({ index, at });
  }
  return placed.map(({ index }) => index);
};
