import { numberInEnglish } from '#dataset/english.ts';
import { type Rule, Words } from '#dataset/report.ts';

export const oneUnitPerGroup: Rule = (folder, report) => {
  const groups = new Map<string, { readonly unit: string }>(folder.rows('groups').map(({ row }) => [row.id, row]));
  for (const { row, index } of folder.rows('figures')) {
    const group = groups.get(row.group);
    if (group !== undefined && group.unit !== row.unit) {
      report(
        { table: 'figures', path: [index, 'unit'] },
        row.unit,
        `${JSON.stringify(group.unit)}, the unit of its group ${row.group}; a figure in another unit belongs to another group`,
      );
    }
  }
};

/** Two claimants of one quantity do not carry one short name: in a chart they would be one. */
export const shortNamesTellApart: Rule = (folder, report) => {
  const first = new Map<string, string>();
  for (const { row, index } of folder.rows('figures')) {
    const key = `${row.group} ${row.claimantShort.toLowerCase()}`;
    const claimant = first.get(key);
    if (claimant === undefined) first.set(key, row.claimant);
    else if (claimant !== row.claimant)
      report(
        { table: 'figures', path: [index, 'claimantShort'] },
        row.claimantShort,
        `a short name that no other claimant of ${row.group} has; it is that of ${JSON.stringify(claimant)}`,
      );
  }
};

export const everyGroupUsed: Rule = (folder, report) => {
  if (folder.raw.figures === null) return;
  const used = new Set<string>(folder.raw.figures.map((row) => (typeof row === 'object' && row !== null ? String(Reflect.get(row, 'group')) : '')));
  for (const { row, index } of folder.rows('groups')) {
    if (!used.has(row.id))
      report({ table: 'groups', path: [index, 'id'] }, row.id, 'a group that some figure belongs to; add a figure, or remove the group');
  }
};

/** A figure of the essay and the claim that states it say the same number and rest on the essay. */
export const essayFiguresAgree: Rule = (folder, report) => {
  const claims = new Map<string, { readonly text: string }>(folder.rows('claims').map(({ row }) => [row.id, row]));
  const essays = new Set<string>(
    folder
      .rows('sources')
      .filter(({ row }) => row.kind === 'essay')
      .map(({ row }) => row.id),
  );
  for (const { row, index } of folder.rows('figures')) {
    const citesEssay = row.sources.some((id) => essays.has(id));
    if (row.claim === null) {
      if (citesEssay)
        report({ table: 'figures', path: [index, 'claim'] }, null, 'the id of the claim that states it, since the figure rests on the essay');
      continue;
    }
    if (!citesEssay)
      report(
        { table: 'figures', path: [index, 'sources'] },
        row.sources,
        'the essay among the sources, since a claim of the essay states this figure',
      );
    const claim = claims.get(row.claim);
    if (claim === undefined || row.value === null) continue;
    const number = numberInEnglish(row.value);
    if (!new RegExp(`(?<![\\d,.])${number.replace('.', '\\.')}(?![\\d]|[,.]\\d)`).test(claim.text)) {
      report(
        { table: 'figures', path: [index, 'value'] },
        row.value,
        `the number in the text of claim ${row.claim}, which has no ${number}: ${JSON.stringify(claim.text)}`,
      );
    }
  }
};

export const totalsOncePerKind: Rule = (folder, report) => {
  const first = new Map<string, string>();
  for (const { row, index } of folder.rows('totals')) {
    const earlier = first.get(row.kind);
    if (earlier === undefined) first.set(row.kind, row.id);
    else
      report(
        { table: 'totals', path: [index, 'kind'] },
        new Words(`a second total for "${row.kind}"`),
        `one total per kind; "${earlier}" is the first`,
      );
  }
};
