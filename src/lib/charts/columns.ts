/** A column of a chart, in the units of its drawing. `y` is its top. */
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

/** Columns of equal width for the values, zero-based, the largest as high as the frame. */
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
  /** Heavier labels are placed first; those of weight 0 never. */
  readonly weight: number;
}

/**
 * Indices of the heaviest labels that stand at least `least` apart, `most` of them at the most. None reaches over a heavier one within half of that,
 * whose column would stand in its way.
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
