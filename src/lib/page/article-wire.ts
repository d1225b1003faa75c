import { type DataAttributes, readChoice, type WiredChoice, type WiredElement, WireReader } from '#lib/wire.ts';

/** The mark of one or more claims in the text. */
export interface ClaimMark {
  /** Id of its first claim, which is in the id of its note. */
  readonly note: string;
  /** Whether the status of one of its claims is doubtful. */
  readonly isDoubtful: boolean;
}

/** A step of the war on the map. */
export interface WarStep {
  /** Id of its event. */
  readonly id: string;
  readonly title: string;
  /** Text of the announcements so far. */
  readonly count: string;
}

/** Which marks a reader may choose to see. */
export const MARK_CHOICES = ['all', 'doubtful', 'none'] as const;
export type MarkChoice = (typeof MARK_CHOICES)[number];

export const readMarkChoice = (choice: WiredChoice): MarkChoice => readChoice(choice, MARK_CHOICES);

/** Id of the numbered note that a mark leads to. */
export const noteId = (note: string): string => `note-${note}`;

export const markAttributes = ({ note, isDoubtful }: ClaimMark): DataAttributes => ({
  'data-note': note,
  'data-doubtful': isDoubtful ? '' : undefined,
});

export const readMark = (element: WiredElement): ClaimMark => {
  const wire = new WireReader(element);
  return { note: wire.text('note'), isDoubtful: wire.flag('doubtful') };
};

/** Version and day of the text, in words, for citations of a passage. */
export const editionAttributes = (edition: string): DataAttributes => ({ 'data-edition': edition });

export const readEdition = (element: WiredElement): string => new WireReader(element).text('edition');

/** A button that goes to the next mark (1) or the one before (-1). */
export const stepAttributes = (direction: 1 | -1): DataAttributes => ({ 'data-step': direction });

export const readStep = (element: WiredElement): 1 | -1 => (new WireReader(element).oneOf('step', ['1', '-1']) === '1' ? 1 : -1);

export const warStepAttributes = ({ id, title, count }: WarStep): DataAttributes => ({
  'data-step': id,
  'data-title': title,
  'data-count': count,
});

export const readWarStep = (element: WiredElement): WarStep => {
  const wire = new WireReader(element);
  return { id: wire.text('step'), title: wire.text('title'), count: wire.text('count') };
};
