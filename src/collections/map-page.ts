import { harmedPlaces, mapDistricts, sitesElsewhere } from '#collections/map.ts';
import { mapDays } from '#collections/map-days.ts';
import { mapStory } from '#collections/map-story.ts';
import { mapCards, mapStrip } from '#collections/map-strip.ts';
import { drawPlate } from '#collections/plates.ts';
import { VIEW_BOUNDS } from '#lib/map/projection.ts';
import { once } from '#lib/once.ts';

const PLATE_WIDTH = 1000;
/** Least distance of points in a line of the picture, in its units. */
const LEAST = 2;

/** All that the map shows, on its page and in frames elsewhere. */
export const mapPage = once(async () => {
  const [districts, harmed, elsewhere, plate, strip, cards, days] = await Promise.all([
    mapDistricts(),
    harmedPlaces(),
    sitesElsewhere(),
    drawPlate(VIEW_BOUNDS, PLATE_WIDTH, LEAST),
    mapStrip(),
    mapCards(),
    mapDays(),
  ]);
  return { districts, harmed, elsewhere, plate, strip, cards, story: mapStory(), days: days.map(({ id }) => id) };
});

export type MapPage = Awaited<ReturnType<typeof mapPage>>;
