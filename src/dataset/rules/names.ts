import { type Rule, Words } from '#dataset/report.ts';
import { stillToRead } from '#dataset/todo.ts';
import { romanised, spells } from '#lib/armenian.ts';

const NAMED = ['districts', 'settlements', 'places', 'sites'] as const;

/** An Armenian name stands in Armenian script and in Latin letters, and both spell one name; or it says when the first was looked for in vain. */
export const bothScripts: Rule = (folder, report) => {
  const isListed = stillToRead(folder);
  for (const table of NAMED) {
    for (const { row, index } of folder.rows(table)) {
      const { hy, hyLatin, hySought } = row.names;
      const isLatinAlone = hy === null && hyLatin !== null;
      if (isLatinAlone && hySought === null && !isListed(table, 'names', row.id))
        report({ table, path: [index, 'names', 'hy'] }, null, `"${hyLatin}" in Armenian script, or in hySought the day by which it was not found`);
      if (!isLatinAlone && hySought !== null)
        report({ table, path: [index, 'names', 'hySought'] }, hySought, 'null, since only a name in Latin letters alone was looked for in vain');
      if (hy !== null && (hyLatin === null || !spells(hyLatin, hy)))
        report({ table, path: [index, 'names', 'hyLatin'] }, hyLatin, `the name of hy in Latin letters, such as ${JSON.stringify(romanised(hy))}`);
    }
  }
};

/** A name that was given after 1988 is one of the names of its place. */
export const givenNamesKnown: Rule = (folder, report) => {
  for (const table of NAMED) {
    for (const { row, index } of folder.rows(table)) {
      const { headword, az, hy, hyLatin, other, given } = row.names;
      const known = [headword, az, hy, hyLatin, ...other].filter((name) => name !== null);
      const seen = new Set<string>();
      given.forEach(({ name }, at) => {
        const place = { table, path: [index, 'names', 'given', at, 'name'] } as const;
        if (!known.includes(name)) report(place, name, `one of the names of the row: ${known.join(', ')}`);
        if (seen.has(name)) report(place, new Words(`"${name}" twice`), 'each name once');
        seen.add(name);
      });
    }
  }
};

/** Each name of a row is there once, in whatever letters: what stands under `other` is not its headword or a name in Latin letters again. */
export const eachNameOnce: Rule = (folder, report) => {
  for (const table of NAMED) {
    for (const { row, index } of folder.rows(table)) {
      const { headword, az, hyLatin, other } = row.names;
      const seen = new Set([headword, az, hyLatin].flatMap((name) => (name === null ? [] : [name.toLocaleLowerCase('en')])));
      other.forEach((name, at) => {
        const key = name.toLocaleLowerCase('en');
        if (seen.has(key)) report({ table, path: [index, 'names', 'other', at] }, name, 'a name that the row does not have yet');
        seen.add(key);
      });
    }
  }
};
