import { claimViews } from '#collections/claims.ts';
import { districtViews } from '#collections/districts.ts';
import { timelineEvents } from '#collections/events.ts';
import { groupViews } from '#collections/figures.ts';
import { siteViews } from '#collections/sites.ts';
import { claimSheet } from '#exports/pictures/claim.ts';
import { dayPictures } from '#exports/pictures/day.ts';
import { districtSheet } from '#exports/pictures/district.ts';
import type { PictureElement } from '#exports/pictures/element.ts';
import { eventSheets } from '#exports/pictures/event.ts';
import { quantitySheet } from '#exports/pictures/quantity.ts';
import { sectionSheets } from '#exports/pictures/sections.ts';
import { siteSheet } from '#exports/pictures/site.ts';
import { picturePath, type ThingKind } from '#lib/page/thing-files.ts';

/** Pictures of the rows of one kind by their paths. */
const byPath = <R extends { readonly id: string }>(
  kind: ThingKind,
  rows: readonly R[],
  draw: (row: R) => PictureElement | Promise<PictureElement>,
): Promise<[string, PictureElement][]> =>
  Promise.all(rows.map(async (row): Promise<[string, PictureElement]> => [picturePath(kind, row.id), await draw(row)]));

/** What every picture for shared links shows, by its path. */
export const pictureElements = async (): Promise<ReadonlyMap<string, PictureElement>> => {
  const [claims, events, groups, sites, districts, days] = await Promise.all([
    claimViews(),
    timelineEvents(),
    groupViews(),
    siteViews(),
    districtViews(),
    dayPictures(),
  ]);
  const sections = Object.entries(await sectionSheets({ claims, events, groups, districts }));
  const things = await Promise.all([
    byPath('claim', claims, claimSheet),
    byPath('event', events, await eventSheets(events)),
    byPath('quantity', groups, quantitySheet),
    byPath('site', sites, siteSheet),
    byPath('district', districts, districtSheet),
  ]);
  return new Map([...sections.map(([name, sheet]): [string, PictureElement] => [`/og/${name}.png`, sheet]), ...days, ...things.flat()]);
};
