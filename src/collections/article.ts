import { getCollection, render } from 'astro:content';
import { type ClaimView, claimViews } from '#collections/claims.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { byPublisher, type CitedSource, sourceLookup } from '#collections/sources.ts';
import { countWords, type Mark, markKey, marksIn, rowsIn, stepsIn } from '#lib/mdx/chapter.ts';
import { isParsed, parseMdx } from '#lib/mdx/parse.ts';
import { once } from '#lib/once.ts';
import { worksOf } from '#lib/record/status.ts';
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
  /** Ids of the events that are steps on its map. */
  readonly steps: readonly string[];
  readonly Content: Awaited<ReturnType<typeof render>>['Content'];
}

const chapterId = (entryId: string): string => entryId.replace(/^\d+-/, '');

/** The chapters in order. The text is parsed by the parser of the dataset check. */
const parsedChapters = once(async () => {
  const entries = await getCollection('article');
  return entries
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en'))
    .map((entry) => {
      const text = parseMdx(entry.body ?? '');
      if (!isParsed(text))
        throw new Error(`content/article/${entry.id}.mdx:${text.line}:${text.column}: ${text.message}. Expected MDX that can be read.`);
      return { entry, text };
    });
});

const claimsById = once(async (): Promise<ReadonlyMap<string, ClaimView>> => new Map((await claimViews()).map((claim) => [claim.id, claim])));

/** The chapters in order, each with the notes of its claims. */
export const chapters = once(async (): Promise<ChapterView[]> => {
  const [parsed, claims] = await Promise.all([parsedChapters(), claimsById()]);
  return Promise.all(
    parsed.map(async ({ entry, text }) => {
      const { Content } = await render(entry);
      return {
        ...entry.data,
        id: chapterId(entry.id),
        notes: marksIn(text).map(({ number, ids }) => ({ number, claims: ids.map((id) => getOrThrow(claims, id, 'claim')) })),
        words: countWords(text),
        steps: stepsIn(text),
        Content,
      };
    }),
  );
});

/** The sources of the claims, dates and figures of all chapters, each once, sorted by publisher and title. */
export const articleSources = once(async (): Promise<readonly CitedSource[]> => {
  const [parsed, sourcesOf, claims, events, figures, settlements] = await Promise.all([
    parsedChapters(),
    sourceLookup(),
    rowsById('claims'),
    rowsById('events'),
    rowsById('figures'),
    rowsById('settlements'),
  ]);
  const cited = parsed.flatMap(({ text }) => {
    const rows = rowsIn(text);
    return [
      ...marksIn(text).flatMap(({ ids }) => ids.map((id) => ({ sources: worksOf(getOrThrow(claims, id, 'claim').evidence) }))),
      ...rows.events.map((id) => getOrThrow(events, id, 'event')),
      ...rows.figures.map((id) => getOrThrow(figures, id, 'figure')),
      ...rows.settlements.map((id) => getOrThrow(settlements, id, 'settlement')),
    ].flatMap(({ sources }) => sources);
  });
  return sourcesOf([...new Set(cited)]).sort(byPublisher);
});

/** Looks up a mark by its `id` attribute (one or more ids of claims): its number and its claims. */
export const markLookup = once(async (): Promise<(id: string) => Mark & { readonly claims: readonly ClaimView[] }> => {
  const [parsed, claims] = await Promise.all([parsedChapters(), claimsById()]);
  const marks = new Map(parsed.flatMap(({ text }) => marksIn(text)).map((mark) => [mark.ids.join(' '), mark]));
  return (id) => {
    const mark = getOrThrow(marks, markKey(id), 'mark');
    return { ...mark, claims: mark.ids.map((claim) => getOrThrow(claims, claim, 'claim')) };
  };
});
