import { type DaySpan, STOPS, stopAt } from '#lib/map/days.ts';
import type { MapState } from '#lib/map/state.ts';
import { isOn, isShownAt } from '#lib/map/visibility.ts';

/** An entry of a list with its spans of days; without any it is shown at all stops. */
interface Row {
  readonly key: string;
  readonly spans: readonly DaySpan[];
}

/** How a row looks at a stop. */
export interface RowLook {
  /** Whether one of its spans takes in the stop. */
  readonly isNew: boolean;
  /** Whether it is not on the map at the stop. */
  readonly isLater: boolean;
  readonly isChosen: boolean;
}

type View = Pick<MapState, 'step' | 'range' | 'place'>;

/** The steps at which the look of a row changes: where a span begins, and where it is over. */
const edgesOf = ({ spans }: Row, firstTo: (day: string) => number, firstAfter: (day: string) => number): ReadonlySet<number> =>
  new Set(spans.flatMap(({ from, to }) => [firstTo(from), firstAfter(to)]).filter((step) => step in STOPS));

/** A function of days that finds the answer for each day once. */
const remembered = (find: (day: string) => number): ((day: string) => number) => {
  const known = new Map<string, number>();
  return (day) => {
    const step = known.get(day) ?? find(day);
    known.set(day, step);
    return step;
  };
};

/** Rows of a list by the steps at which their look changes, so that a step of the slider touches only those that change at it. */
export class StepRows<R extends Row> {
  readonly #rows: readonly R[];
  /** The rows that change where the slider goes to this step from the one before, or back. */
  readonly #changing: readonly (readonly R[])[];
  readonly #byKey: ReadonlyMap<string, readonly R[]>;
  readonly #show: (row: R, look: RowLook) => void;
  /** What is shown; null before the first time. */
  #shown: View | null = null;

  constructor(rows: readonly R[], show: (row: R, look: RowLook) => void) {
    this.#rows = rows;
    this.#show = show;
    const changing: R[][] = STOPS.map(() => []);
    const firstTo = remembered((day) => STOPS.findIndex(({ to }) => day <= to));
    const firstAfter = remembered((day) => STOPS.findIndex(({ from }) => day < from));
    for (const row of rows) for (const step of edgesOf(row, firstTo, firstAfter)) changing[step]?.push(row);
    this.#changing = changing;
    this.#byKey = Map.groupBy(rows, ({ key }) => key);
  }

  /** Shows the rows that look other than before. */
  show(view: View): void {
    const stop = stopAt(view.step);
    for (const row of this.#touched(view)) {
      const { key, spans } = row;
      this.#show(row, { isNew: isOn(spans, stop), isLater: !isShownAt(spans, stop, view.range), isChosen: key === view.place });
    }
    this.#shown = view;
  }

  /** Lets the next `show` show all rows, because something else has changed them. */
  forget(): void {
    this.#shown = null;
  }

  #touched({ step, range, place }: View): Iterable<R> {
    const shown = this.#shown;
    if (shown === null || shown.range !== range) return this.#rows;
    const [first, last] = [Math.min(shown.step, step) + 1, Math.max(shown.step, step)];
    const chosen = shown.place === place ? [] : [shown.place, place].flatMap((key) => (key === null ? [] : (this.#byKey.get(key) ?? [])));
    return new Set([...this.#changing.slice(first, last + 1).flat(), ...chosen]);
  }
}
