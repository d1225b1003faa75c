import { type GroupView, LEAST_FOR_PLOT } from '#collections/figures.ts';
import { t } from '#i18n/index.ts';
import { highestOf } from '#lib/charts/plot.ts';
import { packRows, widened } from '#lib/charts/poster-grid.ts';
import { type TimeAxis, timeAxis } from '#lib/charts/scale.ts';
import { BANDS, type Band, type LossSide, POSTER_PARTS, type PosterPart, SIDES, sideOf } from '#lib/record/losses.ts';

/** How many columns the widest poster has. */
export const POSTER_COLUMNS = 10;

/** A quantity with two numbers or more, drawn. */
export interface PanelView {
  readonly group: GroupView;
  /** How many columns it takes. */
  readonly span: number;
  readonly axis: TimeAxis | null;
  readonly hasUndated: boolean;
  readonly max: number;
}

export interface SideView {
  readonly side: LossSide;
  readonly name: string;
  readonly columns: number;
  readonly panels: readonly PanelView[];
  /** Quantities with one number that are shown beside the panels: those of a side that has no panel, and the like ones of the other side. */
  readonly singles: readonly GroupView[];
}

/** Losses of one kind, those of either side beside each other. */
export interface BandView {
  readonly band: Band;
  readonly name: string;
  /** Which of its panels share a scale; null where none do. */
  readonly scale: string | null;
  readonly columns: number;
  readonly sides: readonly SideView[];
  /** The other quantities with one number, by side, as lines in a folded list. */
  readonly folded: readonly GroupView[];
}

export interface PosterSection {
  readonly part: PosterPart;
  readonly rows: readonly (readonly BandView[])[];
}

const isDrawn = (group: GroupView): boolean => group.figures.length >= LEAST_FOR_PLOT;
const highest = (group: GroupView): number => Math.max(...(group.plot ?? []).map(highestOf), 0);

/** Quantities with a like one of the other side first, then by the day of their event, then by kind. */
const inBand = (a: GroupView, b: GroupView): number =>
  Number(b.counterpart !== null) - Number(a.counterpart !== null) ||
  (a.eventDay ?? '').localeCompare(b.eventDay ?? '') ||
  a.kind.localeCompare(b.kind) ||
  b.figures.length - a.figures.length;

/** A band before the columns that are left in its row are given away. */
interface Draft {
  readonly band: Band;
  readonly drawn: readonly GroupView[];
  /** Quantities with one number that are shown. */
  readonly shown: readonly GroupView[];
  readonly folded: readonly GroupView[];
  /** Whether numbers that stand alone are one above the other. */
  readonly isStacked: boolean;
  readonly columns: number;
}

/** How many columns a panel takes at least: the parts of one count need room for their names. */
const leastSpan = ({ isSeries }: GroupView): number => (isSeries ? 2 : 1);

/** Two numbers that stand alone fit one above the other beside a panel. */
const SINGLES_IN_COLUMN = 2;
const singlesColumns = (groups: readonly GroupView[], isStacked: boolean): number =>
  isStacked ? Math.ceil(groups.length / SINGLES_IN_COLUMN) : groups.length;
const columnsBySide = (groups: readonly GroupView[], isStacked: boolean): number =>
  SIDES.reduce(
    (sum, side) =>
      sum +
      singlesColumns(
        groups.filter(({ affected }) => sideOf(affected) === side),
        isStacked,
      ),
    0,
  );
const stackedColumns = (groups: readonly GroupView[]): number => columnsBySide(groups, true);
const unstackedColumns = (groups: readonly GroupView[]): number => columnsBySide(groups, false);

const draftOf = (band: Band, groups: readonly GroupView[]): Draft => {
  const of = (side: LossSide, some: readonly GroupView[]): readonly GroupView[] => some.filter(({ affected }) => sideOf(affected) === side);
  const drawn = groups.filter(isDrawn);
  const single = groups.filter((group) => !isDrawn(group));
  const ofMissing = SIDES.flatMap((side) => (side !== 'other' && of(side, drawn).length === 0 ? of(side, single) : []));
  const shown = (drawn.length === 0 ? [] : single).filter((group) =>
    ofMissing.some((other) => other === group || other.counterpart?.id === group.id),
  );
  const folded = single.filter((group) => !shown.includes(group));
  const columns = drawn.reduce((sum, group) => sum + leastSpan(group), 0) + stackedColumns(shown);
  return { band, drawn, shown, folded, isStacked: true, columns: Math.max(columns, 1) };
};

