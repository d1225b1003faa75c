/** A name on a map, beside a point or in the middle of an area. Units are pixels. */
export interface MapLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Distance from the point; null for a name in the middle of an area. */
  readonly offset: number | null;
  /** Labels of a lower number are placed first. */
  readonly rank: number;
  /** Whether a name in the middle of an area may stand beside the middle. */
  readonly canShift?: boolean;
}

/** Top left corner of a placed label. */
export interface LabelBox {
  readonly left: number;
  readonly top: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** A part of the frame that is taken by something else. */
export interface Obstacle extends LabelBox {
  readonly right: number;
  readonly bottom: number;
}

interface Box extends LabelBox {
  readonly right: number;
  readonly bottom: number;
}

const boxAt = (left: number, top: number, { width, height }: MapLabel): Box => ({ left, top, right: left + width, bottom: top + height });

/** Possible boxes of a label, best first: right, left, above, below, then the corners; in an area its middle, then beside that. */
const choices = (label: MapLabel): Box[] => {
  const { x, y, width, height, offset, canShift = false } = label;
  const [middleX, middleY] = [x - width / 2, y - height / 2];
  if (offset === null) {
    const shifts = canShift ? [0, -0.5, 0.5, -1, 1] : [0];
    return [
      ...shifts.map((shift) => boxAt(middleX, middleY + shift * height, label)),
      ...shifts.slice(1).map((shift) => boxAt(middleX + (shift * width) / 4, middleY, label)),
    ];
  }
  const [right, left, above, below] = [x + offset, x - offset - width, y - offset - height, y + offset];
  return [
    boxAt(right, middleY, label),
    boxAt(left, middleY, label),
    boxAt(middleX, above, label),
    boxAt(middleX, below, label),
    boxAt(right, above, label),
    boxAt(left, above, label),
    boxAt(right, below, label),
    boxAt(left, below, label),
  ];
};

const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Top left corners of labels so that they are inside the frame and overlap neither each other nor obstacles; null for a label without room. The order is that of `labels`. */
export const placeLabels = (labels: readonly MapLabel[], frame: Frame, obstacles: readonly Obstacle[] = []): (LabelBox | null)[] => {
  const taken: Box[] = [...obstacles];
  const placed: (LabelBox | null)[] = labels.map(() => null);
  const order = labels.map((label, index) => ({ label, index })).sort((a, b) => a.label.rank - b.label.rank || a.index - b.index);
  for (const { label, index } of order) {
    const isInside = (box: Box): boolean => box.left >= 0 && box.top >= 0 && box.right <= frame.width && box.bottom <= frame.height;
    const box = choices(label).find((choice) => isInside(choice) && !taken.some((other) => overlaps(choice, other)));
    if (box === undefined) continue;
    taken.push(box);
    placed[index] = { left: box.left, top: box.top };
  }
  return placed;
};
