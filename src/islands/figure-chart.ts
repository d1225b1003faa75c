import type { DrawnPlot } from '#islands/figure-chart/chart.ts';
import type { PlotLook } from '#islands/figure-chart/painter.ts';
import { isQualifier, isStanding } from '#lib/charts/marks.ts';
import { byDate, NARROW_BELOW, type PlotValue } from '#lib/charts/plot.ts';

interface Reading {
  readonly value: PlotValue;
  /** Date and standing in full. */
  readonly spoken: string;
  /** What was counted, in the claimant’s terms. */
  readonly counted: string;
}

const numberOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/** A row of the table as a value of the plot; null if it is none. */
const readRow = (row: HTMLElement): Reading | null => {
  const part = (name: string): string => row.querySelector(`[data-part="${name}"]`)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const { figureId, qualifier, standing, words, value, low, high, dated } = row.dataset;
  if (figureId === undefined || !isQualifier(qualifier) || !isStanding(standing)) return null;
  return {
    counted: part('counted'),
    spoken: `${part('date')}, ${standing === 'essay' ? `the essay’s claim: ${part('standing').toLowerCase()}` : part('standing')}`,
    value: {
      id: figureId,
      label: part('label'),
      meta: dated === 'true' ? `${part('date')} · ${words ?? ''}` : (words ?? ''),
      value: numberOf(value),
      low: numberOf(low),
      high: numberOf(high),
      qualifier,
      said: part('said'),
      standing,
      isDated: dated === 'true',
    },
  };
};

const MOVES: Readonly<Record<string, (index: number | null, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min((index ?? -1) + 1, last),
  ArrowRight: (index, last) => Math.min((index ?? -1) + 1, last),
  ArrowUp: (index) => Math.max((index ?? 0) - 1, 0),
  ArrowLeft: (index) => Math.max((index ?? 0) - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Draws the table of its figure on a canvas when it comes near, over the drawing of the server, which stays in its place. The plot is one stop of
 * the tab key; arrow keys, Home and End read value after value into the page’s `role="status"`, Escape stops reading.
 */
class FigureChart extends HTMLElement {
  #abort: AbortController | null = null;
  #readings: Reading[] = [];
  #plot: DrawnPlot | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #index: number | null = null;

  connectedCallback(): void {
    if (this.#abort !== null) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void this.#start(signal);
      },
      { rootMargin: '300px' },
    );
    observer.observe(this);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#plot?.destroy();
    this.#plot = null;
    this.#canvas?.remove();
    this.removeAttribute('data-ready');
  }

  async #start(signal: AbortSignal): Promise<void> {
    const table = this.closest('figure')?.querySelector('table');
    try {
      const { startPlot } = await import('#islands/figure-chart/chart.ts');
      if (signal.aborted || table === null || table === undefined) return;
      const readings = [...table.querySelectorAll<HTMLElement>('tr[data-figure-id]')].map(readRow).filter((reading) => reading !== null);
      this.#readings = byDate(readings, ({ value }) => value.isDated);
      this.#canvas = document.createElement('canvas');
      this.#plot = startPlot(this.#canvas, {
        values: this.#readings.map(({ value }) => value),
        unit: this.dataset.unit ?? '',
        isSeries: this.dataset.series === 'true',
        undated: this.dataset.undated ?? '',
        details: new Map(this.#readings.map(({ value, spoken, counted }) => [value.id, [spoken, counted]])),
      });
      this.#show(this.#canvas, table.id, signal);
    } catch (error) {
      this.#canvas?.remove();
      this.removeAttribute('data-ready');
      if (!signal.aborted) console.warn('The chart could not be drawn; the drawing under it stays.', error);
    }
  }

  #show(canvas: HTMLCanvasElement, tableId: string, signal: AbortSignal): void {
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `${this.dataset.name ?? ''} Arrow keys read them.`);
    canvas.setAttribute('aria-describedby', tableId);
    canvas.addEventListener('keydown', (event) => this.#press(event), { signal });
    canvas.addEventListener('blur', () => this.#read(null), { signal });
    this.#draw();
    this.append(canvas);
    this.toggleAttribute('data-ready', true);
    const resize = new ResizeObserver(() => this.#draw());
    resize.observe(this);
    signal.addEventListener('abort', () => resize.disconnect());
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']) {
      matchMedia(query).addEventListener('change', () => this.#draw(), { signal });
    }
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
    const index = MOVES[event.key]?.(this.#index, this.#readings.length - 1);
    if (index === undefined) return;
    event.preventDefault();
    if (index !== this.#index) this.#read(index);
  }

  /** Points at a value and says it, or at none and falls silent. */
  #read(index: number | null): void {
    this.#index = index;
    this.#plot?.point(index);
    const reading = index === null ? undefined : this.#readings[index];
    const status = document.querySelector('[role="status"]');
    if (status === null) return;
    status.textContent =
      reading === undefined
        ? ''
        : `${(index ?? 0) + 1} of ${this.#readings.length}: ${reading.value.said} ${this.dataset.unit ?? ''}, ${reading.value.label}, ${reading.spoken}`;
  }
}

/** The tokens of the page as a canvas can use them. */
const lookOf = (host: HTMLElement): PlotLook => {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Tokens follow forced colours by themselves; the colour of an element would be forced on top.
  probe.style.forcedColorAdjust = 'none';
  host.append(probe);
  const style = getComputedStyle(probe);
  const color = (token: string): string => {
    probe.style.color = `var(${token})`;
    return style.color;
  };
  probe.style.fontFamily = 'var(--sans)';
  const look = {
    text: color('--text'),
    soft: color('--text-soft'),
    line: color('--line'),
    strong: color('--line-strong'),
    essay: color('--plum'),
    paper: color('--surface'),
    raised: color('--surface-raised'),
    active: color('--mark'),
    family: style.fontFamily,
  };
  probe.remove();
  return look;
};

if (customElements.get('figure-chart') === undefined) customElements.define('figure-chart', FigureChart);