const bySide = (a: GroupView, b: GroupView): number => SIDES.indexOf(sideOf(a.affected)) - SIDES.indexOf(sideOf(b.affected));

const bandView = ({ band, drawn, shown, folded, isStacked, columns }: Draft, extra: ReadonlyMap<string, number>): BandView => {
  const byId = new Map(drawn.map((group) => [group.id, group]));
  const counterpart = (group: GroupView): GroupView | undefined => byId.get(group.counterpart?.id ?? '');
  const axis = timeAxis(drawn.filter(({ isSeries }) => !isSeries).flatMap(({ plot }) => plot ?? []));
  const hasUndated = drawn.some(({ isSeries, figures }) => !isSeries && figures.some(({ days }) => days === null));
  const panel = (group: GroupView): PanelView => {
    const other = counterpart(group);
    const max = Math.max(highest(group), other === undefined ? 0 : highest(other));
    return { group, span: leastSpan(group) + (extra.get(group.id) ?? 0), axis, hasUndated, max };
  };
  const sides = SIDES.flatMap((side): SideView[] => {
    const panels = drawn.filter(({ affected }) => sideOf(affected) === side).map(panel);
    const singles = shown.filter(({ affected }) => sideOf(affected) === side);
    const own = panels.reduce((sum, { span }) => sum + span, 0) + singlesColumns(singles, isStacked);
    return own === 0 ? [] : [{ side, name: t.losses.sides[side], columns: own, panels, singles }];
  });
  const shared = [...new Set(drawn.filter((group) => counterpart(group) !== undefined).map(({ kind }) => t.losses.kinds[kind]))];
  return {
    band,
    name: t.losses.bands[band],
    scale: shared.length === 0 ? null : t.losses.oneScale(shared),
    columns: Math.max(
      columns,
      sides.reduce((sum, side) => sum + side.columns, 0),
    ),
    sides,
    folded: folded.toSorted(bySide),
  };
};

/** How often the number is given that is given most often. */
const repeats = ({ figures }: GroupView): number =>
  Math.max(...[...Map.groupBy(figures, ({ number }) => number).values()].map((same) => same.length));

/** Panels that share a scale are as wide as each other. The more statements, and the more of one number, the more room a panel needs. */
const together = (drawn: readonly GroupView[]) =>
  drawn.flatMap((group) => {
    const other = drawn.find(({ id }) => id === group.counterpart?.id);
    if (other !== undefined && other.id < group.id) return [];
    const own = other === undefined ? [group] : [group, other];
    const weight = Math.max(...own.map((one) => (one.isSeries ? 0 : one.figures.length + repeats(one))));
    return [{ ids: own.map(({ id }) => id), weight }];
  });

/** The poster: bands of small multiples in rows that are full, for every quantity of the dataset. */
export const lossPoster = (groups: readonly GroupView[]): readonly PosterSection[] =>
  POSTER_PARTS.map((part): PosterSection => {
    const bands: readonly Band[] = BANDS[part];
    const drafts = bands.flatMap((band): Draft[] => {
      const own = groups.filter((group) => group.band === band).toSorted(inBand);
      return own.length === 0 ? [] : [draftOf(band, own)];
    });
    const rows = packRows(drafts, POSTER_COLUMNS).map((row) => {
      let left = Math.max(POSTER_COLUMNS - row.reduce((sum, { columns }) => sum + columns, 0), 0);
      const unstacked = row.map((draft): Draft => {
        const needed = unstackedColumns(draft.shown) - stackedColumns(draft.shown);
        if (needed > left) return draft;
        left -= needed;
        return { ...draft, isStacked: false, columns: draft.columns + needed };
      });
      const extra = widened(together(row.flatMap(({ drawn }) => drawn)), left);
      return unstacked.map((draft) => bandView(draft, extra));
    });
    return { part, rows };
  });
