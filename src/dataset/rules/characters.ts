import { type OddCharacter, oddCharacters } from '#dataset/characters.ts';
import { show } from '#dataset/problem.ts';
import { type Rule, Words } from '#dataset/report.ts';
import { readRootFile } from '#dataset/root-file.ts';
import { once, textsOf } from '#dataset/values.ts';
import { opening, TABLE_NAMES } from '#tables';

const EXPECTED = 'letters, digits and signs that a reader can see and tell apart, each in its composed form and of one script per word';

const foundIn = (text: string, { index, what }: OddCharacter): string => `${what}, in ${show(text.slice(Math.max(0, index - 20), index + 20))}`;

/** What is odd in each line of a file, with the line; a tab and the end of a line of Windows are not. */
const oddInLines = (text: string): readonly { readonly line: string; readonly number: number; readonly odd: OddCharacter }[] =>
  text.split(/\r?\n/).flatMap((line, at) => oddCharacters(line.replaceAll('\t', ' ')).map((odd) => ({ line, number: at + 1, odd })));

/** The first odd character of each text of a row. */
const oddOf = once((row) =>
  textsOf(row).flatMap(({ path, text }) => {
    const [odd] = oddCharacters(text);
    return odd === undefined ? [] : [{ path, value: foundIn(text, odd) }];
  }),
);

/** No name, title, id, URL or text holds a character that readers cannot see, or take for another one. */
export const plainCharacters: Rule = (folder, report, add) => {
  for (const table of TABLE_NAMES) {
    for (const { row, index } of folder.rows(table)) {
      for (const { path, value } of oddOf(row)) report({ table, path: [index, ...path] }, new Words(value), EXPECTED);
    }
  }
  const file = readRootFile(folder.files, 'opening.json', opening, () => {});
  if (file?.data != null)
    for (const { path, value } of oddOf(file.data)) add({ ...file.json.locate(path), value, expected: EXPECTED, nearest: null });
  for (const mdx of folder.mdx) {
    const odd = oddInLines(mdx.text);
    for (const { line, number, odd: entry } of odd)
      add({ file: mdx.file, line: number, column: entry.index + 1, path: '(text)', value: foundIn(line, entry), expected: EXPECTED, nearest: null });
    if (odd.length > 0) continue;
    // What a reference such as &#x200B; stands for.
    for (const { value, line, column } of [...mdx.texts, ...mdx.headings]) {
      const [written] = oddCharacters(value.replace(/\t|\r(?=\n)/g, ' '));
      if (written !== undefined)
        add({ file: mdx.file, line, column, path: '(text)', value: foundIn(value, written), expected: EXPECTED, nearest: null });
    }
  }
};

/** What is often left in a text that was pasted or not finished, with what belongs there. */
const LEFTOVERS: readonly (readonly [RegExp, string])[] = [
  [/&(?:amp|lt|gt|quot|apos|nbsp|#x?[\da-f]+);/i, 'the character itself: a text is printed as it is typed'],
  [/Ã[\u00A0-\u00BF]|Å[\u00A0-\u00BFŸžŒœ]|â€|Ð[\u00A0-\u00BF]/, 'the letters that were meant: these come from a text read in the wrong encoding'],
  [/\b(?:TODO|FIXME|XXX|TBD)\b|\blorem ipsum\b/i, 'a text that is finished'],
  [/\*\*?[\p{L}\d][^*]*\*|\[[^\]]+\]\([^)]+\)/u, 'plain text: Markdown is for chapters and pages'],
  [/ {2}/, 'one space'],
];

const leftoversOf = once((row) =>
  textsOf(row).flatMap(({ path, text }) =>
    /^https?:/i.test(text)
      ? []
      : LEFTOVERS.flatMap(([pattern, expected]) => {
          const found = pattern.exec(text)?.[0];
          return found === undefined ? [] : [{ path, found, expected }];
        }),
  ),
);

/** Texts of tables are finished, and typed as they are read. */
export const noLeftovers: Rule = (folder, _report, _add, warn) => {
  for (const table of TABLE_NAMES) {
    for (const { row, index } of folder.rows(table)) {
      for (const { path, found, expected } of leftoversOf(row)) warn({ table, path: [index, ...path] }, found, expected);
    }
  }
};
