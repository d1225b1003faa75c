import { type Rule, Words } from '#dataset/report.ts';
import { stillToRead } from '#dataset/todo.ts';

const PEOPLE = ['armenians', 'azerbaijanis', 'russians', 'others'] as const;
/** Shares are rounded to a tenth of a percent. */
const ROUNDING = 0.06;

/** A district without a composition says when one was looked for in vain, and no other does. */
export const compositionSought: Rule = (folder, report) => {
  const isListed = stillToRead(folder);
  for (const { row, index } of folder.rows('districts')) {
    const isMissing = row.composition.length === 0;
    const path = [index, 'compositionSought'] as const;
    if (isMissing && row.compositionSought === null && !isListed('districts', 'composition', row.id))
      report({ table: 'districts', path }, null, 'the day by which a composition was looked for and not found, or a census in composition');
    if (!isMissing && row.compositionSought !== null)
      report({ table: 'districts', path }, row.compositionSought, 'null, since a composition was read');
  }
};

/** The composition of a district adds up, stands in one order for all districts, and was read. */
export const compositionAddsUp: Rule = (folder, report) => {
  const read = new Map<string, string>(folder.rows('sources').map(({ row }) => [row.id, row.consulted]));
  for (const { row, index } of folder.rows('districts')) {
    row.composition.forEach(({ total, shares, source }, at) => {
      const path = [index, 'composition', at] as const;
      const order = shares.map(({ people }) => PEOPLE.indexOf(people));
      if (order.some((place, position) => position > 0 && place <= (order[position - 1] ?? 0)))
        report(
          { table: 'districts', path: [...path, 'shares'] },
          shares.map(({ people }) => people).join(', '),
          `each once, in the order ${PEOPLE.join(', ')}`,
        );
      const percent = shares.reduce((sum, share) => sum + share.percent, 0);
      if (percent > 100 + ROUNDING * shares.length)
        report(
          { table: 'districts', path: [...path, 'shares'] },
          new Words(`${percent.toFixed(1)} percent in all`),
          'shares of at most 100 percent in all',
        );
      shares.forEach(({ number, percent: said }, position) => {
        if (number !== null && Math.abs((number / total) * 100 - said) > ROUNDING)
          report(
            { table: 'districts', path: [...path, 'shares', position, 'percent'] },
            said,
            `${((number / total) * 100).toFixed(1)}, which is ${number} of ${total}`,
          );
      });
      const consulted = read.get(source);
      if (consulted !== undefined && consulted !== 'read')
        report({ table: 'districts', path: [...path, 'source'] }, source, 'a source that was read: what was not read is not printed');
    });
  }
};

/** A district without a day says in its note how it stood before 2020, for the page prints nothing else. */
export const undatedExplained: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('districts')) {
    const { date, note } = row.before2020;
    if (date === null && note === null)
      report({ table: 'districts', path: [index, 'before2020', 'note'] }, null, 'who controlled it before 2020, since no day is given');
  }
};
