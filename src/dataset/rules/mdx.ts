import { dayInEnglish, numberInEnglish } from '#dataset/english.ts';
import type { Folder } from '#dataset/folder.ts';
import type { MdxFile } from '#dataset/mdx-file.ts';
import { type Attribute, VOCABULARY } from '#dataset/mdx-vocabulary.ts';
import { nearest, type Problem, show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { chaptersOf, headingId } from '#dataset/rules/article.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { DATA_PATHS, LINKED_HEADINGS, PAGE_PATHS, ROW_PATHS } from '#dataset/site-paths.ts';
import { firstDay, lastDay } from '#lib/dates.ts';
import { idsIn } from '#lib/mdx/chapter.ts';
import { isCounted } from '#lib/record/coverage.ts';
import { WAR } from '#lib/record/war.ts';
import { type Rows, TABLE_NAMES, TEXT_PAGES } from '#tables';

const isIn = (folder: Folder, file: string, part: string): boolean => file.startsWith(`${folder.name}/${part}`);

/** What is wrong with ids in an attribute, each with what was expected. */
const faultsOfIds = (
  folder: Folder,
  value: string,
  { tables, isList }: Extract<Attribute, { tables: unknown }>,
): Pick<Problem, 'value' | 'expected' | 'nearest'>[] => {
  if (!isList && /\s/.test(value)) return [{ value: show(value), expected: 'one id, without spaces', nearest: null }];
  const given = idsIn(value);
  const twice = [...new Set(given.filter((id, index) => given.indexOf(id) !== index))];
  const sets = tables.map((table) => idsOf(folder, table));
  const known = sets.some((set) => set === null) ? null : new Set(sets.flatMap((set) => [...(set ?? [])]));
  return [
    ...(value !== '' && given.length === 0 ? [{ value: show(value), expected: 'one id or several, separated by spaces', nearest: null }] : []),
    ...twice.map((id) => ({ value: show(id), expected: 'each id once', nearest: null })),
    ...[...new Set(given)]
      .filter((id) => known !== null && !known.has(id))
      .map((id) => ({ value: show(id), expected: `the id of a row of ${tables.join(' or ')}`, nearest: nearest(id, known ?? []) })),
  ];
};

/** Components and attributes that exist, where they may be used, with ids that exist; no HTML. */
export const knownComponents: Rule = (folder, _report, add) => {
  const names = Object.keys(VOCABULARY);
  for (const { file, elements } of folder.mdx) {
    for (const { name, attributes, repeated, line, column } of elements) {
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
      if (known.only !== null && !isIn(folder, file, known.only))
        add({ ...here, path: `<${name}>`, value: `<${name}>`, expected: `<${name}> only in ${known.only}`, nearest: null });
      for (const [key, { required }] of Object.entries(known.attributes)) {
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
      for (const key of new Set(repeated)) add({ ...here, path: `<${name} ${key}>`, value: key, expected: 'each attribute once', nearest: null });
      for (const [key, value] of attributes) {
        const path = `<${name} ${key}>`;
        const attribute = Object.hasOwn(known.attributes, key) ? known.attributes[key] : undefined;
        if (attribute === undefined) {
          const keys = Object.keys(known.attributes);
          const expected = keys.length === 0 ? 'no attributes' : `only these attributes: ${keys.join(', ')}`;
          add({ ...here, path, value: key, expected, nearest: nearest(key, keys) });
          continue;
        }
        const isMissing = attribute.required && !value;
        if (isMissing) continue;
        if ('tables' in attribute) {
          for (const fault of faultsOfIds(folder, value ?? '', attribute)) add({ ...here, path, ...fault });
        } else if (!attribute.pattern.test(value ?? '')) {
          add({ ...here, path, value: value === null ? '(no value)' : show(value), expected: attribute.expected, nearest: null });
        }
      }
    }
  }
};

/** A picture of counts draws numbers of one unit, and no number of the essay without what another counted. */
export const drawableFigures: Rule = (folder, _report, add) => {
  const figures = new Map<string, Rows['figures']>(folder.rows('figures').map(({ row }) => [row.id, row]));
  for (const { file, elements } of folder.mdx) {
    for (const { attributes, line, column } of elements.filter(({ name }) => name === 'Counts')) {
      const chosen = idsIn(attributes.get('ids')).flatMap((id) => figures.get(id) ?? []);
      const fault = (value: string, expected: string): void =>
        add({ file, line, column, path: '<Counts ids>', value: show(value), expected, nearest: null });
      for (const { id, value, unit } of chosen) {
        if (value === null) fault(id, 'the id of a figure with one value');
        else if (unit !== chosen[0]?.unit) fault(id, `the id of a figure that counts ${chosen[0]?.unit}, as the first does; this one counts ${unit}`);
      }
      for (const { id, claim, group } of chosen) {
        if (claim !== null && !chosen.some((other) => other.claim === null && other.group === group))
          fault(id, 'beside a number of the essay, a figure of another claimant for the same quantity');
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

/** Whether a link stays on the page that it is on. */
const isOwnPage = (url: string): boolean => /^[#?]/.test(url);

/** Path on this site that a link leads to from a page, which is one folder below its top; "" above its top, null on other sites. */
const sitePath = (url: string): string | null => {
  const { origin, pathname } = new URL(url, `${HERE}/base/page/`);
  if (origin !== HERE) return null;
  if (url.startsWith('/')) return pathname;
  return pathname.startsWith('/base/') ? pathname.slice('/base'.length) : '';
};

/** Links lead to web addresses or to what this site has, and pictures are left to components. */
export const plainLinks: Rule = (folder, _report, add) => {
  const rows = TABLE_NAMES.flatMap((table) => {
    const pathOf = ROW_PATHS[table];
    return pathOf === undefined ? [] : [...(idsOf(folder, table) ?? [])].map((id) => pathOf(id));
  });
  const paths = new Set([...PAGE_PATHS, ...DATA_PATHS, ...rows]);
  for (const { file, links } of folder.mdx) {
    for (const { url, isPicture, isEmpty, line, column } of links) {
      const here = { file, line, column, path: '(text)', value: show(url), nearest: null };
      if (isEmpty) add({ ...here, expected: 'words for readers between the brackets of the link' });
      if (isPicture) add({ ...here, expected: 'no picture: what a text shows comes from its components' });
      else if (!isPlainAddress(url)) add({ ...here, expected: 'a link to https://…, http://…, mailto:…, or to a path or #id of this site' });
      else if (!isOwnPage(url)) {
        const path = sitePath(url);
        if (path !== null && !paths.has(path))
          add({
            ...here,
            expected: `a path of this site: ${[...PAGE_PATHS, ...Object.values(ROW_PATHS).map((pathOf) => pathOf('<id>'))].join(', ')}, /data/<table>.json`,
            nearest: nearest(path, paths),
          });
      }
    }
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
      if (day >= WAR.firstDay && day <= WAR.lastHandover && !texts.has(dayInEnglish(day)))
        texts.set(dayInEnglish(day), `<EventDate id="${row.id}" />`);
    }
  }
  return texts;
};

const NUMBER = /\d+(?:[,.]\d+)*/g;
const WAR_DATE = /\b(\d{1,2}) (September|October|November|December)(?: (\d{4}))?\b/g;

/** Numbers and war dates that the dataset holds come from it by id; any other number is on the chapter's list. */
export const noTypedNumbers: Rule = (folder, _report, add) => {
  const fromDataset = held(folder);
  for (const chapter of chaptersOf(folder)) {
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
        else if (!allowed.has(number) && chapter.frontmatter !== undefined)
          report(where(match.index), number, 'a number from the dataset, or one that the front matter of the chapter lists under "numbers"');
      }
    }
    for (const number of allowed) {
      if (!used.has(number)) report({ line: 1, column: 1 }, number, 'only numbers under "numbers" that the chapter uses');
    }
  }
};

/** Files without which the site cannot be built: chapters, pages of text with the components that other pages link to, and geometry. */
export const textsOfSite: Rule = (folder, _report, add) => {
  const wants = (file: string, value: string, expected: string) => add({ file, line: 1, column: 1, path: '$', value, expected, nearest: null });
  if (chaptersOf(folder).length === 0) wants(`${folder.name}/article`, '(no chapters)', 'chapters named NN-slug.mdx');
  for (const page of TEXT_PAGES) {
    const file = `${folder.name}/pages/${page}.mdx`;
    if (!folder.mdx.some((own) => own.file === file)) wants(file, '(no such file)', `the text of /${page}/`);
  }
  // The other file of geometry is read, and missed, by the check of points.
  const relief = 'geo/relief.webp';
  if (!folder.files.list().includes(relief))
    wants(`${folder.name}/${relief}`, '(no such file)', 'the picture of the relief that geo/PROVENANCE.md describes');
  for (const [name, { only, isNeeded }] of Object.entries(VOCABULARY)) {
    const page = folder.mdx.find(({ file }) => only !== null && file === `${folder.name}/${only}`);
    if (!isNeeded || !page?.isReadable) continue;
    const count = page.elements.filter((element) => element.name === name).length;
    if (count !== 1) wants(page.file, `<${name} /> ${count} times`, `<${name} /> once, since other pages link to its rows`);
  }
  for (const [name, linked] of Object.entries(LINKED_HEADINGS)) {
    const page = folder.mdx.find(({ file }) => file === `${folder.name}/${name}`);
    if (!page?.isReadable) continue;
    const ids = new Set(page.headings.map(({ value }) => headingId(value)));
    for (const [id, words] of Object.entries(linked)) {
      if (!ids.has(id)) wants(page.file, `no heading with the id "${id}"`, `the heading "${words}", since other pages link to it`);
    }
  }
};
