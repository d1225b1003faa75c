import type { ClaimView } from '#collections/claims.ts';
import type { DistrictView } from '#collections/districts.ts';
import type { TimelineEvent } from '#collections/events.ts';
import type { GroupView } from '#collections/figures.ts';
import type { PictureElement } from '#exports/pictures/element.ts';
import { cardSheet, FULL_WIDTH, foot, kicker, roomBeside } from '#exports/pictures/frame.ts';
import { articleChart, claimsChart, dataChart, sourcesChart, statusKey, timelineChart } from '#exports/pictures/section-charts.ts';
import { lossesChart } from '#exports/pictures/section-losses.ts';
import { homeSheet, mapSection, placesSection } from '#exports/pictures/section-maps.ts';
import { type Block, NOTE, stack, TITLE, textBlock } from '#exports/pictures/text.ts';
import { t } from '#i18n/index.ts';
import type { OgPage } from '#lib/page/share-images.ts';

const words = t.published.shareImage;

/** A drawing in the room that is left under a title: what it shows, and the key of its signs. */
interface Drawn {
  readonly draw: (height: number) => Block;
  readonly caption: string | null;
  readonly key: PictureElement | null;
}

/** A title over a drawing, or over none. */
const section = (page: Exclude<OgPage, 'home'>, drawn: Drawn | null): PictureElement => {
  const head = kicker(page === 'search' ? t.search.title : t.navigation.pages[page], FULL_WIDTH, 28);
  const bottom = foot(FULL_WIDTH, drawn?.key ?? '');
  const sizes = drawn === null ? [96, 88, 80, 72, 64] : [60, 56, 52, 46];
  const title = textBlock(words[page], { ...TITLE, sizes }, { width: FULL_WIDTH, height: drawn === null ? 380 : 76 });
  const caption =
    drawn === null || drawn.caption === null ? [] : [textBlock(drawn.caption, { ...NOTE, sizes: [25, 23] }, { width: FULL_WIDTH, height: 34 })];
  const below = drawn === null ? [] : [stack([...caption, drawn.draw(roomBeside([head, title, ...caption, bottom], 16))], 12)];
  return cardSheet(stack([stack([head, title], drawn === null ? 24 : 4), ...below], 18), bottom);
};

interface Rows {
  readonly claims: readonly ClaimView[];
  readonly events: readonly TimelineEvent[];
  readonly groups: readonly GroupView[];
  readonly districts: readonly DistrictView[];
}

/** What the pictures of lists and texts show, by the name of the picture. */
export const sectionSheets = async ({ claims, events, groups, districts }: Rows): Promise<Readonly<{ [page in OgPage]: PictureElement }>> => {
  const [home, map, places, sources, data] = await Promise.all([
    homeSheet(claims.length),
    mapSection(),
    placesSection(districts),
    sourcesChart(),
    dataChart(),
  ]);
  const { captions } = t.published.pictures;
  return {
    home,
    article: section('article', { draw: (height) => articleChart(claims, height), caption: captions.article, key: statusKey() }),
    timeline: section('timeline', { draw: (height) => timelineChart(events, height), caption: null, key: null }),
    map,
    losses: section('losses', { ...lossesChart(groups), caption: captions.losses }),
    claims: section('claims', { draw: (height) => claimsChart(claims, height), caption: captions.claims, key: null }),
    sources: section('sources', { draw: sources, caption: captions.sources, key: null }),
    places,
    data: section('data', { draw: data, caption: null, key: null }),
    findings: section('findings', null),
    classroom: section('classroom', null),
    method: section('method', null),
    terms: section('terms', null),
    corrections: section('corrections', null),
    about: section('about', null),
    accessibility: section('accessibility', null),
    search: section('search', null),
  };
};
