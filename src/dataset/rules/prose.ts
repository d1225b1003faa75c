import { show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { chaptersOf, headingId } from '#dataset/rules/article.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { LINKED_HEADINGS } from '#dataset/site-paths.ts';
import { firstDay, lastDay } from '#lib/dates.ts';
import { idsIn } from '#lib/mdx/chapter.ts';
import { WAR } from '#lib/record/war.ts';
import { TEXT_PAGES } from '#tables';

/** Elements around words, which say nothing without any. */
const AROUND_WORDS: ReadonlySet<string> = new Set(['Claim', 'Record', 'TableBox', 'Findings', 'span']);

/** Boxes of the record have words and stand apart, and so do the other elements around words. */
export const wordsInElements: Rule = (folder, _report, add) => {
  for (const { file, elements } of folder.mdx) {
    for (const { name, within, isEmpty, line, column } of elements) {
      const here = { file, line, column, path: `<${name}>`, nearest: null };
      if (isEmpty && AROUND_WORDS.has(name)) add({ ...here, value: `<${name}> without words`, expected: 'words in it, or no such element' });
      if (name === 'Record' && within.includes('Record'))
        add({ ...here, value: '<Record> within <Record>', expected: 'one box after the other: what is in a box is all in the voice of the record' });
    }
  }
};

/** Steps of the war are events of its days and of the hand-overs after it. */
export const stepsOfWar: Rule = (folder, _report, add) => {
  const events = new Map<string, { readonly first: string; readonly last: string }>(
    folder.rows('events').map(({ row }) => [row.id, { first: firstDay(row.date), last: lastDay(row.date) }]),
  );
  for (const { file, elements } of chaptersOf(folder)) {
    for (const { name, attributes, line, column } of elements) {
      if (name !== 'WarSteps') continue;
      for (const id of idsIn(attributes.get('ids'))) {
        const days = events.get(id);
        if (days !== undefined && (days.last < WAR.firstDay || days.first > WAR.lastHandover))
          add({
            file,
            line,
            column,
            path: '<WarSteps ids>',
            value: show(id),
            expected: `the id of an event between ${WAR.firstDay} and ${WAR.lastHandover}; this one is of ${days.first}`,
            nearest: null,
          });
      }
    }
  }
};

const REFERENCE = /\[[^\]\n]+\]\[[^\]\n]*\]/;

/** A link by reference has its definition; otherwise readers see the brackets. */
export const knownDefinitions: Rule = (folder, _report, add) => {
  for (const { file, texts } of folder.mdx)
    for (const { value, line, column } of texts) {
      const found = REFERENCE.exec(value)?.[0];
      if (found !== undefined)
        add({ file, line, column, path: '(text)', value: show(found), expected: 'a link in the form [text](url)', nearest: null });
    }
};

/** A fragment of a link leads to a heading of the text that it names, or in the article to a claim. */
export const knownFragments: Rule = (folder, _report, add) => {
  const idsOfText = (path: string): ReadonlySet<string> | null => {
    if (path === 'article') {
      const chapters = chaptersOf(folder);
      const claims = idsOf(folder, 'claims');
      if (claims === null || chapters.some(({ isReadable }) => !isReadable)) return null;
      const slugs = chapters.map(({ file }) => file.replace(/^.*\/\d+-|\.mdx$/g, ''));
      const headings = chapters.flatMap(({ headings: own }) => own.map(({ value }) => headingId(value)));
      return new Set([...slugs, ...headings, ...[...claims].flatMap((id) => [id, `note-${id}`])]);
    }
    const page = folder.mdx.find(({ file }) => file === `${folder.name}/pages/${path}.mdx`);
    if (page?.isReadable !== true) return null;
    return new Set([...page.headings.map(({ value }) => headingId(value)), ...Object.keys(LINKED_HEADINGS[`pages/${path}.mdx`] ?? {})]);
  };
  const pathOf = (file: string): string =>
    chaptersOf(folder).some((chapter) => chapter.file === file) ? 'article' : file.replace(/^.*\/|\.mdx$/g, '');
  for (const { file, links } of folder.mdx) {
    for (const { url, line, column } of links) {
      const [, page = '', fragment = ''] = /^(?:\/([a-z-]+)\/)?#(.+)$/.exec(url) ?? [];
      const path = page === '' ? pathOf(file) : page;
      if (fragment === '' || (path !== 'article' && !TEXT_PAGES.some((own) => own === path))) continue;
      const known = idsOfText(path);
      if (known !== null && !known.has(decodeURIComponent(fragment)))
        add({
          file,
          line,
          column,
          path: '(text)',
          value: show(url),
          expected: `the id of a heading of ${path}: ${[...known].slice(0, 8).join(', ')} …`,
          nearest: null,
        });
    }
  }
};
