import { formatNumber } from '#lib/numbers.ts';

interface ChartValue {
  readonly id: string;
  readonly label: string;
  /** Year of the claim, or "undated". */
  readonly date: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: string;
  readonly number: string;
  readonly isEssay: boolean;
}

const cut = (text: string, longest: number): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);

const isValue = (value: unknown): value is ChartValue => typeof value === 'object' && value !== null && 'label' in value && 'number' in value;

/** Draws the figures of a quantity as bars, one a claim, when they come near; the table beside it says the same. */
class FigureChart extends HTMLElement {
  #abort: AbortController | null = null;

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
  }

  async #start(signal: AbortSignal): Promise<void> {
    const host = this.querySelector<HTMLElement>('[data-chart]');
    if (host === null) return;
    try {
      const values: unknown = JSON.parse(this.dataset.values ?? '[]');
      const { Chart } = await import('#islands/vendor/chart.ts');
      if (signal.aborted || !Array.isArray(values)) return;
      const rows = values.filter(isValue);
      const canvas = document.createElement('canvas');
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', `${this.dataset.title ?? ''}: ${rows.length} figures as bars. The table below gives them all.`);
      const height = host.clientHeight;
      host.replaceChildren(canvas);
      host.style.blockSize = `${height}px`;
      const ink = tokens(this, ['--ink', '--ink-soft', '--line', '--plum', '--time-2']);
      const longest = host.clientWidth < 520 ? 18 : 42;
      const chart = new Chart(canvas, {
        type: 'bar',
        data: {
          labels: rows.map((row) => [cut(row.label, longest), row.date]),
          datasets: [
            {
              data: rows.map((row) => (row.value === null ? [row.low ?? 0, row.high ?? 0] : row.value)),
              backgroundColor: rows.map((row) => (row.isEssay ? (ink['--plum'] ?? '') : (ink['--time-2'] ?? ''))),
              maxBarThickness: 18,
            },
          ],
        },
        options: {
          indexAxis: 'y',
          animation: false,
          maintainAspectRatio: false,
          scales: {
            x: {
              beginAtZero: true,
              ticks: { color: ink['--ink-soft'] ?? '', maxRotation: 0, callback: (value) => formatNumber(Number(value)) },
              grid: { color: ink['--line'] ?? '' },
            },
            y: { ticks: { color: ink['--ink'] ?? '', autoSkip: false, crossAlign: 'far' }, grid: { display: false } },
          },
        },
      });
      signal.addEventListener('abort', () => chart.destroy());
      this.toggleAttribute('data-ready', true);
    } catch (error) {
      if (!signal.aborted) console.warn('The chart could not be drawn; its table stays.', error);
    }
  }
}

/** Colour tokens as the canvas can use them. */
const tokens = (host: HTMLElement, names: readonly string[]): Readonly<Record<string, string>> => {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const colors = Object.fromEntries(
    names.map((name) => {
      probe.style.color = `var(${name})`;
      return [name, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return colors;
};

if (customElements.get('figure-chart') === undefined) customElements.define('figure-chart', FigureChart);
