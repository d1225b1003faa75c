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
