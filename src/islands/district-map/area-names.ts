import { t } from '#i18n/index.ts';
import type { AreaName } from '#islands/district-map/names.ts';
import { feature, type GeometryCollection } from '#islands/vendor/leaflet.ts';
import { SLIDER } from '#lib/map/days.ts';
import { linesOf } from '#lib/map/geometry.ts';
import { labelPoint, VIEW_BOUNDS } from '#lib/map/projection.ts';
import type { Basemap } from '#schemas/basemap.ts';
import type { Land } from '#schemas/land.ts';

/** Names of the countries, each in the part of the country that the first view shows. */
export const countryNames = (basemap: Basemap): AreaName[] =>
  feature(basemap, basemap.objects.countries).features.flatMap(({ properties, geometry }) => {
    const clipped = linesOf(geometry).map((ring) =>
      ring.map(([lon = 0, lat = 0]) => [
        Math.min(Math.max(lon, VIEW_BOUNDS.west), VIEW_BOUNDS.east),
        Math.min(Math.max(lat, VIEW_BOUNDS.south), VIEW_BOUNDS.north),
      ]),
    );
    const at = labelPoint(clipped);
    return at === null ? [] : [{ text: properties.en, layer: null, isAt: null, ...at }];
  });

/** A point of a line so far along it, from 0 to 1. */
const along = (lines: readonly (readonly (readonly number[])[])[], share: number): { readonly lon: number; readonly lat: number } | null => {
  const points = lines.flat();
  const [lon, lat] = points[Math.floor((points.length - 1) * share)] ?? [];
  return lon === undefined || lat === undefined ? null : { lon, lat };
};

/** Names of the approximate lines and of the roads, each on its line. */
export const lineNames = (basemap: Basemap, land: Land): AreaName[] => {
  const { contact, zone, roads } = land.objects;
  const linesIn = <P extends object>(topology: Land | Basemap, layer: GeometryCollection<P>): number[][][] =>
    feature<P>(topology, layer).features.flatMap(({ geometry }) => linesOf(geometry));
  const named = (text: string, layer: AreaName['layer'], isAt: AreaName['isAt'], place: ReturnType<typeof along>): AreaName[] =>
    place === null ? [] : [{ text, layer, isAt, ...place }];
  const northmost = linesIn(basemap, basemap.objects.nkao1991)
    .flat()
    .reduce<readonly number[]>((best, point) => ((point[1] ?? 0) > (best[1] ?? 0) ? point : best), []);
  return [
    ...named(t.mapStatus.contact, 'lines', null, along(linesIn(land, contact), 0.3)),
    ...named(t.mapStatus.oblast, 'lines', ({ kind }) => kind !== 'day', along([[northmost]], 0)),
    ...named(t.mapStatus.zone, 'districts', (stop) => stop.kind !== 'later' && stop.to >= SLIDER.last, labelPoint(linesIn(land, zone))),
    ...feature(land, roads).features.flatMap(({ properties, geometry }) => named(properties.en, 'roads', null, along(linesOf(geometry), 0.4))),
  ];
};
