import { type ClaimView, claimViews } from '#collections/claims.ts';
import { type DistrictView, districtViews } from '#collections/districts.ts';
import { type TimelineEvent, timelineEvents } from '#collections/events.ts';
import { type GroupView, groupViews } from '#collections/figures.ts';
import { districtLabelPoints } from '#collections/geometry.ts';
import { districtBounds, drawPlate, type Plate } from '#collections/plates.ts';
import { rowsById } from '#collections/rows.ts';
import { type SiteView, siteViews } from '#collections/sites.ts';
import { announcementsByDay } from '#collections/war-days.ts';
import { dayPictures } from '#exports/pictures/day.ts';
import { box, drawing, type PictureElement, sheet } from '#exports/pictures/element.ts';
import { t } from '#i18n/index.ts';
import { highestOf } from '#lib/charts/plot.ts';
import { STRIP_YEARS, stripOf } from '#lib/charts/site-strip.ts';
import { type Bounds, mercatorFrame } from '#lib/map/projection.ts';
import { OG_PAGES } from '#lib/page/share-images.ts';
import { shorten } from '#lib/page/shorten.ts';
import { picturePath } from '#lib/page/thing-files.ts';
import { COLORS, TIME_COLORS } from '#lib/tokens.ts';

const SOFT = { fontSize: 30, color: COLORS.inkSoft.light, fontWeight: 400 } as const;

/** A title is set smaller the longer it is, and cut where it would fill the picture. */
const title = (words: string, most = 190): PictureElement =>
  box({ fontSize: words.length > 120 ? 42 : words.length > 64 ? 52 : 64, lineHeight: 1.12, letterSpacing: -0.5 }, shorten(words, most));

const line = (words: string): PictureElement => box({ ...SOFT, lineHeight: 1.3 }, words);

/** The foot of every picture of a thing: whose it is. */
const foot = (): PictureElement =>
  box({ ...SOFT, justifyContent: 'space-between', borderTop: `2px solid ${COLORS.ruleStrong.light}`, paddingTop: 16 }, [
    box({}, t.site.title),
    box({}, t.published.pictures.foot),
  ]);

/** The one drawing of a thing: what it is, its title and lines, and beside them a drawing, or below them one. */
const thingSheet = (
  kicker: string,
  name: string,
  lines: readonly PictureElement[],
  beside: PictureElement | null,
  below: PictureElement | null = null,
) =>
  sheet([
    box({ justifyContent: 'space-between', alignItems: 'flex-start' }, [
      box({ flexDirection: 'column', width: beside === null ? 1072 : 600 }, [
        box({ ...SOFT, marginBottom: 14 }, kicker),
        title(name, beside === null ? 220 : 150),
        box({ flexDirection: 'column', marginTop: 20 }, lines),
      ]),
      ...(beside === null ? [] : [beside]),
    ]),
    ...(below === null ? [] : [below]),
    foot(),
  ]);

const claimSheet = ({ id, kind, text, status }: ClaimView): PictureElement =>
  thingSheet(
    t.published.pictures.claim(id),
    text,
    [],
    null,
    box({ alignItems: 'center' }, [
      box(
        {
          fontSize: 44,
          padding: '10px 24px',
          border: `3px solid ${COLORS.plum.light}`,
          color: COLORS.plum.light,
          backgroundColor: COLORS.plumSoft.light,
        },
        t.labels.status[status],
      ),
      box({ ...SOFT, marginLeft: 24 }, t.things.claim.kicker(t.labels.claimKind[kind], t.claims.madeBy[kind === 'quote' ? 'quoted' : 'author'])),
    ]),
  );

/** The part of the region in which nearly all events lie. */
const BOUNDS: Bounds = { west: 44.2, east: 50, south: 38.3, north: 41.4 };
const MAP_WIDTH = 430;

const paths = (plate: Plate, own: string | null): string =>
  [
    `<path d="${plate.others}${plate.districts.map(({ path }) => path).join('')}" fill="none" stroke="${COLORS.rule.light}" stroke-width=".8"/>`,
    ...plate.districts
      .filter(({ id }) => id === own)
      .map(({ path }) => `<path d="${path}" fill="${COLORS.mapHeld.light}" stroke="${COLORS.ink.light}" stroke-width="1.5"/>`),
    `<path d="${plate.lakes}" fill="${COLORS.mapWater.light}"/><path d="${plate.rivers}" fill="none" stroke="${COLORS.mapWaterLine.light}"/>`,
    `<path d="${plate.countries}" fill="none" stroke="${COLORS.ruleStrong.light}" stroke-width="1.6"/>`,
  ].join('');

