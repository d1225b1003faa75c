import { beforeAll, describe, expect, test } from 'vitest';
import { claimViews } from '#collections/claims.ts';
import { districtViews } from '#collections/districts.ts';
import { timelineEvents } from '#collections/events.ts';
import { groupViews } from '#collections/figures.ts';
import { settlementViews } from '#collections/settlements.ts';
import { siteViews } from '#collections/sites.ts';
import { PICTURE_SIZE, type PictureElement } from '#exports/pictures/element.ts';
import { textWidth } from '#exports/pictures/fonts.ts';
import { pictureElements } from '#exports/pictures/subjects.ts';
import { t } from '#i18n/index.ts';
import { highestOf } from '#lib/charts/plot.ts';
import { OG_PAGES } from '#lib/page/share-images.ts';
import { picturePath, type ThingKind } from '#lib/page/thing-files.ts';

let pictures: ReadonlyMap<string, PictureElement> = new Map();
beforeAll(async () => {
  pictures = await pictureElements();
});

const partsOf = (element: PictureElement): readonly PictureElement[] => {
  const { children } = element.props;
  return [element, ...(typeof children === 'string' || children === undefined ? [] : children.flatMap(partsOf))];
};
const linesOf = (element: PictureElement): readonly PictureElement[] =>
  partsOf(element).filter(({ props }) => typeof props.children === 'string' && props.children !== '');
const wordsOf = (element: PictureElement): string =>
  linesOf(element)
    .map(({ props }) => props.children)
    .join(' ');
const picture = (kind: ThingKind, id: string): PictureElement => {
  const found = pictures.get(picturePath(kind, id));
  if (found === undefined) throw new Error(`There is no picture of the ${kind} "${id}".`);
  return found;
};
const hasMap = (element: PictureElement): boolean =>
  partsOf(element).some(({ type, props }) => type === 'img' && props.height === PICTURE_SIZE.height);

describe('every picture', () => {
  test('is plain data, one for each page and thing', () => {
    for (const page of OG_PAGES) expect(pictures.has(`/og/${page}.png`), page).toBe(true);
    for (const [path, element] of pictures) expect(JSON.parse(JSON.stringify(element)), path).toEqual(element);
  });
  test('has no line that is wider than it, and none that may be broken again', () => {
    for (const [path, element] of pictures) {
      for (const { props } of linesOf(element)) {
        const size = Number(props.style.fontSize);
        const face = String(props.style.fontFamily).startsWith('Sans') ? 'sans' : 'serif';
        const width = textWidth(String(props.children), size, face, props.style.fontWeight === 600 ? 600 : 400);
        expect(width, `${path}: ${props.children}`).toBeLessThanOrEqual(PICTURE_SIZE.width);
        expect(props.style.whiteSpace, path).toBe('nowrap');
      }
    }
  });
  test('with a map says who made its lines', () => {
    const maps = [...pictures].filter(([, element]) => hasMap(element));
    expect(maps.length).toBeGreaterThan(0);
    for (const [path, element] of maps) expect(wordsOf(element), path).toContain(t.map.creditsShort);
  });
});

test('the picture of a claim says whose it is, then what it says, then how well it stands, none of it cut', async () => {
  for (const { id, kind, text, status, brief } of await claimViews()) {
    const words = wordsOf(picture('claim', id));
    const by = kind === 'quote' ? t.published.pictures.quoted(id) : t.published.pictures.claim(id);
    const order = [by, text, t.labels.status[status], brief].map((part) => words.indexOf(part));
    expect(
      order.every((position, index) => position > (order[index - 1] ?? -1)),
      `${id}: ${order}`,
    ).toBe(true);
  }
});

test('the picture of an event has its whole title and whose people were harmed, and both names of its places', async () => {
  for (const { id, title, harm, places } of await timelineEvents()) {
    const words = wordsOf(picture('event', id));
    expect(words, id).toContain(title);
    for (const { side } of harm) expect(words, id).toContain(`${t.labels.harmSide[side]}:`);
    const [first] = places;
    if (first?.isOnMap && first.otherName !== null) expect(words, id).toContain(`${first.headword} / ${first.otherName}`);
  }
});

test('the picture of a quantity has its finding, and its lowest and highest number and that of the essay', async () => {
  for (const { id, finding, figures, plot } of await groupViews()) {
    const words = wordsOf(picture('quantity', id));
    expect(words, id).toContain(finding.slice(0, 60));
    const byHeight = (plot ?? []).toSorted((a, b) => highestOf(a) - highestOf(b));
    const shown = [byHeight[0]?.said, byHeight.at(-1)?.said, figures.find(({ standing }) => standing === 'essay')?.said, figures[0]?.said].slice(
      0,
      plot === null ? 4 : 3,
    );
    for (const said of shown) if (said !== undefined) expect(words, id).toContain(said);
    for (const standing of new Set(figures.map((figure) => figure.standing))) expect(words, id).toContain(t.losses.key[standing]);
  }
});

test('the picture of a site says in words how it was in 2020 and how it is', async () => {
  for (const { id, headword, condition2020, conditionNow } of await siteViews()) {
    const words = wordsOf(picture('site', id));
    for (const part of [
      headword,
      t.places.conditionIn2020,
      t.labels.condition[condition2020.state],
      t.places.conditionNow,
      t.labels.condition[conditionNow.state],
    ])
      expect(words, id).toContain(part);
  }
});

test('the picture of a district has both names, and a map where it has an outline', async () => {
  for (const { id, named, polygon } of await districtViews()) {
    const element = picture('district', id);
    expect(wordsOf(element), id).toContain(named.otherName === null ? named.headword : `${named.headword} / ${named.otherName}`);
    expect(hasMap(element), id).toBe(polygon !== null);
  }
});

test('the picture of a day has both names of each city announced on it', async () => {
  const cities = (await settlementViews()).filter(({ kind, point }) => kind === 'city' && point !== null);
  expect(cities.length).toBeGreaterThan(0);
  for (const { announced, names, headword } of cities) {
    const both = names.hyLatin === null || names.hyLatin === headword ? headword : `${headword} / ${names.hyLatin}`;
    expect(wordsOf(picture('day', announced)), announced).toContain(both);
  }
});
