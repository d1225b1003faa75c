import { type Rule, Words } from '#dataset/report.ts';
import { groundsOf, isOwnWork } from '#lib/record/confirmation.ts';
import { contradict } from '#lib/record/interval.ts';
import { isCountable, voiceOf } from '#lib/record/status.ts';
import type { Figure } from '#schemas/figure.ts';
import type { Source } from '#schemas/source.ts';

/** Why a work cannot confirm a figure, in words; null if it can. */
const whyNot = (work: Source, figure: Figure, byId: ReadonlyMap<string, Source>): string | null => {
  const groundsOfWork = (id: string) => groundsOf(id, (other) => byId.get(other)?.restsOn ?? []);
  if (!isCountable(work)) return 'which does not count: it was not read, or is the essay, an encyclopedia or of an unknown publisher';
  if (isOwnWork(work, figure.claimant)) return 'a work of the claimant';
  const side = voiceOf(work);
  if (side !== null && side === figure.claimantSide) return 'a work of the claimant’s side';
  const grounds = groundsOfWork(work.id);
  const ground = figure.sources.find((id) => grounds.has(id));
  if (ground !== undefined) return `which rests on "${ground}", a source of this figure`;
  const own = figure.sources.find((id) => {
    const source = byId.get(id);
    return source !== undefined && isOwnWork(source, figure.claimant) && groundsOfWork(id).has(work.id);
  });
  return own === undefined ? null : `on which "${own}" rests, the claimant’s own work`;
};

/** A figure is confirmed by works of others only: countable, not the claimant’s own, not resting on its sources, and not of the claimant’s side. */
export const confirmedByOthers: Rule = (folder, report) => {
  const byId = new Map<string, Source>(folder.rows('sources').map(({ row }) => [row.id, row]));
  for (const { row, index } of folder.rows('figures')) {
    row.confirmedBy.forEach(({ source }, at) => {
      const work = byId.get(source);
      const reason = work === undefined ? null : whyNot(work, row, byId);
      if (reason !== null)
        report(
          { table: 'figures', path: [index, 'confirmedBy', at, 'source'] },
          new Words(`"${source}", ${reason}`),
          'a countable work of another that does not rest on the claimant and is not of its side; name such a work, or remove the entry',
        );
    });
  }
};

/** Rival numbers of one quantity cannot all be confirmed. Numbers of one claimant are parts or stages of one count, not rivals. */
export const rivalsNotConfirmed: Rule = (folder, report) => {
  const confirmed = folder.rows('figures').filter(({ row }) => row.confirmedBy.some(({ how }) => how === 'yes'));
  confirmed.forEach(({ row, index }, at) => {
    const rival = confirmed
      .slice(0, at)
      .find(({ row: other }) => other.group === row.group && other.claimant !== row.claimant && contradict(other, row));
    if (rival !== undefined)
      report(
        { table: 'figures', path: [index, 'confirmedBy'] },
        new Words(`"yes", as for the rival number of "${rival.row.id}"`),
        'at most one of two numbers that contradict each other confirmed; say "partly", and what was checked',
      );
  });
};
