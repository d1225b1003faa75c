import { bothNames } from '#collections/places.ts';
import type { Condition, SiteView } from '#collections/sites.ts';
import { at, box, drawing, edge, type PictureElement, svgDocument } from '#exports/pictures/element.ts';
import { textWidth } from '#exports/pictures/fonts.ts';
import { cardSheet, FULL_WIDTH, foot, keyRow, kicker, roomBeside } from '#exports/pictures/frame.ts';
import { type Block, NOTE, STRONG, stack, TITLE, textBlock, textLine } from '#exports/pictures/text.ts';
import { t } from '#i18n/index.ts';
import { conditionSign } from '#lib/charts/signs.ts';
import { STRIP_YEARS, type StripEntry, stripOf } from '#lib/charts/site-strip.ts';
import { COLORS } from '#lib/tokens.ts';
import type { SiteState } from '#schemas/site.ts';

const INK = COLORS.ink.light;
const PAPER = COLORS.paper.light;

/** A house as far as it stands, as beside sites on the pages. */
const conditionDrawing = (condition: SiteState, size: number): PictureElement => {
  const { stands, change, outline, isDashed } = conditionSign(condition);
  const inside = [
    stands === null ? '' : `<path d="${stands}" fill="${INK}"/>`,
    change === null ? '' : `<path d="${change}" stroke="${PAPER}" stroke-width="2"/>`,
    `<path d="${outline}" fill="none" stroke="${INK}" stroke-width="1.1"${isDashed ? ' stroke-dasharray="1.6 1.6"' : ''}/>`,
  ];
  return drawing(svgDocument(inside.join(''), [14, 14]), size, size);
};

const COLUMN = (FULL_WIDTH - 48) / 2;
const HOUSE = 84;

/** The condition of a site at one time, in a word beside its sign. */
const conditionBlock = (when: string, { state, date }: Condition): Block => {
  const width = COLUMN - HOUSE - 20;
  const words = stack([
    textBlock(when, { ...NOTE, sizes: [27] }, { width, height: 34 }),
    textBlock(t.labels.condition[state], { ...TITLE, sizes: [46, 42, 38] }, { width, height: 54 }),
    textBlock(date === null ? t.places.noDay : t.published.pictures.seen(date), { ...NOTE, leading: 1.15, sizes: [23, 21] }, { width, height: 54 }),
  ]);
  return {
    element: box({ width: COLUMN, alignItems: 'flex-start' }, [
      box({ marginTop: 6 }, [conditionDrawing(state, HOUSE)]),
      box({ marginLeft: 20 }, [words.element]),
    ]),
    height: words.height,
  };
};

const MARK = 24;
const look = (kind: StripEntry['kind']): PictureElement['props']['style'] => ({
  height: MARK,
  boxSizing: 'border-box',
  borderRadius: kind === 'span' ? 3 : MARK / 2,
  border: edge(3, COLORS.plum.light),
  backgroundColor: kind === 'window' ? PAPER : kind === 'span' ? COLORS.time2.light : COLORS.plum.light,
  ...(kind === 'span' ? { borderColor: COLORS.time2.light } : {}),
});

const LABEL = 22;
const LINE = 44;

/** The history of a site from 1985 to now, each entry under its year or years. */
const strip = ({ historyDates }: SiteView): Block => {
  const across = (share: number): number => Math.round(share * (FULL_WIDTH - MARK));
  const dated = historyDates.filter((date) => date !== null);
  const entries = stripOf(dated).map((entry, index) => {
    const left = across(entry.from);
    return { ...entry, left, width: Math.max(MARK, across(entry.to) - left), words: t.dates.years(dated[index] ?? null) };
  });
  const taken: [number, number][] = [];
  // The shorter an entry is, the nearer its years must be to it.
  const years = entries
    .toSorted((a, b) => a.width - b.width)
    .flatMap(({ left, width, words }) => {
      const own = textWidth(words, LABEL, STRONG.face, STRONG.weight);
      const starts = [left + width / 2 - own / 2, ...(width > own ? [left, left + width - own] : [])].map((x) =>
        Math.min(Math.max(x, 0), FULL_WIDTH - own),
      );
      const start = starts.find((x) => taken.every(([from, to]) => x > to + 12 || x + own < from - 12));
      if (start === undefined) return [];
      taken.push([start, start + own]);
      return [at(Math.round(start), 0, [textLine(words, LABEL, STRONG)])];
    });
  return {
    element: box({ position: 'relative', width: FULL_WIDTH, height: 86 }, [
      at(0, LINE - 1, [box({ width: FULL_WIDTH, height: 3, backgroundColor: COLORS.ruleStrong.light })]),
      ...STRIP_YEARS.flatMap(({ year, share }) => [
        at(across(share), LINE + 2, [box({ width: 2, height: 16, backgroundColor: COLORS.ruleStrong.light })]),
        at(across(share) - 24, LINE + 20, [textLine(String(year), 21, NOTE)]),
      ]),
      ...entries.map(({ kind, left, width }) => at(left, LINE - MARK / 2, [box({ width, ...look(kind) })])),
      ...years,
    ]),
    height: 86,
  };
};

/** What the marks of a strip mean; only those that it has. */
const stripKey = (site: SiteView): Block => {
  const kinds = new Set(stripOf(site.historyDates).map(({ kind }) => kind));
  const words = t.published.pictures.strip;
  return keyRow(
    (['span', 'window', 'moment'] as const)
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({
        sign: box({ width: kind === 'span' ? 36 : MARK, ...look(kind) }),
        signWidth: kind === 'span' ? 46 : 34,
        words: words[kind],
      })),
    21,
  );
};

/** The other names of a site, that of the side whose heritage it is first. */
const otherNames = ({ headword, names, heritage }: SiteView): string => {
  const both = heritage === 'armenian' ? [names.hyLatin, names.az] : [names.az, names.hyLatin];
  return [...new Set(both)].filter((name) => name !== null && name !== headword).join(' / ');
};

/** A site: what it is and where, its condition then and now, and what is documented between. */
export const siteSheet = (site: SiteView): PictureElement => {
  const words = t.published.pictures;
  const head = kicker(t.things.site.kicker(t.labels.siteKind[site.kind], bothNames(site.place)), FULL_WIDTH, 28);
  const conditions: Block[] = [
    conditionBlock(t.places.conditionIn2020, site.condition2020),
    conditionBlock(t.places.conditionNow, site.conditionNow),
  ];
  const states: Block = {
    element: box(
      { width: FULL_WIDTH, justifyContent: 'space-between' },
      conditions.map(({ element }) => element),
    ),
    height: Math.max(...conditions.map(({ height }) => height)),
  };
  const history = site.historyDates.some((date) => date !== null)
    ? [stack([textBlock(words.strip.title, { ...NOTE, sizes: [22] }, { width: FULL_WIDTH, height: 28 }), strip(site), stripKey(site)], 4)]
    : [];
  const bottom = stack([...history, foot(FULL_WIDTH, words.foot)], 18);
  const others = otherNames(site);
  const below = others === '' ? [] : [textBlock(others, { ...NOTE, sizes: [28, 25] }, { width: FULL_WIDTH, height: 36 })];
  const room = { width: FULL_WIDTH, height: roomBeside([head, ...below, states, bottom], 12) };
  const title = textBlock(site.headword, { ...TITLE, sizes: [66, 60, 54, 48, 44, 40] }, room);
  return cardSheet(stack([stack([head, title, ...below], 6), states], 22), bottom);
};
