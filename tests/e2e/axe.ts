import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Options {
  /** Checks only the rules on colours, for a page whose other rules were checked before. */
  readonly isAboutColours?: boolean;
  /** Requires 7:1 for text, as level AAA does. */
  readonly isEnhanced?: boolean;
}

/** Violations of WCAG 2.2 A and AA and of best practices, each with its first elements. The size of targets is checked too. */
export const violations = async (page: Page, { isAboutColours = false, isEnhanced = false }: Options = {}): Promise<string[]> => {
  // Selectors of what breaks no rule would take as long to make as the check itself.
  const resultTypes = ['violations' as const];
  // A text that has 7:1 has 4.5:1.
  const colours = [isEnhanced ? 'color-contrast-enhanced' : 'color-contrast', 'link-in-text-block'];
  const isLoaded = await page.evaluate(() => 'axe' in window);
  const found = await new AxeBuilder({ page, ...(isLoaded && { axeSource: 'void 0' }) })
    .options(
      isAboutColours ? { resultTypes, runOnly: { type: 'rule', values: colours } } : { resultTypes, rules: { 'target-size': { enabled: true } } },
    )
    // The other mode sends all results through a blank page, for frames of other hosts, which the content security policy forbids:
    // https://github.com/dequelabs/axe-core-npm/tree/develop/packages/playwright#axebuildersetlegacymodelegacymode-boolean--true
    .setLegacyMode()
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).slice(0, 3)}`);
};

/** Leaves the first entries of every list: the rest are of the same template, and a checker takes its time over each. */
export const cutLists = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const MOST = 3;
    for (const list of document.querySelectorAll('main :is(ol, ul, tbody, dl, [data-items], article), main section:has(> figure), main')) {
      const entries = [...list.children].filter((child) => child.matches('li, tr, figure, section, dl > *'));
      for (const entry of entries.slice(MOST)) if (!entry.matches(':focus, :target, :has(:focus, :target, [data-ready])')) entry.remove();
    }
  });

/** Leaves one entry of each kind in every list. Entries are of a kind if they are made of the same elements, by tag and class. */
export const cutRepeats = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kindOf = (entry: Element): string =>
      [...new Set([entry, ...entry.querySelectorAll('*')].map((element) => `${element.tagName} ${element.getAttribute('class')}`))].toSorted().join();
    for (const list of document.querySelectorAll('main :is(ol, ul, tbody, dl, [data-items], article), main section:has(> figure), main')) {
      const known = new Set<string>();
      for (const entry of [...list.children].filter((child) => child.matches('li, tr, figure, section'))) {
        const kind = kindOf(entry);
        if (known.has(kind)) entry.remove();
        known.add(kind);
      }
    }
  });
