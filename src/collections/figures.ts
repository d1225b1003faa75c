import { changeLookup, type RowChange } from '#collections/changes.ts';
import { must, rowsById } from '#collections/rows.ts';
import { type CitedSource, sourceLookup } from '#collections/sources.ts';
import { compareDates, dateInWords, firstDay } from '#lib/dates.ts';
import { formatNumber } from '#lib/numbers.ts';
import type { Claim } from '#schemas/claim.ts';
import type { Figure } from '#schemas/figure.ts';
import type { Group } from '#schemas/group.ts';

export interface FigureView {
  readonly id: string;
  readonly label: string;
  readonly qualifier: Figure['qualifier'];
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The number in digits, a range as "from–to". */
  readonly number: string;
  readonly counted: string;
  readonly damage: string | null;
  readonly period: string | null;
  readonly claimant: string;
  readonly claimantSide: Figure['claimantSide'];
  readonly date: string;
  /** Year of the claim; null where it is undated. */
  readonly year: number | null;
  readonly claim: { readonly id: string; readonly status: Claim['status'] } | null;
  readonly verified: Figure['verified'];
  readonly sources: readonly CitedSource[];
  readonly caveats: Figure['caveats'];
  readonly note: string | null;
  readonly changed: RowChange | null;
}

export interface GroupView {
  readonly id: string;
  readonly part: Group['part'];
  readonly phase: Group['phase'];
  readonly title: string;
  readonly unit: string;
  readonly definition: string;
  readonly affected: Group['affected'];
  readonly whyDiffer: string | null;
  readonly counterpart: { readonly id: string; readonly title: string } | null;
  /** By date of claim, undated ones last. */
  readonly figures: readonly FigureView[];
}

const compareRanks = (a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY): number => (a === b ? 0 : a - b);

const digits = ({ value, low, high }: Pick<Figure, 'value' | 'low' | 'high'>): string =>
  value === null ? `${formatNumber(low ?? 0)}–${formatNumber(high ?? 0)}` : formatNumber(value);

/** All quantities with the figures of all their claimants: those of the essay first in its order, then those with most figures. */
export const groupViews = async (): Promise<GroupView[]> => {
  const [groups, figures, claims, sourcesOf, changeOf] = await Promise.all([
    rowsById('groups'),
    rowsById('figures'),
    rowsById('claims'),
    sourceLookup(),
    changeLookup('figures'),
  ]);
  const views = [...groups.values()].map((group) => ({
    id: group.id,
    part: group.part,
    phase: group.phase,
    title: group.title,
    unit: group.unit,
    definition: group.definition,
    affected: group.affected,
    whyDiffer: group.whyDiffer,
    counterpart: group.counterpart === null ? null : { id: group.counterpart, title: must(groups, group.counterpart, 'group').title },
    figures: [...figures.values()]
      .filter((figure) => figure.group === group.id)
      .sort((a, b) => compareDates(a.dateOfClaim, b.dateOfClaim) || a.id.localeCompare(b.id))
      .map((figure) => ({
        id: figure.id,
        label: figure.label,
        qualifier: figure.qualifier,
        value: figure.value,
        low: figure.low,
        high: figure.high,
        number: digits(figure),
        counted: figure.counted,
        damage: figure.damage,
        period: figure.period === null ? null : dateInWords(figure.period),
        claimant: figure.claimant,
        claimantSide: figure.claimantSide,
        date: dateInWords(figure.dateOfClaim),
        year: figure.dateOfClaim === null ? null : Number(firstDay(figure.dateOfClaim).slice(0, 4)),
        claim: figure.claim === null ? null : { id: figure.claim, status: must(claims, figure.claim, 'claim').status },
        verified: figure.verified,
        sources: sourcesOf(figure.sources),
        caveats: figure.caveats,
        note: figure.note,
        changed: changeOf(figure.id),
      })),
  }));
  const essayOrder = (group: GroupView): number =>
    Math.min(...group.figures.map((figure) => (figure.claim === null ? Number.POSITIVE_INFINITY : must(claims, figure.claim.id, 'claim').order)));
  const rank = new Map(views.map((group) => [group.id, essayOrder(group)]));
  return views.sort(
    (a, b) => compareRanks(rank.get(a.id), rank.get(b.id)) || b.figures.length - a.figures.length || a.title.localeCompare(b.title, 'en'),
  );
};
