import type { Folder } from '#dataset/folder.ts';
import { type Rule, Words } from '#dataset/report.ts';
import { type DerivedStatus, deriveStatus, worksOf } from '#lib/record/status.ts';
import type { Claim } from '#schemas/claim.ts';
import type { Source } from '#schemas/source.ts';

export const oneOrder: Rule = (folder, report) => {
  const taken = new Map<number, string>();
  for (const { row, index } of folder.rows('claims')) {
    const earlier = taken.get(row.order);
    if (earlier === undefined) taken.set(row.order, row.id);
    else report({ table: 'claims', path: [index, 'order'] }, row.order, `a unique order; ${earlier} has this one already`);
  }
};

/** The claims with the statuses that are derived for them. Claims that name a source which is not known are left out: their status is not known either. */
export const claimsWithStatus = (folder: Folder): { readonly row: Claim; readonly index: number; readonly derived: DerivedStatus }[] => {
  const works = new Map<string, Source>(folder.rows('sources').map(({ row }) => [row.id, row]));
  return folder
    .rows('claims')
    .filter(({ row }) => worksOf(row.evidence).every((id) => works.has(id)))
    .map(({ row, index }) => ({ row, index, derived: deriveStatus(row, (id) => works.get(id)) }));
};

export const earlierStatusesInOrder: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('claims')) {
    row.earlier.forEach((entry, at) => {
      const before = row.earlier[at - 1];
      if (before !== undefined && entry.until <= before.until) {
        report({ table: 'claims', path: [index, 'earlier', at, 'until'] }, entry.until, `a day after ${before.until}, that of the entry before it`);
      }
    });
  }
};

/** An earlier status is another than the one after it, and the last one another than that of today. */
export const earlierStatusesDiffer: Rule = (folder, report) => {
  for (const { row, index, derived } of claimsWithStatus(folder)) {
    row.earlier.forEach((entry, at) => {
      const next = row.earlier[at + 1]?.status ?? derived.status;
      if (entry.status === next)
        report({ table: 'claims', path: [index, 'earlier', at, 'status'] }, entry.status, 'another status than the one after it; remove the entry');
    });
  }
};

const BEARINGS = ['for', 'against', 'context'] as const;

/** Each work is weighed once: under for, against or context. */
export const everyWorkWeighedOnce: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('claims')) {
    const weighed = new Map<string, string>();
    for (const bearing of BEARINGS) {
      row.evidence[bearing].forEach((entry, at) => {
        const id = typeof entry === 'string' ? entry : entry.source;
        const earlier = weighed.get(id);
        const path = [index, 'evidence', bearing, at, ...(typeof entry === 'string' ? [] : ['source'])];
        if (earlier !== undefined) report({ table: 'claims', path }, id, `each source once; it is under "${earlier}" already`);
        else weighed.set(id, bearing);
      });
    }
    if (weighed.size === 0)
      report({ table: 'claims', path: [index, 'evidence'] }, new Words('no source'), 'at least one source under for, against or context');
  }
};

/** A part that was split off names an earlier claim that is no part itself. */
export const partsOfWholeClaims: Rule = (folder, report) => {
  const claims = new Map<string, Claim>(folder.rows('claims').map(({ row }) => [row.id, row]));
  for (const { row, index } of folder.rows('claims')) {
    const whole = row.splitFrom === null ? undefined : claims.get(row.splitFrom);
    if (whole === undefined) continue;
    const at = { table: 'claims', path: [index, 'splitFrom'] } as const;
    if (whole.splitFrom !== null)
      report(at, row.splitFrom, `a claim that is no part itself, such as "${whole.splitFrom}", of which this one is a part`);
    else if (whole.order >= row.order) report(at, row.splitFrom, 'a claim that comes before this one; change one of the two in "order"');
  }
};

/** What holds and what fails is said where a claim is partly corroborated and not merely seen in one work, and nowhere else. */
export const holdsAndFails: Rule = (folder, report) => {
  for (const { row, index, derived } of claimsWithStatus(folder)) {
    const isDue = derived.line === 4;
    for (const key of ['holds', 'fails'] as const) {
      const clause = row[key];
      const at = { table: 'claims', path: [index, key] } as const;
      if (isDue && clause === null) report(at, null, `what of the claim ${key}, since its status is derived as partly corroborated by line 4`);
      if (!isDue && clause !== null)
        report(at, clause, `null, since the status is derived as ${derived.status} by line ${derived.line}, not as partly corroborated by line 4`);
    }
    const supports = new Set<string>(row.evidence.for.map(({ source }) => source));
    row.holds?.sources.forEach((id, at) => {
      if (!supports.has(id)) report({ table: 'claims', path: [index, 'holds', 'sources', at] }, id, 'one of the sources under evidence.for');
    });
    const weighed = new Set<string>(worksOf(row.evidence));
    row.fails?.sources.forEach((id, at) => {
      if (!weighed.has(id)) report({ table: 'claims', path: [index, 'fails', 'sources', at] }, id, 'one of the sources under evidence');
    });
  }
};

/** Names by which parties are ordered; those of others are in their rows. */
const PARTY_NAMES = { armenia: 'Armenia', azerbaijan: 'Azerbaijan' } as const;

const DISPUTED: ReadonlySet<string> = new Set(['contested', 'inaccurate', 'partly-corroborated']);

/** Disputed claims say what each party concerned says, in the order of their names, and why others than Armenia and Azerbaijan are concerned. */
export const statedParties: Rule = (folder, report) => {
  for (const { row, index, derived } of claimsWithStatus(folder)) {
    const at = (...path: (string | number)[]) => ({ table: 'claims', path: [index, 'parties', ...path] }) as const;
    if (row.parties === null) {
      if (DISPUTED.has(derived.status)) report(at(), null, `what each party concerned says, since the claim is ${derived.status}`);
      continue;
    }
    const { concerned, why } = row.parties;
    const names = concerned.map(({ party, name }) => (party === 'other' ? (name ?? '') : PARTY_NAMES[party]));
    names.forEach((name, place) => {
      const before = names[place - 1];
      if (before !== undefined && before.localeCompare(name, 'en') >= 0)
        report(at('concerned', place), new Words(`${name} after ${before}`), 'each party once, in the alphabetical order of their names');
    });
    const isBetweenTheTwo = names.join() === 'Armenia,Azerbaijan';
    if (isBetweenTheTwo && why !== null) report(at('why'), why, 'null, since Armenia and Azerbaijan are concerned');
    if (!isBetweenTheTwo && why === null) report(at('why'), null, 'why others than Armenia and Azerbaijan are concerned, or none');
  }
};
