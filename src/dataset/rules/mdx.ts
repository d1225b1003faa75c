import { dayInEnglish, numberInEnglish } from '#dataset/english.ts';
import type { Folder } from '#dataset/folder.ts';
import type { MdxFile } from '#dataset/mdx-file.ts';
import { VOCABULARY } from '#dataset/mdx-vocabulary.ts';
import { nearest, type Problem, show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { firstDay, lastDay } from '#lib/dates.ts';
import { isCounted } from '#lib/record/coverage.ts';
import { WAR } from '#lib/record/war.ts';
import { TEXT_PAGES } from '#tables';

const isChapter = (folder: Folder, file: MdxFile): boolean => file.file.startsWith(`${folder.name}/article/`);

/** Components and attributes that exist, with ids that exist; no HTML. */
export const knownComponents: Rule = (folder, _report, add) => {
  const names = Object.keys(VOCABULARY);
  for (const { file, elements } of folder.mdx) {
    for (const { name, attributes, line, column } of elements) {
      const here = { file, line, column };
      const known = Object.hasOwn(VOCABULARY, name) ? VOCABULARY[name] : undefined;
      if (known === undefined) {
        add({
          ...here,
          path: `<${name}>`,
          value: `<${name}>`,
          expected: `one of ${names.map((entry) => `<${entry}>`).join(', ')}`,
          nearest: nearest(name, names),
        });
        continue;
      }
      for (const [key, { required }] of Object.entries(known)) {
        if (required && !attributes.get(key)) {
          add({
            ...here,
            path: `<${name}>`,
            value: attributes.get(key) === '' ? '""' : '(missing)',
            expected: `the attribute ${key}="…"`,
            nearest: null,
          });
        }
      }
      for (const [key, value] of attributes) {
        const attribute = Object.hasOwn(known, key) ? known[key] : undefined;
        if (attribute === undefined) {
          const keys = Object.keys(known);
          add({
            ...here,
            path: `<${name} ${key}>`,
            value: key,
            expected: `only these attributes: ${keys.join(', ')}`,
            nearest: nearest(key, keys),
          });
          continue;
        }
        const sets = (attribute.ids ?? []).map((table) => idsOf(folder, table));
        if (attribute.ids === null || sets.some((set) => set === null)) continue;
        const candidates = new Set(sets.flatMap((set) => [...(set ?? [])]));
        for (const id of (value ?? '').split(/\s+/).filter((part) => part !== '')) {
          if (candidates.has(id)) continue;
          add({
            ...here,
            path: `<${name} ${key}>`,
            value: show(id),
            expected: `the id of a row of ${attribute.ids.join(' or ')}`,
            nearest: nearest(id, candidates),
          });
        }
      }
    }
  }
};

const HERE = 'https://here.example';

/** Whether an address leads to this site or openly to another one, read as a browser reads it. */
const isPlainAddress = (url: string): boolean => {
  if (!URL.canParse(url, HERE)) return false;
  const { protocol, origin } = new URL(url, HERE);
  return protocol === 'mailto:' || (/^https?:$/.test(protocol) && (origin === HERE || /^https?:\/\//i.test(url)));
};

/** Links lead to web addresses, and pictures are left to components. */
export const plainLinks: Rule = (folder, _report, add) => {
  for (const { file, links } of folder.mdx) {
    for (const { url, isPicture, line, column } of links) {
      const here = { file, line, column, path: '(text)', value: show(url), nearest: null };
      if (isPicture) add({ ...here, expected: 'no picture: what a text shows comes from its components' });
      else if (!isPlainAddress(url)) add({ ...here, expected: 'a link to https://…, http://…, mailto:…, or to a path or #id of this site' });
    }
  }
};

/** Every claim is marked in the article, once there is one. */
export const everyClaimMarked: Rule = (folder, report) => {
  const chapters = folder.mdx.filter((file) => isChapter(folder, file));
  if (chapters.length === 0) return;
  const marked = new Set(
    chapters.flatMap((chapter) =>
      chapter.elements.filter(({ name }) => name === 'Claim').flatMap(({ attributes }) => (attributes.get('id') ?? '').split(/\s+/)),
    ),
  );
  for (const { row, index } of folder.rows('claims')) {
    if (!marked.has(row.id)) report({ table: 'claims', path: [index, 'id'] }, row.id, `<Claim id="${row.id}"> in some chapter of article/`);
  }
};

const allowedNumbers = (file: MdxFile): string[] => {
  const frontmatter = file.frontmatter;
  const list: unknown = typeof frontmatter === 'object' && frontmatter !== null ? Reflect.get(frontmatter, 'numbers') : undefined;
  return Array.isArray(list) ? list.map(String) : [];
};

/** What the dataset holds and a chapter must take from it by id, by the text that would be typed. */
const held = (folder: Folder): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  const settlements = folder.rows('settlements').map(({ row }) => row);
  for (const { row } of folder.rows('figures')) {
    if (row.value !== null && row.claim !== null) texts.set(numberInEnglish(row.value), `<FigureValue id="${row.id}" />`);
  }
  const counted = settlements.filter(isCounted);
  if (counted.length > 0) texts.set(numberInEnglish(counted.length), '<SettlementCount />');
  for (const row of settlements) {
    const settlementDate = `<AnnouncedDate id="${row.id}" />`;
    if (!texts.has(dayInEnglish(row.announced))) texts.set(dayInEnglish(row.announced), settlementDate);
  }
  for (const { row } of folder.rows('events')) {
    for (const day of [firstDay(row.date), lastDay(row.date)]) {
      if (day >= WAR.firstDay && day <= '2020-12-01' && !texts.has(dayInEnglish(day))) texts.set(dayInEnglish(day), `<EventDate id="${row.id}" />`);
    }
  }
  return texts;
};

const NUMBER = /\d+(?:[,.]\d+)*/g;
const WAR_DATE = /\b(\d{1,2}) (September|October|November|December)(?: (\d{4}))?\b/g;

/** Numbers and war dates that the dataset holds come from it by id; any other number is on the chapter's list. */
export const noTypedNumbers: Rule = (folder, _report, add) => {
  const fromDataset = held(folder);
  for (const chapter of folder.mdx.filter((file) => isChapter(folder, file))) {
    const allowed = new Set(allowedNumbers(chapter));
    const used = new Set<string>();
    const report = (at: { readonly line: number; readonly column: number }, value: string, expected: string): void => {
      const problem: Problem = { file: chapter.file, line: at.line, column: at.column, path: '(text)', value: show(value), expected, nearest: null };
      add(problem);
    };
    for (const { value, line, column } of chapter.texts) {
      const where = (index: number) => {
        const before = value.slice(0, index).split('\n');
        const last = before.at(-1) ?? '';
        return { line: line + before.length - 1, column: before.length === 1 ? column + last.length : last.length + 1 };
      };
      const dated: [number, number][] = [];
      for (const match of value.matchAll(WAR_DATE)) {
        const [whole, date = '', month = '', year] = match;
        const component = year === undefined || year === '2020' ? fromDataset.get(`${Number(date)} ${month}`) : undefined;
        if (component === undefined) continue;
        dated.push([match.index, match.index + whole.length]);
        report(where(match.index), whole, `${component}, since the dataset has this day`);
      }
      for (const match of value.matchAll(NUMBER)) {
        const number = match[0];
        if (dated.some(([from, to]) => match.index >= from && match.index < to)) continue;
        used.add(number);
        const component = fromDataset.get(number);
        if (component !== undefined) report(where(match.index), number, `${component}, since the dataset has this number`);
        else if (!allowed.has(number))
          report(where(match.index), number, 'a number from the dataset, or one that the front matter of the chapter lists under "numbers"');
      }
    }
    for (const number of allowed) {
      if (!used.has(number)) report({ line: 1, column: 1 }, number, 'only numbers under "numbers" that the chapter uses');
    }
  }
};

/** Texts without which the site cannot be built: chapters, and the pages that have an address of their own. */
export const textsOfSite: Rule = (folder, _report, add) => {
  const wants = (file: string, value: string, expected: string) => add({ file, line: 1, column: 1, path: '$', value, expected, nearest: null });
  if (!folder.mdx.some((file) => isChapter(folder, file))) wants(`${folder.name}/article`, '(no chapters)', 'chapters named NN-slug.mdx');
  for (const page of TEXT_PAGES) {
    const file = `${folder.name}/pages/${page}.mdx`;
    if (!folder.mdx.some((own) => own.file === file)) wants(file, '(no such file)', `the text of /${page}/`);
  }
};
