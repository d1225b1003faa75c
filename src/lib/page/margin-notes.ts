/** A note in the margin: the preferred top and the height, in pixels; tops are measured from the top of the column. */
export interface MarginNote {
  readonly desired: number;
  readonly height: number;
}

/**
 * Tops of notes without overlap: each is as close to its line as the notes above it allow, and is moved up if the last one would end below `bottom`. If
 * there are more notes than room, they go on below it.
 */
export const layOutNotes = (notes: readonly MarginNote[], { gap, bottom }: { readonly gap: number; readonly bottom: number }): number[] => {
  const tops: number[] = [];
  let free = 0;
  for (const { desired, height } of notes) {
    const top = Math.max(desired, free);
    tops.push(top);
    free = top + height + gap;
  }
  let limit = Math.max(
    bottom,
    notes.reduce((sum, { height }) => sum + height + gap, -gap),
  );
  for (let index = notes.length - 1; index >= 0; index--) {
    const height = notes[index]?.height ?? 0;
    const top = Math.min(tops[index] ?? 0, limit - height);
    tops[index] = top;
    limit = top - gap;
  }
  return tops;
};

export interface PlacedNote {
  readonly top: number;
  /** Whether it stands below the text, in the column of the text. */
  readonly isBelow: boolean;
}

/**
 * Places notes beside their lines. Notes that do not fit beside the text, which ends at `bottom`, go on below it in two columns, that of the text and the
 * margin, so that no more than needed stays empty beside them. `end` is where the last of them ends.
 */
export const placeNotes = (
  notes: readonly MarginNote[],
  { gap, bottom }: { readonly gap: number; readonly bottom: number },
): { readonly placed: readonly PlacedNote[]; readonly end: number } => {
  const needed = notes.reduce((sum, { height }) => sum + height + gap, -gap);
  if (needed <= bottom) {
    const tops = layOutNotes(notes, { gap, bottom });
    return { placed: tops.map((top) => ({ top, isBelow: false })), end: Math.max(0, ...tops.map((top, index) => top + (notes[index]?.height ?? 0))) };
  }
  const placed: PlacedNote[] = [];
  let [margin, below] = [0, bottom + 2 * gap];
  for (const { desired, height } of notes) {
    const top = margin < bottom ? Math.min(Math.max(desired, margin), Math.max(margin, bottom - height)) : margin;
    const isBelow = top + height / 2 > bottom && below < top;
    if (isBelow) {
      placed.push({ top: below, isBelow });
      below += height + gap;
    } else {
      placed.push({ top, isBelow });
      margin = top + height + gap;
    }
  }
  return { placed, end: Math.max(0, ...placed.map(({ top }, index) => top + (notes[index]?.height ?? 0))) };
};
