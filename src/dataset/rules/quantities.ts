import { numberInEnglish } from '#dataset/english.ts';
import { LINK_REPORT } from '#dataset/link-report.ts';
import { show } from '#dataset/problem.ts';
import { type Rule, Words } from '#dataset/report.ts';
import { readRootFile } from '#dataset/root-file.ts';
import { coverage } from '#lib/record/coverage.ts';
import { resultOf } from '#lib/record/link-result.ts';
import { otherSideOf } from '#lib/record/losses.ts';
import type { Group } from '#schemas/group.ts';
import { linkReport } from '#tables';

/** Units that measure; all others count, in whole numbers. */
export const MEASURES: readonly string[] = ['percent', 'hectares', 'square km', 'US dollars'];
const ENDS = ['value', 'low', 'high'] as const;

/** Numbers fit their unit: what is counted is whole, a share is at most all, a range has two ends. */
export const numbersFitUnits: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('figures')) {
    for (const key of ENDS) {
      const number = row[key];
      if (number === null) continue;
      const at = { table: 'figures', path: [index, key] } as const;
      if (Object.is(number, -0)) report(at, new Words('-0'), '0, without a sign');
      if (row.unit === 'percent' && number > 100) report(at, number, 'at most 100, since it is a percentage');
      if (!MEASURES.includes(row.unit) && !Number.isInteger(number))
        report(at, number, `a whole number, since ${row.unit} are counted; only ${MEASURES.join(', ')} may have fractions`);
    }
    if (row.low !== null && row.low === row.high)
      report({ table: 'figures', path: [index, 'high'] }, row.high, 'a high above the low; one number goes into "value", with another qualifier');
  }
};

/** A number of losses is of the side whose losses its quantity counts; phases of the conflict are of the human cost alone. */
export const figuresOfGroups: Rule = (folder, report) => {
  const groups = new Map<string, Group>(folder.rows('groups').map(({ row }) => [row.id, row]));
  for (const { row, index } of folder.rows('figures')) {
    const affected = groups.get(row.group)?.affected;
    if (affected !== undefined && row.affected === otherSideOf(affected))
      report(
        { table: 'figures', path: [index, 'affected'] },
        row.affected,
        `${show(affected)}, as in its group ${row.group}; losses of the other side belong to another group`,
      );
  }
  for (const { row, index } of folder.rows('groups')) {
    const { part, phase } = row;
    const at = { table: 'groups', path: [index, 'phase'] } as const;
    if (part === 'heritage' && phase !== null) report(at, phase, 'null, since losses of heritage have no phase');
    if (part === 'human-cost' && phase === null) report(at, phase, 'the phase of the conflict, which losses of people have');
  }
};

/** No list is longer than the number that was announced for it, and no part of a census larger than the whole. */
export const partsWithinTotals: Rule = (folder, report) => {
  const settlements = folder.rows('settlements').map(({ row }) => row);
  const totals = folder.rows('totals');
  const counts = coverage(
    settlements,
    totals.map(({ row }) => row),
  );
  for (const { row, index } of totals) {
    if (totals.find((first) => first.row.kind === row.kind)?.index !== index) continue;
    const listed = counts.find(({ kind }) => kind === row.kind)?.listed ?? 0;
    if (listed > row.value)
      report(
        { table: 'totals', path: [index, 'value'] },
        row.value,
        `at least ${numberInEnglish(listed)}, the number of rows of settlements of this kind that were announced in the war`,
      );
  }
  for (const { row, index } of folder.rows('districts')) {
    row.composition.forEach(({ total, shares }, at) => {
      const sum = shares.reduce((all, { number }) => all + (number ?? 0), 0);
      if (sum > total)
        report({ table: 'districts', path: [index, 'composition', at, 'total'] }, total, `at least ${numberInEnglish(sum)}, the sum of its shares`);
    });
  }
};

/** The result of a visit is that of its status, or of robots.txt. */
export const visitsAgree: Rule = (folder, _report, add) => {
  const file = readRootFile(folder.files, LINK_REPORT, linkReport, () => {});
  file?.data?.forEach(({ result, status, reason }, index) => {
    const derived = reason === undefined ? resultOf(status) : 'refused';
    if (result !== derived)
      add({
        ...file.json.locate([index, 'result']),
        value: show(result),
        expected: `${show(derived)}, the result of ${reason === undefined ? `the status ${status}` : 'robots.txt'}`,
        nearest: null,
      });
  });
};
