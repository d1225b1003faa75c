import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { t } from '#i18n/index.ts';
import { authorChapter, marks } from '../fixtures/record.ts';
import { expect, test } from './check-page.ts';
import { open } from './rest.ts';

const require = createRequire(import.meta.url);

/** The reader view of Firefox, as its library has it. */
const READER = readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

// The library writes styles into its copy of the page, which the policy of the page forbids.
test.use({ bypassCSP: true });

test('a reader view keeps the chapters, the words of their claims and the finding on each, and says that it may leave out others', async ({
  page,
}) => {
  await open(page, 'article/');
  await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
  const heads = await page.locator('.chapter h2').allInnerTexts();
  const marked = await page.locator('.chapter .claim').evaluateAll((spans) =>
    spans.map((span) => {
      const words = document.createElement('p');
      words.append(...span.cloneNode(true).childNodes);
      for (const mark of words.querySelectorAll('[data-note]')) mark.remove();
      return words.textContent;
    }),
  );
  const text: unknown = await page.evaluate(`(() => { ${READER}; return new Readability(document.cloneNode(true)).parse()?.textContent; })()`);
  const kept = oneLine(String(text));
  expect(heads.filter((head) => !kept.includes(oneLine(head)))).toEqual([]);
  expect(marked.filter((words) => !kept.includes(oneLine(words).slice(0, 60)))).toEqual([]);
  const noted = marks.filter(({ chapter }) => chapter !== authorChapter().id).flatMap(({ claims }) => claims);
  expect(noted.filter(({ finding }) => !kept.includes(oneLine(finding))).map(({ id }) => id)).toEqual([]);
  expect(kept).toContain(t.article.readerView);
});
