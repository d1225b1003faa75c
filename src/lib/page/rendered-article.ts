const PLACE = /<a class="place" data-place="([^"]*)"[^>]*>([\s\S]*?)<\/a>|<span data-other-name="([^"]*)"[^>]*>[\s\S]*?<\/span>/g;

/** Rendered HTML in which a place is a link, with its other name beside it, at its first mention only. */
export const keepFirstMentions = (html: string): string => {
  const seen = new Set<string>();
  return html.replace(PLACE, (whole: string, linked?: string, name?: string, other?: string) => {
    const key = linked === undefined ? `other:${other}` : `link:${linked}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    if (isFirst) return whole;
    return linked === undefined ? '' : `<span data-place="${linked}">${name}</span>`;
  });
};

const MARK = /([^\s<>]+)(<a class="mark"[\s\S]*?<\/a>)/g;

/** Rendered HTML in which the mark of a claim never begins a line: it stays with the last word before it. */
export const keepMarksWithWords = (html: string): string => html.replace(MARK, '<span class="tail">$1$2</span>');
