import { getCollection, render } from 'astro:content';
import { type ClaimView, claimViews } from '#collections/claims.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { byPublisher, type CitedSource, sourceLookup } from '#collections/sources.ts';
import { countWords, type Mark, markKey, marksIn, rowsIn, stepsIn } from '#lib/page/article.ts';
import type { Chapter } from '#schemas/chapter.ts';

export interface ChapterNote {
  readonly number: number;
  readonly claims: readonly ClaimView[];
}

export interface ChapterView extends Chapter {
  /** Id of its section: the file name without its number. */
  readonly id: string;
  readonly notes: readonly ChapterNote[];
  readonly words: number;
  /** Ids of the events that it shows as steps on a map. */
  readonly steps: readonly string[];
  readonly Content: Awaited<ReturnType<typeof render>>['Content'];
}

const chapterId = (entryId: string): string => entryId.replace(/^\d+-/, '');

/** The chapters in order, each with the notes of its claims. */
export const chapters = async (): Promise<ChapterView[]> => {
  const [entries, claims] = await Promise.all([getCollection('article'), claimViews()]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const sorted = entries.toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
  return Promise.all(
    sorted.map(async (entry) => {
      const body = entry.body ?? '';
      const { Content } = await render(entry);
      return {
        ...entry.data,
        id: chapterId(entry.id),
        notes: marksIn(body).map(({ number, ids }) => ({ number, claims: ids.map((id) => getOrThrow(byId, id, 'claim')) })),
        words: countWords(body),
        steps: stepsIn(body),
        Content,
      };
    }),
  );
};

/** The works behind the claims, dates and figures of all chapters, each once, by publisher and title. */
export const articleSources = async (): Promise<CitedSource[]> => {
  const [entries, sourcesOf, claims, events, figures, settlements] = await Promise.all([
    getCollection('article'),
    sourceLookup(),
    rowsById('claims'),
    rowsById('events'),
    rowsById('figures'),
    rowsById('settlements'),
  ]);
  const cited = entries.flatMap(({ body = '' }) => {
    const rows = rowsIn(body);
    return [
      ...marksIn(body).flatMap(({ ids }) => ids.map((id) => getOrThrow(claims, id, 'claim'))),
      ...rows.events.map((id) => getOrThrow(events, id, 'event')),
      ...rows.figures.map((id) => getOrThrow(figures, id, 'figure')),
      ...rows.settlements.map((id) => getOrThrow(settlements, id, 'settlement')),
    ].flatMap(({ sources }) => sources);
  });
  return sourcesOf([...new Set(cited)]).sort(byPublisher);
};

/** A mark as the text shows it: its number and the claims behind it. */
export const markLookup = async (): Promise<(id: string) => Mark & { readonly claims: readonly ClaimView[] }> => {
  const [entries, claims] = await Promise.all([getCollection('article'), claimViews()]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const marks = new Map(entries.flatMap((entry) => marksIn(entry.body ?? '')).map((mark) => [mark.ids.join(' '), mark]));
  return (id) => {
    const mark = getOrThrow(marks, markKey(id), 'mark');
    return { ...mark, claims: mark.ids.map((claim) => getOrThrow(byId, claim, 'claim')) };
  };
};
