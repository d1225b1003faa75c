import type { GroupView } from '#collections/figures.ts';
import { lossPoster } from '#collections/loss-poster.ts';
import { box, type PictureElement } from '#exports/pictures/element.ts';
import { FULL_WIDTH } from '#exports/pictures/frame.ts';
import { plotPart } from '#exports/pictures/plot.ts';
import { markKey } from '#exports/pictures/quantity.ts';
import { type Block, STRONG, stack, textBlock } from '#exports/pictures/text.ts';
import { t } from '#i18n/index.ts';
import { highestOf, type PlotFrame, plotOf } from '#lib/charts/plot.ts';
import { timeAxis } from '#lib/charts/scale.ts';
import type { LossSide } from '#lib/record/losses.ts';

const GAP = 48;
const WIDTH = (FULL_WIDTH - GAP) / 2;
const SCALE = 1.55;

/** What two plots of one scale share. */
type Shared = Pick<PlotFrame, 'axis' | 'hasUndated' | 'max'>;

const LANES = 1;

/** The plot of a quantity under its name. */
const plotBlock = ({ title, plot }: GroupView, shared: Shared, height: number): Block => {
  const what = textBlock(title, { ...STRONG, sizes: [26, 24, 22] }, { width: WIDTH, height: 66 });
  const values = plot ?? [];
  const frame = {
    ...shared,
    width: WIDTH / SCALE,
    height: (height - what.height - 8) / SCALE,
    size: 'large',
    labels: values.length,
    lanes: LANES,
  } as const;
  const words = { undated: t.dates.undated, number: t.format.number, together: t.published.pictures.together };
  return stack([what, plotPart(plotOf(values, { ...frame, words }), WIDTH, SCALE, 'large')], 8);
};

/** The first like losses of the two sides on the poster, that of the Armenian side first; those with most numbers. */
const likePair = (groups: readonly GroupView[]): readonly GroupView[] => {
  const [people] = lossPoster(groups);
  const panelsOf = (side: LossSide): readonly GroupView[] =>
    (people?.rows.flat() ?? []).flatMap(({ sides }) => sides.flatMap((own) => (own.side === side ? own.panels.map(({ group }) => group) : [])));
  const theirs = new Map(panelsOf('azerbaijani').map((group) => [group.id, group]));
  const pairs = panelsOf('armenian').flatMap((group) => {
    const other = theirs.get(group.counterpart?.id ?? '');
    return other === undefined || group.isSeries || other.isSeries ? [] : [[group, other]];
  });
  const numbers = (pair: readonly GroupView[]): number => Math.min(...pair.map(({ figures }) => figures.length));
  return pairs.toSorted((a, b) => numbers(b) - numbers(a))[0] ?? [];
};

/** Like losses of the two sides side by side and to one scale, with the key of their marks. */
export const lossesChart = (groups: readonly GroupView[]): { readonly draw: (height: number) => Block; readonly key: PictureElement } => {
  const pair = likePair(groups);
  const values = pair.flatMap(({ plot }) => plot ?? []);
  const shared: Shared = {
    axis: timeAxis(values),
    hasUndated: values.some(({ days }) => days === null),
    max: Math.max(...values.map(highestOf), 1),
  };
  return {
    draw: (height) => ({
      element: box(
        { width: FULL_WIDTH, height, justifyContent: 'space-between' },
        pair.map((group) => plotBlock(group, shared, height).element),
      ),
      height,
    }),
    key: markKey(values.map(({ standing }) => standing)),
  };
};
