import { type DistrictView, districtViews } from '#collections/districts.ts';
import { harmedPlaces } from '#collections/map.ts';
import { type AboutPlace, aboutLookup } from '#collections/place-context.ts';
import { type OtherPlaceView, otherPlaces } from '#collections/places.ts';
import { type SettlementView, settlementViews } from '#collections/settlements.ts';
import { type SiteView, siteViews } from '#collections/sites.ts';

/** Data of the panel of the map: a row, and related rows of that place. */
export type PanelPlace =
  | { readonly table: 'districts'; readonly row: DistrictView; readonly about: AboutPlace }
  | { readonly table: 'settlements'; readonly row: SettlementView; readonly about: AboutPlace }
  | { readonly table: 'places'; readonly row: OtherPlaceView; readonly about: AboutPlace }
  | { readonly table: 'sites'; readonly row: SiteView };

/** All panels of the map, by the key of their entry in its list: the id of a place, or "site-" and the id of a site. */
export const panelPlaces = async (): Promise<ReadonlyMap<string, PanelPlace>> => {
  const [districts, settlements, others, sites, harmed, about] = await Promise.all([
    districtViews(),
    settlementViews(),
    otherPlaces(),
    siteViews(),
    harmedPlaces(),
    aboutLookup(),
  ]);
  const harmedKeys = new Set(harmed.map(({ key }) => key));
  return new Map<string, PanelPlace>([
    ...districts.map((row): [string, PanelPlace] => [row.id, { table: 'districts', row, about: about(row.id) }]),
    ...settlements.map((row): [string, PanelPlace] => [row.id, { table: 'settlements', row, about: about(row.id) }]),
    ...others.filter(({ id }) => harmedKeys.has(id)).map((row): [string, PanelPlace] => [row.id, { table: 'places', row, about: about(row.id) }]),
    ...sites.map((row): [string, PanelPlace] => [`site-${row.id}`, { table: 'sites', row }]),
  ]);
};
