import { t } from '#i18n/index.ts';
import type { DistrictEntry, PointEntry } from '#islands/district-map/entries.ts';
import { DayCounts } from '#lib/map/day-counts.ts';
import type { Stop } from '#lib/map/days.ts';

/** Counts the announced places of districts at stops. */
export class Counts {
  readonly #byDistrict: ReadonlyMap<string, DayCounts>;

  constructor(districts: readonly DistrictEntry[], points: readonly PointEntry[]) {
    const byElement = Map.groupBy(
      points.filter(({ isCounted }) => isCounted),
      ({ element }) => element.closest('details'),
    );
    this.#byDistrict = new Map(districts.map(({ key, element }) => [key, countDays(byElement.get(element) ?? [])]));
  }

  /** Share of the counted places of a district announced up to a stop, from 0 to 1. */
  share({ key }: DistrictEntry, stop: Stop): number {
    const counts = this.#byDistrict.get(key);
    return counts === undefined || counts.all === 0 ? 0 : counts.soFar(stop) / counts.all;
  }

  /** What is said of a district at a stop, under its name on the map and in the list: its share of places announced so far, or its hand-over. */
  words({ key, handover, isShare }: DistrictEntry, stop: Stop): string {
    const counts = this.#byDistrict.get(key);
    if (handover !== null && handover <= stop.to) return t.mapStatus.handedOver(handover);
    if (counts === undefined || counts.all === 0 || stop.kind === 'before') return '';
    const soFar = counts.soFar(stop);
    if (isShare) return t.mapStatus.share(soFar, counts.all);
    return soFar === 0 ? '' : t.mapStatus.someAnnounced(soFar);
  }
}

/** Counts the days of settlements. */
export const countDays = (settlements: readonly PointEntry[]): DayCounts =>
  new DayCounts(settlements.flatMap(({ spans }) => spans.map(({ from }) => from)));
