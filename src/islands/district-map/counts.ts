import { t } from '#i18n/index.ts';
import type { DistrictEntry, PointEntry } from '#islands/district-map/entries.ts';
import type { Stop } from '#lib/map/days.ts';

/** Counted places of a district at a stop. */
export interface DistrictCount {
  readonly soFar: number;
  readonly all: number;
}

/** Counts the announced places of districts at stops. */
export class Counts {
  /** Days of the counted places of each district, in order. */
  readonly #days: ReadonlyMap<string, readonly string[]>;

  constructor(districts: readonly DistrictEntry[], points: readonly PointEntry[]) {
    const byElement = Map.groupBy(
      points.filter(({ isCounted }) => isCounted),
      ({ element }) => element.closest('details'),
    );
    this.#days = new Map(
      districts.map(({ key, element }) => [key, (byElement.get(element) ?? []).flatMap(({ spans }) => spans.map(({ from }) => from)).sort()]),
    );
  }

  of({ key }: DistrictEntry, { to }: Stop): DistrictCount {
    const days = this.#days.get(key) ?? [];
    const later = days.findIndex((day) => day > to);
    return { soFar: later < 0 ? days.length : later, all: days.length };
  }

  /** What is said of a district at a stop, under its name on the map and in the list: its share of places announced so far, or its hand-over. */
  words(district: DistrictEntry, stop: Stop): string {
    const { soFar, all } = this.of(district, stop);
    const { handover, isShare } = district;
    if (handover !== null && handover <= stop.to) return t.mapStatus.handedOver(handover);
    if (stop.kind === 'before' || all === 0) return '';
    if (isShare) return t.mapStatus.share(soFar, all);
    return soFar === 0 ? '' : t.mapStatus.someAnnounced(soFar);
  }
}