const mapSvg = (plate: Plate, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${plate.width} ${plate.height}" width="${plate.width}" height="${plate.height}"><rect width="100%" height="100%" fill="${COLORS.mapGround.light}"/>${inside}</svg>`;

const eventSheets = async (events: readonly TimelineEvent[]): Promise<(event: TimelineEvent) => PictureElement> => {
  const [plate, districts, settlements, places] = await Promise.all([
    drawPlate(BOUNDS, MAP_WIDTH, 1.5),
    rowsById('districts'),
    rowsById('settlements'),
    rowsById('places'),
  ]);
  const middles = districtLabelPoints();
  const frame = mercatorFrame(BOUNDS, MAP_WIDTH);
  const ground = paths(plate, null);
  const dotOf = (id: string): string => {
    const point = districts.has(id) ? middles.get(districts.get(id)?.polygon ?? '') : (settlements.get(id)?.point ?? places.get(id)?.point);
    if (point === null || point === undefined) return '';
    const { x, y } = frame.project(point.lon, point.lat);
    if (x < 0 || y < 0 || x > plate.width || y > plate.height) return '';
    return `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="9" fill="${COLORS.plum.light}" stroke="${COLORS.paper.light}" stroke-width="3"/>`;
  };
  const dots = new Map(events.map((event) => [event.id, event.places.map(({ id }) => dotOf(id)).join('')]));
  return (event) => {
    const harm = [...Map.groupBy(event.harm, ({ side }) => side)].map(([side, entries]) =>
      t.events.harm(
        t.labels.harmSide[side],
        [...new Set(entries.flatMap(({ what }) => what))].map((kind) => t.labels.harmKind[kind]),
      ),
    );
    const own = dots.get(event.id) ?? '';
    const lines = [...harm, shorten(event.places.map(({ headword }) => headword).join(', '), 90)].filter(Boolean).slice(0, 3);
    return thingSheet(event.date, event.title, lines.map(line), own === '' ? null : drawing(mapSvg(plate, ground + own), plate.width, plate.height));
  };
};

const ROWS = 5;

/** The first rows of the plot of a quantity: who said it, the number, and where it lies on the scale. */
const quantitySheet = (group: GroupView): PictureElement => {
  const plot = group.plot ?? [];
  const rows = plot.slice(0, ROWS);
  const most = Math.max(...plot.map(highestOf), 1);
  const chart = rows.map((value) => {
    const end = highestOf(value) / most;
    const start = value.qualifier === 'range' ? (value.low ?? 0) / most : end;
    return box({ alignItems: 'center', height: 44, fontSize: 26 }, [
      box(
        {
          width: 420,
          marginRight: 20,
          color: COLORS.inkSoft.light,
          fontWeight: 400,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        },
        `${group.isSeries ? value.part : value.name}, ${value.year}`,
      ),
      box({ position: 'relative', width: 400, height: 24 }, [
        box({ position: 'absolute', left: 0, top: 11, width: 400, height: 2, backgroundColor: COLORS.rule.light }),
        box({
          position: 'absolute',
          left: Math.round(start * 380),
          top: 2,
          width: Math.max(20, Math.round((end - start) * 380)),
          height: 20,
          borderRadius: 10,
          backgroundColor: value.standing === 'essay' ? COLORS.plum.light : COLORS.ink.light,
        }),
      ]),
      box({ marginLeft: 20, width: 212, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }, value.said),
    ]);
  });
  const more = group.figures.length - rows.length;
  return thingSheet(
    t.published.pictures.quantity(group.figures.length),
    group.title,
    rows.length === 0 ? [line(shorten(group.finding, 200))] : [],
    null,
    rows.length === 0
      ? null
      : box({ flexDirection: 'column' }, [...chart, ...(more > 0 ? [box({ ...SOFT, fontSize: 24 }, t.published.pictures.more(more))] : [])]),
  );
};

const siteSheet = (site: SiteView): PictureElement => {
  const width = 1072;
  const at = (share: number): number => Math.round(share * (width - 24));
  const strip = box({ position: 'relative', width, height: 84 }, [
    box({ position: 'absolute', left: 0, top: 24, width, height: 3, backgroundColor: COLORS.ruleStrong.light }),
    ...STRIP_YEARS.map(({ year, share }) => box({ position: 'absolute', left: at(share), top: 44, ...SOFT, fontSize: 26 }, String(year))),
    ...stripOf(site.historyDates).map(({ from, to, kind }) =>
      box({
        position: 'absolute',
        left: at(from),
        top: 14,
        width: Math.max(22, at(to) - at(from)),
        height: 22,
        borderRadius: kind === 'moment' ? 11 : 4,
        backgroundColor: kind === 'window' ? COLORS.paper.light : COLORS.plum.light,
        border: `3px solid ${COLORS.plum.light}`,
      }),
    ),
  ]);
  const conditions = [
    t.things.site.condition(t.places.conditionIn2020, t.labels.condition[site.condition2020.state]),
    t.things.site.condition(t.places.conditionNow, t.labels.condition[site.conditionNow.state]),
  ];
  return thingSheet(t.things.site.kicker(t.labels.siteKind[site.kind], site.place.headword), site.headword, conditions.map(line), null, strip);
};

const districtSheet = async ({ id, named, polygon, settlements }: DistrictView): Promise<PictureElement> => {
  const lines = [line(t.pages.district.description(named.headword, settlements.length))];
  if (polygon === null) return thingSheet(t.pages.places.title, named.headword, lines, null);
  const bounds = districtBounds(polygon);
  const wide = mercatorFrame(bounds, MAP_WIDTH).height;
  const plate = await drawPlate(bounds, Math.round(wide > 400 ? (MAP_WIDTH * 400) / wide : MAP_WIDTH), 1);
  const dots = plate.dots
    .filter(({ district }) => district === id)
    .map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="4" fill="${COLORS.plum.light}"/>`)
    .join('');
  return thingSheet(t.pages.places.title, named.headword, lines, drawing(mapSvg(plate, paths(plate, id) + dots), plate.width, plate.height));
};

/** The pictures of the lists and texts: the title over the columns of the 44 days. */
const pageSheets = async (): Promise<[string, PictureElement][]> => {
  const days = await announcementsByDay();
  const most = Math.max(...days.map((day) => day.announced));
  const bars = days.map((day) =>
    box({
      width: 20,
      height: Math.round((day.announced / most) * 170) + 3,
      backgroundColor: TIME_COLORS[Math.min(4, Math.floor((day.number - 1) / 9))]?.light ?? COLORS.ink.light,
    }),
  );
  return OG_PAGES.map((name) => [
    `/og/${name}.png`,
    sheet([
      box({ fontSize: 46, color: COLORS.inkSoft.light }, t.site.title),
      box({ fontSize: 88, lineHeight: 1.08, letterSpacing: -1.5 }, t.published.shareImage[name]),
      box({ alignItems: 'flex-end', justifyContent: 'space-between', borderBottom: `3px solid ${COLORS.ink.light}` }, bars),
    ]),
  ]);
};

/** What every picture for shared links shows, by its path. */
export const pictureElements = async (): Promise<ReadonlyMap<string, PictureElement>> => {
  const [pages, days, claims, events, groups, sites, districts] = await Promise.all([
    pageSheets(),
    dayPictures(),
    claimViews(),
    timelineEvents(),
    groupViews(),
    siteViews(),
    districtViews(),
  ]);
  const eventSheet = await eventSheets(events);
  const ofDistricts = await Promise.all(
    districts.map(async (district): Promise<[string, PictureElement]> => [picturePath('district', district.id), await districtSheet(district)]),
  );
  return new Map([
    ...pages,
    ...days,
    ...claims.map((claim): [string, PictureElement] => [picturePath('claim', claim.id), claimSheet(claim)]),
    ...events.map((event): [string, PictureElement] => [picturePath('event', event.id), eventSheet(event)]),
    ...groups.map((group): [string, PictureElement] => [picturePath('quantity', group.id), quantitySheet(group)]),
    ...sites.map((site): [string, PictureElement] => [picturePath('site', site.id), siteSheet(site)]),
    ...ofDistricts,
  ]);
};
