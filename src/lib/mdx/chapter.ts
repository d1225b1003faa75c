import type { MdxElement, ParsedMdx } from '#lib/mdx/parse.ts';

/** A mark in the text of a chapter: its claims, and its number among the notes of the chapter. */
export interface Mark {
  readonly number: number;
  readonly ids: readonly string[];
}

/** Ids in an attribute, separated by spaces. */
export const idsIn = (value: string | null | undefined): string[] => (value ?? '').split(/\s+/).filter((id) => id !== '');

/** Key of a mark: its ids as the author wrote them, with single spaces. */
export const markKey = (id: string): string => idsIn(id).join(' ');

const idsOf = (elements: readonly MdxElement[], attributes: Readonly<Record<string, string>>): string[] =>
  elements.flatMap(({ name, attributes: given }) => {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    return attribute === undefined ? [] : idsIn(given.get(attribute));
  });

/** The marks of a chapter in the order of its text. */
export const marksIn = ({ elements }: ParsedMdx): Mark[] => {
  const keys = elements.filter(({ name }) => name === 'Claim').map(({ attributes }) => markKey(attributes.get('id') ?? ''));
  return keys.filter((key) => key !== '').map((key, index) => ({ number: index + 1, ids: key.split(' ') }));
};

/** Ids of the events that a chapter shows as steps on a map. */
export const stepsIn = ({ elements }: ParsedMdx): string[] => idsOf(elements, { WarSteps: 'ids' });

/** Ids of the rows whose dates and values a chapter prints, by table. */
export const rowsIn = ({ elements }: ParsedMdx): Record<'events' | 'figures' | 'settlements', string[]> => ({
  events: idsOf(elements, { EventDate: 'id', WarSteps: 'ids' }),
  figures: idsOf(elements, { FigureValue: 'id', Counts: 'ids' }),
  settlements: idsOf(elements, { AnnouncedDate: 'id', OfficialDay: 'id' }),
});

/** Number of words that a reader sees: without front matter, markup and link targets. */
export const countWords = ({ texts }: ParsedMdx): number =>
  texts.reduce((sum, { value }) => sum + (value.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0), 0);

const WORDS_PER_MINUTE = 220;

/** Whole minutes, at least one. */
export const minutesToRead = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));
