/** Something of the land that is filled from its day on. */
interface Dated {
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** What is filled up to and including a day, `YYYY-MM-DD`: on a map nothing is filled before it was announced or handed over. */
export const filledUpTo = <T extends Dated>(pieces: readonly T[], day: string): T[] => pieces.filter((piece) => piece.day <= day);
