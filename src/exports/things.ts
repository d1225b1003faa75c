import { type ClaimView, claimViews } from '#collections/claims.ts';
import { type DistrictView, districtViews } from '#collections/districts.ts';
import { type TimelineEvent, timelineEvents } from '#collections/events.ts';
import { type GroupView, groupViews } from '#collections/figures.ts';
import { type MapDay, mapDays } from '#collections/map-days.ts';
import { bothNames } from '#collections/places.ts';
import { partCitable } from '#collections/release.ts';
import { type SiteView, siteViews } from '#collections/sites.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { claimPath, dayPath, districtPath, eventPath, quantityPath, sitePath } from '#lib/page/paths.ts';
import type { ThingKind } from '#lib/page/thing-files.ts';
import type { Citable } from '#lib/record/citation.ts';

/** A thing with a page of its own: where that is, what its title is where it travels, and how it is cited. */
export interface Thing {
  readonly kind: ThingKind;
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly work: Citable;
}

/** Title of a site with its kind and place. */
export const siteTitle = ({ headword, kind, place }: SiteView): string => t.things.site.pageTitle(headword, t.labels.siteKind[kind], place.headword);

export const claimWork = ({ id }: ClaimView): Promise<Citable> => partCitable(id, t.citation.claim(id), claimPath(id));
export const eventWork = ({ id, title, date }: TimelineEvent): Promise<Citable> =>
  partCitable(id, t.things.event.pageTitle(title, date), eventPath(id));
export const quantityWork = ({ id, title }: GroupView): Promise<Citable> => partCitable(id, title, quantityPath(id), 'dataset');
export const siteWork = (site: SiteView): Promise<Citable> => partCitable(`site-${site.id}`, siteTitle(site), sitePath(site.id));
export const districtWork = ({ id, named }: DistrictView): Promise<Citable> =>
  partCitable(`district-${id}`, t.citation.district(bothNames(named)), districtPath(id));

export const dayWork = ({ id, date, when }: MapDay): Promise<Citable> => partCitable(id, t.things.day.pageTitle(date, when), dayPath(id));

/** Every thing that has a page of its own. */
export const things = once(async (): Promise<readonly Thing[]> => {
  const [claims, events, groups, sites, districts, days] = await Promise.all([
    claimViews(),
    timelineEvents(),
    groupViews(),
    siteViews(),
    districtViews(),
    mapDays(),
  ]);
  const words = t.things;
  return Promise.all([
    ...claims.map(async (claim) => ({
      kind: 'claim' as const,
      id: claim.id,
      path: claimPath(claim.id),
      title: words.claim.pageTitle(claim.id, claim.text),
      work: await claimWork(claim),
    })),
    ...events.map(async (event) => ({
      kind: 'event' as const,
      id: event.id,
      path: eventPath(event.id),
      title: words.event.pageTitle(event.title, event.date),
      work: await eventWork(event),
    })),
    ...groups.map(async (group) => ({
      kind: 'quantity' as const,
      id: group.id,
      path: quantityPath(group.id),
      title: words.quantity.pageTitle(group.title),
      work: await quantityWork(group),
    })),
    ...sites.map(async (site) => ({
      kind: 'site' as const,
      id: site.id,
      path: sitePath(site.id),
      title: siteTitle(site),
      work: await siteWork(site),
    })),
    ...districts.map(async (district) => ({
      kind: 'district' as const,
      id: district.id,
      path: districtPath(district.id),
      title: bothNames(district.named),
      work: await districtWork(district),
    })),
    ...days.map(async (day) => ({
      kind: 'day' as const,
      id: day.id,
      path: dayPath(day.id),
      title: words.day.pageTitle(day.date, day.when),
      work: await dayWork(day),
    })),
  ]);
});
