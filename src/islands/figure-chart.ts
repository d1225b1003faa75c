import { t } from '#i18n/index.ts';
import { define, Island, onThemeChange, readTokens, whenNear } from '#islands/base.ts';
import type { ChartLook, PointingChart } from '#islands/figure-chart/chart.ts';
import { readDrawnPoints, readFigureRow, readPlotFrame } from '#lib/charts/wire.ts';

interface Statement {
  readonly id: string;
  readonly sentence: string;
  readonly row: HTMLElement;
}

/**
 * Lets readers step through the numbers of a chart. A canvas draws a ring around the number nearest to the pointer. The canvas starts when the chart is near
 * the viewport; it is hidden from screen readers and cannot be focused. A native slider steps from number to number by keys. Both write one sentence about
 * the number and mark its row in the table.
 */
class FigureChart extends Island {
  #chart: PointingChart | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #slider: HTMLInputElement | null = null;
  /** The statement that is pointed at. */
  #index: number | null = null;
  /** The statements of the drawing, from left to right. */
  #statements: readonly Statement[] = [];

  protected override start(signal: AbortSignal): void {
    whenNear(this, 300, () => void this.#load(signal), signal);
    signal.addEventListener('abort', () => this.#remove());
  }

  #remove(): void {
    this.#chart?.destroy();
    this.#chart = null;
    this.#canvas?.remove();
    this.#canvas = null;
    this.#slider?.parentElement?.remove();
    this.#slider = null;
    for (const { row } of this.#statements) row.classList.remove('is-read');
  }

  async #load(signal: AbortSignal): Promise<void> {
    try {
      const { startChart } = await import('#islands/figure-chart/chart.ts');
      if (signal.aborted) return;
      const { tableId, control } = readPlotFrame(this);
      const rows = [...(this.ownerDocument.getElementById(tableId)?.querySelectorAll<HTMLElement>('tr[data-figure-id]') ?? [])];
      if (rows.length === 0) throw new Error(`The chart has no table with the id "${tableId}", expected one with a row for each number.`);
      const byId = new Map(rows.map((row) => [readFigureRow(row).id, { ...readFigureRow(row), row }]));
      const points = readDrawnPoints(this.#drawing()).toSorted((a, b) => a.x - b.x);
      this.#statements = points.flatMap(({ id }) => byId.get(id) ?? []);
      this.#canvas = document.createElement('canvas');
      this.#canvas.ariaHidden = 'true';
      this.#chart = startChart(this.#canvas, (index) => this.#mark(index));
      this.#addSlider(control, signal);
      this.#draw();
      this.append(this.#canvas);
      this.#listen(signal);
      this.markReady();
    } catch (error) {
      this.#remove();
      this.removeAttribute('data-ready');
      if (!signal.aborted) console.warn('The chart could not be started; its drawing stays.', error);
    }
  }

  /** The drawing that is shown at this width. */
  #drawing(): SVGSVGElement {
    const drawings = [...this.querySelectorAll('svg')];
    const shown = drawings.find((drawing) => drawing.getBoundingClientRect().width > 0) ?? drawings[0];
    if (shown === undefined) throw new Error('The chart has no drawing, expected an SVG of the server.');
    return shown;
  }

  #addSlider(control: string, signal: AbortSignal): void {
    const slider = document.createElement('input');
    Object.assign(slider, { type: 'range', min: '1', max: String(this.#statements.length), step: '1', value: '1' });
    slider.setAttribute('aria-label', control);
    const label = document.createElement('label');
    label.append(slider, t.losses.chart.controlShort);
    this.#slider = slider;
    this.#say(0);
    const point = (): void => this.#point(Number(slider.value) - 1);
    slider.addEventListener('input', point, { signal });
    slider.addEventListener('focus', point, { signal });
    slider.addEventListener('blur', () => this.#point(null), { signal });
    this.querySelector('.step')?.append(label);
  }

  #listen(signal: AbortSignal): void {
    const resize = new ResizeObserver(() => this.#draw());
    resize.observe(this);
    signal.addEventListener('abort', () => resize.disconnect());
    onThemeChange(() => this.#draw(), signal);
    const leave = ({ pointerType }: PointerEvent): void => {
      if (pointerType === 'mouse') this.#point(null);
    };
    this.addEventListener('pointerleave', leave, { signal });
    this.#statements.forEach(({ row }, index) => {
      row.addEventListener('mouseenter', () => this.#point(index), { signal });
      row.addEventListener('pointerleave', leave, { signal });
    });
  }

  #draw(): void {
    const drawing = this.#drawing();
    const { width, height } = drawing.getBoundingClientRect();
    if (width === 0) return;
    const at = new Map(readDrawnPoints(drawing).map((point) => [point.id, point]));
    const points = this.#statements.map(({ id, sentence }) => {
      const { x, y } = at.get(id) ?? { x: 0, y: 0 };
      return { x: x * width, y, sentence };
    });
    this.#chart?.draw({ width, height }, points, lookOf(this));
    if (this.#index !== null) this.#chart?.point(this.#index);
  }

  #point(index: number | null): void {
    this.#chart?.point(index);
    this.#mark(index);
  }

  /** Marks the row of a number, and keeps the slider at it. */
  #mark(index: number | null): void {
    this.#index = index;
    this.#statements.forEach(({ row }, own) => {
      row.classList.toggle('is-read', own === index);
    });
    if (index === null || this.#slider === null) return;
    this.#slider.value = String(index + 1);
    this.#say(index);
  }

  #say(index: number): void {
    this.#slider?.setAttribute('aria-valuetext', this.#statements[index]?.sentence ?? '');
  }
}

/** Colours and fonts in the current theme. */
const lookOf = (host: HTMLElement): ChartLook =>
  readTokens(host, ({ color, fontFamily }) => ({
    text: color('--text'),
    strong: color('--line-strong'),
    raised: color('--surface-raised'),
    active: color('--plum'),
    family: fontFamily('--sans'),
  }));

define('figure-chart', FigureChart);
