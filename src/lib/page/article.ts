/** A mark in the text of a chapter: the claims it stands for, and its number among the notes of the chapter. */
export interface Mark {
  readonly number: number;
  readonly ids: readonly string[];
}

/** Key of a mark: the ids as the author wrote them, with single spaces. */
export const markKey = (id: string): string => id.trim().split(/\s+/).join(' ');

/** The marks of a chapter in the order of its text; a passage marked like an earlier one shares its note. */
export const marksIn = (mdx: string): Mark[] => {
  const keys = [...mdx.matchAll(/<Claim\s+id="([^"]+)"/g)].map((match) => markKey(match[1] ?? ''));
  return [...new Set(keys)].map((key, index) => ({ number: index + 1, ids: key.split(' ') }));
};

/** Ids of the events that a chapter shows as steps on a map. */
export const stepsIn = (mdx: string): string[] =>
  [...mdx.matchAll(/<WarSteps\s+ids="([^"]+)"/g)].flatMap((match) => (match[1] ?? '').trim().split(/\s+/));

const ROWS = {
  events: /<(?:EventDate\s+id|WarSteps\s+ids)="([^"]+)"/g,
  figures: /<(?:FigureValue|UnitPicture)\s+id="([^"]+)"/g,
  settlements: /<(?:AnnouncedDate|OfficialDay)\s+id="([^"]+)"/g,
};

/** Ids of the rows whose dates and values a chapter prints, by their noun. */
export const rowsIn = (mdx: string): Record<keyof typeof ROWS, string[]> => {
  const ids = (pattern: RegExp): string[] => [...mdx.matchAll(pattern)].flatMap((match) => (match[1] ?? '').trim().split(/\s+/));
  return { events: ids(ROWS.events), figures: ids(ROWS.figures), settlements: ids(ROWS.settlements) };
};

/** Words of a chapter as a reader counts them: without front matter and markup. */
export const countWords = (mdx: string): number => {
  const text = mdx.replace(/^---[\s\S]*?\n---\n/, '').replace(/<[^>]+>/g, ' ');
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
};

const WORDS_PER_MINUTE = 220;

/** Minutes to read that many words, at least one. */
export const minutesToRead = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));

const PLACE = /<a class="place" data-place="([^"]*)"[^>]*>([\s\S]*?)<\/a>|<span data-other-name="([^"]*)"[^>]*>[\s\S]*?<\/span>/g;

/** Rendered HTML in which a place is a link, with its other name beside it, at its first mention only. */
export const keepFirstMentions = (html: string): string => {
  const seen = new Set<string>();
  return html.replace(PLACE, (whole: string, linked?: string, name?: string, other?: string) => {
    const key = linked === undefined ? `other ${other}` : `link ${linked}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    if (isFirst) return whole;
    return linked === undefined ? '' : `<span data-place="${linked}">${name}</span>`;
  });
};

const MARK = /([^\s<>]+)(<a class="mark"[\s\S]*?<\/a>)/g;

/** Rendered HTML in which the mark of a claim never begins a line: it stays with the last word before it. */
export const keepMarksWithWords = (html: string): string => html.replace(MARK, '<span class="tail">$1$2</span>');
