import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { duplicates, nameOf } from './names.ts';
import { builtPages } from './pages.ts';

const elementsIn = (parent: HTMLElement | null): HTMLElement[] => (parent?.childNodes ?? []).filter((node) => node.nodeType === 1) as HTMLElement[];

describe.each(builtPages)('$path', ({ path, root }) => {
  const isEmbed = path.startsWith('/embed/');
  const body = root.querySelector('body');

  test('has one main, and one banner and one contentinfo unless it is an embed', () => {
    const landmarks = elementsIn(body)
      .map(({ tagName }) => tagName.toLowerCase())
      .filter((tag) => ['header', 'main', 'footer'].includes(tag));
    expect(landmarks).toEqual(isEmbed ? ['main'] : ['header', 'main', 'footer']);
    expect(root.querySelectorAll('main, [role="main"]')).toHaveLength(1);
    expect(root.querySelectorAll('[role="banner"], [role="contentinfo"]')).toEqual([]);
  });

  test('has nothing outside of its landmarks but the link that skips to the content', () => {
    const outside = elementsIn(body).filter(({ tagName }) => !['HEADER', 'MAIN', 'FOOTER', 'SCRIPT'].includes(tagName));
    expect(outside.map((element) => element.getAttribute('href'))).toEqual(isEmbed ? [] : ['#content']);
  });

  test('has its heading of the first level within main', () => {
    expect(root.querySelectorAll('main h1')).toHaveLength(1);
  });

  test('names every navigation, search, form and region, each by a name of its own', () => {
    const named = root.querySelectorAll(
      'nav, search, [role="search"], form[aria-label], [role="region"], section[aria-label], section[aria-labelledby]',
    );
    const names = named.map((element) => (element.getAttribute('role') === 'search' ? 'Search' : nameOf(element, root)));
    expect(names.filter((name) => name === '')).toEqual([]);
    expect(duplicates(names)).toEqual([]);
  });

  test('has one live line at most, a status', () => {
    const live = root.querySelectorAll('[role="status"], [role="alert"], [role="log"], [aria-live], output');
    expect(live.length).toBeLessThanOrEqual(1);
    expect(live.map((element) => element.getAttribute('role'))).toEqual(live.map(() => 'status'));
  });
});
