import type { Folder } from '#dataset/folder.ts';
import type { MdxFile } from '#dataset/mdx-file.ts';
import { show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { ARTICLE_IDS, MAIN_ID, sectionIds } from '#dataset/site-paths.ts';
import { idsIn } from '#lib/mdx/chapter.ts';
import { HEADING, LINK } from '#lib/mdx/parse.ts';

const isChapter = (folder: Folder, file: MdxFile): boolean => file.file.startsWith(`${folder.name}/article/`);

export const chaptersOf = (folder: Folder): readonly MdxFile[] => folder.mdx.filter((file) => isChapter(folder, file));

/** Every claim is marked in the article, once there is one. Not checked while a chapter cannot be read: its marks are not known. */
export const everyClaimMarked: Rule = (folder, report) => {
  const chapters = chaptersOf(folder);
  if (chapters.length === 0 || chapters.some(({ isReadable }) => !isReadable)) return;
  const marked = new Set(
    chapters.flatMap(({ elements }) => elements.filter(({ name }) => name === 'Claim').flatMap(({ attributes }) => idsIn(attributes.get('id')))),
  );
  for (const { row, index } of folder.rows('claims')) {
    if (!marked.has(row.id)) report({ table: 'claims', path: [index, 'id'] }, row.id, `<Claim id="${row.id}"> in some chapter of article/`);
  }
};

/** A claim is marked by one passage, which has its id, and no passage is marked within another. */
export const eachClaimMarkedOnce: Rule = (folder, _report, add) => {
  const marked = new Map<string, string>();
  for (const { file, elements } of chaptersOf(folder)) {
    for (const { name, attributes, within, line, column } of elements) {
      if (name !== 'Claim') continue;
      const here = { file, line, column, nearest: null };
      if (within.includes('Claim'))
        add({
          ...here,
          path: '<Claim>',
          value: '<Claim> within <Claim>',
          expected: 'one passage after the other, or one <Claim id="…"> with all ids',
        });
      if (within.includes(LINK) || within.includes(HEADING))
        add({ ...here, path: '<Claim>', value: '<Claim> in a link or a heading', expected: 'a passage of a paragraph: its mark is a link itself' });
      for (const id of new Set(idsIn(attributes.get('id')))) {
        const earlier = marked.get(id);
        if (earlier === undefined) marked.set(id, `${file}:${line}`);
        else add({ ...here, path: '<Claim id>', value: show(id), expected: `a claim that no other passage marks; this one is marked at ${earlier}` });
      }
    }
  }
};

const slugOf = ({ file }: MdxFile): string => file.replace(/^.*\//, '').replace(/^\d+-|\.mdx$/g, '');

/** What a heading has as its id, which the build makes of its words. */
export const headingId = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** No two chapters, headings of chapters or claims have the same id on the page of the article, nor one that the page uses itself. */
export const idsOfArticle: Rule = (folder, _report, add) => {
  const used = new Map<string, string>(ARTICLE_IDS.flatMap((id) => sectionIds(id).map((own) => [own, 'the page of the article'] as const)));
  for (const id of idsOf(folder, 'claims') ?? []) for (const own of [id, `note-${id}`, `margin-${id}`]) used.set(own, `the claim ${id}`);
  const chapters = chaptersOf(folder);
  for (const chapter of chapters) {
    const slug = slugOf(chapter);
    const taken = sectionIds(slug).find((id) => used.has(id));
    if (taken !== undefined) {
      const expected = `a name whose part after the number is not used by ${used.get(taken)}`;
      add({ file: chapter.file, line: 1, column: 1, path: '$', value: show(slug), expected, nearest: null });
    }
    for (const id of sectionIds(slug)) used.set(id, used.get(id) ?? chapter.file);
  }
  for (const { file, headings } of chapters) {
    const own = new Set<string>();
    for (const { value, line, column } of headings) {
      const id = headingId(value);
      const user = used.get(id);
      if (id !== '' && user !== undefined && !own.has(id)) {
        const expected = `a heading in other words: links to #${id} lead to ${user}`;
        add({ file, line, column, path: '(text)', value: show(value), expected, nearest: null });
      }
      own.add(id);
      used.set(id, user ?? `the heading at ${file}:${line}`);
    }
  }
};

/** Components whose rows have ids on their page, with the table of the rows. */
const ROWS_ON_PAGE = { PlaceNames: 'places', Coverage: 'totals' } as const;

/** No heading of a page of text has an id that the page uses itself. */
export const idsOfPages: Rule = (folder, _report, add) => {
  for (const { file, elements, headings } of folder.mdx.filter((text) => !isChapter(folder, text))) {
    const used = new Map<string, string>([[MAIN_ID, 'the main part of the page']]);
    for (const [name, table] of Object.entries(ROWS_ON_PAGE)) {
      if (elements.some((element) => element.name === name)) for (const id of idsOf(folder, table) ?? []) used.set(id, `a row of <${name} />`);
    }
    for (const { value, line, column } of headings) {
      const user = used.get(headingId(value));
      if (user === undefined) continue;
      const expected = `a heading in other words: links to #${headingId(value)} lead to ${user}`;
      add({ file, line, column, path: '(text)', value: show(value), expected, nearest: null });
    }
  }
};

/** One chapter at most is about the author: the page has one place for it. */
export const oneAuthor: Rule = (folder, _report, add) => {
  const authors = chaptersOf(folder).filter(
    ({ frontmatter }) => typeof frontmatter === 'object' && frontmatter !== null && Reflect.get(frontmatter, 'kind') === 'author',
  );
  for (const { locateKey } of authors.slice(1)) {
    const expected = `another kind; the chapter about the author is ${authors[0]?.file}`;
    add({ ...locateKey(['kind']), value: '"author"', expected, nearest: null });
  }
};
