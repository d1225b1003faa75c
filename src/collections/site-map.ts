import { drawPlate, type Plate } from '#collections/plates.ts';
import type { SiteView } from '#collections/sites.ts';
import { clustersOf, spread } from '#lib/map/clusters.ts';
import { CORE_BOUNDS, mercatorFrame, type XY } from '#lib/map/projection.ts';

/** Width of the picture, and of a mark with the air around it, in its units. */
const WIDTH = 620;
const MARK = 15;

/** Sites by their condition now, where they stand. */
export interface SiteMap {
  readonly base: Pick<Plate, 'width' | 'height' | 'others' | 'districts' | 'lakes' | 'rivers' | 'countries'>;
  /** A name that a mark would cover stands lower. */
  readonly towns: readonly { readonly name: string; readonly at: XY }[];
  /** Marks whose places are close stand in a ring around them. */
  readonly marks: readonly { readonly site: SiteView; readonly at: XY }[];
  /** How many sites have no point, or one outside of the picture. */
  readonly missing: number;
}

export const siteMap = async (sites: readonly SiteView[]): Promise<SiteMap> => {
  const { dots, ...base } = await drawPlate(CORE_BOUNDS, WIDTH, 2);
  const { project } = mercatorFrame(CORE_BOUNDS, WIDTH);
  const within = ({ x, y }: XY): boolean => x > 0 && x < base.width && y > 0 && y < base.height;
  const placed = sites
    .flatMap((site) => (site.point === null ? [] : [{ item: site, at: project(site.point.lon, site.point.lat) }]))
    .filter(({ at }) => within(at));
  const marks = clustersOf(placed, MARK).flatMap((cluster) => spread(cluster, MARK));
  const isCovered = ({ x, y }: XY): boolean => marks.some(({ at }) => Math.abs(at.x - x) < 2 * MARK && Math.abs(at.y - y) < MARK);
  return {
    base,
    towns: dots
      .filter(({ kind }) => kind === 'city')
      .map(({ headword, x, y }) => ({ name: headword.replace(/ \(.*/, ''), at: isCovered({ x, y }) ? { x, y: y + 1.5 * MARK } : { x, y } })),
    marks: marks.map(({ item, at }) => ({ site: item, at })),
    missing: sites.length - marks.length,
  };
};
