import { type Rule, Words } from '#dataset/report.ts';
import { countsTowardsStatus, independentWorks } from '#lib/record/independence.ts';
import type { Source } from '#schemas/source.ts';

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An address without what does not tell two pages apart. */
const addressKey = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '');

export const oneRowPerWork: Rule = (folder, report) => {
  const works = new Map<string, string>();
  const addresses = new Map<string, string>();
  for (const { row, index } of folder.rows('sources')) {
    const work = `${plain(row.title)} | ${plain(row.publisher)}`;
    const sameWork = works.get(work);
    if (sameWork === undefined) works.set(work, row.id);
    else
      report(
        { table: 'sources', path: [index, 'title'] },
        row.title,
        `a title and publisher that no other source has; "${sameWork}" has both: merge the two rows`,
      );

    const held = [
      ...(row.url === null ? [] : [{ url: row.url, path: [index, 'url'] }]),
      ...row.copies.map((copy, at) => ({ url: copy.url, path: [index, 'copies', at, 'url'] })),
    ];
    for (const { url, path } of held) {
      const key = addressKey(url);
      const sameAddress = addresses.get(key);
      if (sameAddress === undefined) addresses.set(key, row.id);
      else report({ table: 'sources', path }, url, `a URL that no other source has; "${sameAddress}" has it: merge the two rows`);
    }
  }
};

const reaches = (from: string, goal: string, byId: ReadonlyMap<string, Source>, seen: Set<string>): boolean =>
  (byId.get(from)?.restsOn ?? []).some((next) => {
    if (next === goal) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, goal, byId, seen);
  });

export const noCircularSources: Rule = (folder, report) => {
  const byId = new Map<string, Source>(folder.rows('sources').map(({ row }) => [row.id, row]));
  for (const { row, index } of folder.rows('sources')) {
    row.restsOn.forEach((next, at) => {
      if (next === row.id || reaches(next, row.id, byId, new Set())) {
        report({ table: 'sources', path: [index, 'restsOn', at] }, next, 'a work that does not rest on this one itself');
      }
    });
  }
};

/** A source that can be found: an address, a copy, or the word that it is recalled or why it has none. */
export const findableSources: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('sources')) {
    const findable = row.url !== null || row.copies.length > 0 || row.consulted === 'recalled' || row.note !== null;
    if (!findable) report({ table: 'sources', path: [index, 'url'] }, null, 'a URL, a copy, or a note that says why there is neither');
  }
};

const CITING = ['events', 'districts', 'settlements', 'figures', 'sites', 'claims'] as const;

/** Rows that rest on recalled or reference works alone say so in `caveats`, and no others do. */
export const honestCaveats: Rule = (folder, report) => {
  const byId = new Map<string, Source>(folder.rows('sources').map(({ row }) => [row.id, row]));
  for (const table of CITING) {
    for (const { row, index } of folder.rows(table)) {
      const cited = row.sources.map((id) => byId.get(id));
      const known = cited.filter((source) => source !== undefined);
      if (known.length < cited.length) continue;
      const facts = [
        ['recalled-only', known.every((source) => source.consulted === 'recalled'), 'is recalled'],
        ['reference-only', known.every((source) => source.kind === 'reference'), 'is an encyclopedia'],
      ] as const;
      for (const [caveat, holds, words] of facts) {
        const said = row.caveats.includes(caveat);
        if (holds && !said)
          report({ table, path: [index, 'caveats'] }, row.caveats, `"${caveat}" among them, since every source of this row ${words}`);
        if (!holds && said) report({ table, path: [index, 'caveats'] }, row.caveats, `no "${caveat}", since not every source of this row ${words}`);
      }
    }
  }
};

/** Statuses say what EDITORIAL.md defines: who must agree, or who must differ. The claimant's side is Azerbaijan's. */
export const earnedStatuses: Rule = (folder, report) => {
  const byId = new Map<string, Source>(folder.rows('sources').map(({ row }) => [row.id, row]));
  const works = (ids: readonly string[]) => ids.map((id) => byId.get(id)).filter((source) => source !== undefined);
  for (const { row, index } of folder.rows('claims')) {
    if (works(row.sources).length < row.sources.length) continue;
    const at = { table: 'claims', path: [index, 'status'] } as const;
    const against = works(row.evidence.against);
    if (row.status === 'corroborated') {
      const weighty = works(row.evidence.for).filter(countsTowardsStatus);
      const ids = weighty.map((source) => source.id);
      const roots = independentWorks(ids, (id) => byId.get(id)?.restsOn ?? []);
      const outside = weighty.some((source) => source.side !== 'azerbaijan');
      if (roots.size < 2 || !outside) {
        report(
          at,
          new Words(
            `"corroborated" on ${roots.size} independent ${roots.size === 1 ? 'work' : 'works'} for it, ${outside ? 'one' : 'none'} of them not from the claimant’s side`,
          ),
          'two independent works for it (encyclopedias and the essay do not count), one of them not from the claimant’s side; add a source or lower the status',
        );
      }
    }
    if (row.status === 'attributed-only') {
      const outsider = against.find((source) => source.side !== 'azerbaijan' && countsTowardsStatus(source));
      if (outsider !== undefined) {
        report(
          at,
          new Words(`"attributed-only" with "${outsider.id}" against it`),
          'no work against it from outside the claimant’s side; say "contested", or weigh the work as context',
        );
      }
    }
    if (row.status !== 'contested' && row.status !== 'inaccurate') continue;
    const isOneSided = against.every((source) => source.side === 'azerbaijan');
    if (isOneSided || !against.some(countsTowardsStatus)) {
      report(
        at,
        row.status,
        isOneSided
          ? 'a source against it that is not from the claimant’s side; add one or change the status'
          : 'a source against it that is no encyclopedia, which is never the only kind under a contested statement; add one or change the status',
      );
    }
  }
};
