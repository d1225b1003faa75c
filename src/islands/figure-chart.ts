import { t } from '#i18n/index.ts';
import { define, Island, onThemeChange, readTokens, say, whenNear } from '#islands/base.ts';
import type { DrawnPlot } from '#islands/figure-chart/chart.ts';
import type { PlotLook } from '#islands/figure-chart/painter.ts';
import { byDate, NARROW_BELOW, type PlotValue } from '#lib/charts/plot.ts';
import { readFigureRow, readPart, readPlotFrame } from '#lib/charts/wire.ts';
import { indexAfterKey } from '#lib/page/arrow-keys.ts';

interface Reading {
  readonly value: PlotValue;
  /** Date and standing in full, for the status line. */
  readonly spoken: string;
  /** What was counted, in the claimant’s terms. */
  readonly counted: string;
}

/** A row of the table as a value of the plot. Throws where an attribute or a cell is not as expected. */
const readReading = (row: HTMLElement): Reading => {
  const { words, ...figure } = readFigureRow(row);
  const [date, standing] = [readPart(row, 'date'), readPart(row, 'standing')];
  return {
    counted: readPart(row, 'counted'),
    spoken: t.plots.standing(date, figure.standing === 'essay' ? words : standing),
    value: { ...figure, label: readPart(row, 'label'), meta: figure.isDated ? `${date} · ${words}` : words, said: readPart(row, 'said') },
  };
};

/**
 * Draws the table of its figure on a canvas when it comes near the viewport, over the drawing of the server, which keeps its place. The canvas is one
 * tab stop: arrow keys, Home and End read value after value in the status line of the page, Escape stops reading.
 */
class FigureChart extends Island {
  #readings: Reading[] = [];
  #plot: DrawnPlot | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #index: number | null = null;
  #unit = '';

  protected override start(signal: AbortSignal): void {
    whenNear(this, 300, () => void this.#load(signal), signal);
    signal.addEventListener('abort', () => this.#remove());
  }

  #remove(): void {
    this.#plot?.destroy();
    this.#plot = null;
    this.#canvas?.remove();
    this.#canvas = null;
  }

  async #load(signal: AbortSignal): Promise<void> {
    const table = this.closest('figure')?.querySelector('table') ?? null;
    try {
      const { startPlot } = await import('#islands/figure-chart/chart.ts');
      if (signal.aborted) return;
      if (table === null) throw new Error('The chart has no table, expected one in its figure.');
      const frame = readPlotFrame(this);
      const readings = [...table.querySelectorAll<HTMLElement>('tr[data-figure-id]')].map(readReading);
      this.#readings = byDate(readings, ({ value }) => value.isDated);
      this.#unit = frame.unit;
      this.#canvas = document.createElement('canvas');
      this.#plot = startPlot(this.#canvas, {
        values: this.#readings.map(({ value }) => value),
        unit: frame.unit,
        isSeries: frame.isSeries,
        undated: frame.undated,
        details: new Map(this.#readings.map(({ value, spoken, counted }) => [value.id, [spoken, counted]])),
      });
      this.#show(this.#canvas, { name: frame.name, tableId: table.id }, signal);
    } catch (error) {
      this.#remove();
      this.removeAttribute('data-ready');
      if (!signal.aborted) console.warn('The chart could not be drawn; the drawing under it stays.', error);
    }
  }

  #show(canvas: HTMLCanvasElement, { name, tableId }: { readonly name: string; readonly tableId: string }, signal: AbortSignal): void {
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', t.plots.name(name));
    canvas.setAttribute('aria-describedby', tableId);
    canvas.addEventListener('keydown', (event) => this.#press(event), { signal });
    canvas.addEventListener('blur', () => this.#read(null), { signal });
    this.#draw();
    this.append(canvas);
    this.markReady();
    const resize = new ResizeObserver(() => this.#draw());
    resize.observe(this);
    signal.addEventListener('abort', () => resize.disconnect());
    onThemeChange(() => this.#draw(), signal);
    void document.fonts.ready.then(() => this.#draw());
  }

  #draw(): void {
    const width = this.clientWidth;
    if (width === 0) return;
    this.#plot?.draw({ width, height: this.clientHeight, isNarrow: width < NARROW_BELOW }, lookOf(this));
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') this.#read(null);
    const index = indexAfterKey(event.key, this.#index, this.#readings.length);
    if (index === null) return;
    event.preventDefault();
    if (index !== this.#index) this.#read(index);
  }

  /** Shows the tooltip of a value and says it; with null, hides it and clears the status line. */
  #read(index: number | null): void {
    this.#index = index;
    this.#plot?.point(index);
    const reading = index === null ? undefined : this.#readings[index];
    say(
      reading === undefined
        ? ''
        : t.plots.reading(
            (index ?? 0) + 1,
            this.#readings.length,
            t.plots.amount(reading.value.said, this.#unit),
            reading.value.label,
            reading.spoken,
          ),
    );
  }
}

/** Colours and fonts in the current theme. */
const lookOf = (host: HTMLElement): PlotLook =>
  readTokens(host, ({ color, fontFamily }) => ({
    text: color('--text'),
    soft: color('--text-soft'),
    line: color('--line'),
    strong: color('--line-strong'),
    essay: color('--plum'),
    paper: color('--surface'),
    raised: color('--surface-raised'),
    active: color('--mark'),
    family: fontFamily('--sans'),
  }));

define('figure-chart', FigureChart);
