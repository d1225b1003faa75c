import type { HTMLElement } from 'node-html-parser';

const HIDDEN = '[aria-hidden="true"], template, script, style';

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Text of an element as it is read out: without what is hidden, with the names of its pictures. */
const spoken = (element: HTMLElement): string =>
  clean(
    element.childNodes
      .map((node) => {
        if (node.nodeType !== 1) return node.text;
        const child = node as HTMLElement;
        if (child.matches?.(HIDDEN)) return '';
        return child.getAttribute('aria-label') ?? child.getAttribute('alt') ?? spoken(child);
      })
      .join(' '),
  );

/** Accessible name of an element as browsers compute it, in so far as this site needs it; empty if it has none. */
export const nameOf = (element: HTMLElement, root: HTMLElement): string => {
  const by = element.getAttribute('aria-labelledby');
  if (by !== undefined)
    return clean(
      by
        .split(' ')
        .map((id) => root.getElementById(id))
        .map((entry) => (entry === null ? '' : spoken(entry)))
        .join(' '),
    );
  const label = element.getAttribute('aria-label') ?? element.getAttribute('alt');
  if (label !== undefined) return clean(label);
  const legend = element.tagName === 'FIELDSET' ? element.querySelector('legend') : null;
  if (legend !== null) return spoken(legend);
  if (['INPUT', 'SELECT'].includes(element.tagName)) {
    const wrapping = element.closest('label');
    return wrapping === null
      ? ''
      : clean(
          wrapping.childNodes
            .filter((node) => node !== element)
            .map((node) => (node.nodeType === 1 ? spoken(node as HTMLElement) : node.text))
            .join(' '),
        );
  }
  return spoken(element);
};

/** Those that occur more than once. */
export const duplicates = (names: readonly string[]): string[] => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
