/*
 * The first two functions edit rendered HTML with regular expressions: components render at the same time, so none of them knows which mention of a place is the
 * first, and a mark cannot reach the word before it. The expressions match only what PlaceName.astro and Claim.astro in src/components/mdx write, and depend
 * on the order of their attributes. They need no parser: values are escaped, and HTML forbids a link in a link
 * (https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-a-element).
 */

const PLACE = /<a class="place" data-place="([^"]*)"[^>]*>([\s\S]*?)<\/a>|<span data-other-name="([^"]*)"[^>]*>[\s\S]*?<\/span>/g;

/** Keeps the link of a place, and its other name, at its first mention only. Later mentions become plain text in a `<span>`. */
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

/** Puts each mark of a claim and the last word before it into a `<span class="tail">` that does not wrap, so that no line begins with a mark. */
export const keepMarksWithWords = (html: string): string => html.replace(MARK, '<span class="tail">$1$2</span>');

const BLOCK = /<(\/?)(?:p|div|figure|h[1-6]|ul|ol|dl|table|blockquote|section|details|hr|war-steps)\b[^>]*>/g;

/**
 * Puts sentences that stand in no element of their own into a paragraph: MDX takes a paragraph that is nothing but components for blocks
 * (https://mdxjs.com/docs/what-is-mdx/#interleaving), so that each claim of it would be a line of its own. `html` is the text of a chapter alone.
 */
export const wrapLooseSentences = (html: string): string => {
  let [depth, from, wrapped] = [0, 0, ''];
  const take = (to: number): void => {
    const between = html.slice(from, to);
    wrapped += between.trim() === '' ? between : `<p>${between.trim()}</p>`;
  };
  for (const match of html.matchAll(BLOCK)) {
    const [tag, closes] = match;
    if (tag.startsWith('<hr')) continue;
    if (closes === '' && depth++ === 0) {
      take(match.index);
      from = match.index;
    } else if (closes !== '' && --depth === 0) {
      wrapped += html.slice(from, match.index + tag.length);
      from = match.index + tag.length;
    }
  }
  take(html.length);
  return wrapped;
};
