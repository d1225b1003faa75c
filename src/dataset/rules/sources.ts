import { addressKey } from '#dataset/addresses.ts';
import { lookOf } from '#dataset/characters.ts';
import type { Rule } from '#dataset/report.ts';
import { decidedBy, worksOf } from '#lib/record/status.ts';
import type { Source } from '#schemas/source.ts';

/** A title or publisher without what does not tell two works apart. */
const plain = (text: string): string =>
  lookOf(text)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const oneRowPerWork: Rule = (folder, report) => {
  const works = new Map<string, string>();
  const addresses = new Map<string, string>();
  for (const { row, index } of folder.rows('sources')) {
    const work = `${plain(row.title)} | ${plain(row.publisher ?? '')}`;
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

/** A source that can be found: an address, a copy, or a note that says why it has none. */
export const findableSources: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('sources')) {
    const findable = row.url !== null || row.copies.length > 0 || row.consulted === 'reported' || row.note !== null;
    if (!findable) report({ table: 'sources', path: [index, 'url'] }, null, 'a URL, a copy, or a note that says why there is neither');
  }
};

const CITING = ['events', 'districts', 'settlements', 'figures', 'sites', 'claims'] as const;

/** Rows that rest on reported or reference works alone say so in `caveats`, and no others do. */
export const honestCaveats: Rule = (folder, report) => {
  const byId = new Map<string, Source>(folder.rows('sources').map(({ row }) => [row.id, row]));
  for (const table of CITING) {
    for (const { row, index } of folder.rows(table)) {
      const ids = 'evidence' in row ? worksOf(row.evidence) : row.sources;
      const cited = ids.map((id) => byId.get(id));
      const known = cited.filter((source) => source !== undefined);
      if (known.length < cited.length || cited.length === 0) continue;
      const facts = [
        ['reported-only', known.every((source) => source.consulted === 'reported'), 'is known only through reports'],
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

/** A work known only through reports of it is rested on by a work that was read. */
export const reportedWorksRestedOn: Rule = (folder, report) => {
  const rows = folder.rows('sources');
  const roots = new Set<string>(rows.flatMap(({ row }) => (row.consulted === 'read' ? row.restsOn : [])));
  for (const { row, index } of rows) {
    if (row.consulted === 'reported' && !roots.has(row.id))
      report(
        { table: 'sources', path: [index, 'consulted'] },
        row.consulted,
        'a work that was read and names this one in restsOn; add it, or read this one',
      );
  }
};

/** A work without which two claims or more would have another status says what it can and cannot see. */
export const decisiveWorksLimited: Rule = (folder, report) => {
  const rows = folder.rows('sources');
  const works = new Map<string, Source>(rows.map(({ row }) => [row.id, row]));
  const decided = decidedBy(
    folder.rows('claims').map(({ row }) => row),
    (id) => works.get(id),
  );
  for (const { row, index } of rows) {
    const claims = decided.get(row.id) ?? [];
    if (claims.length > 1 && row.limits === null)
      report(
        { table: 'sources', path: [index, 'limits'] },
        null,
        `what the work can and cannot see, since it alone decides the statuses of ${claims.join(', ')}`,
      );
  }
};
