/** A note in the margin: where it would like to begin, and how tall it is, in pixels from the top of its column. */
export interface MarginNote {
  readonly desired: number;
  readonly height: number;
}

/**
 * Tops of notes so that none overlaps the next: each as near to its line as those above it allow, and pulled up where the last would reach
 * below `bottom`. Where there are more notes than room, they run on below it, still without overlap.
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
