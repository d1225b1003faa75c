import { readTokens } from '#islands/base.ts';

/** Colours and patterns of the map in the current theme, as a canvas takes them. */
export interface Palette {
  readonly ink: string;
  readonly surface: string;
  readonly line: string;
  readonly strongLine: string;
  readonly water: string;
  readonly waterLine: string;
  readonly accent: string;
  /** Shades of time, from early to late. */
  readonly time: readonly string[];
  /** Font of numbers on marks. */
  readonly font: string;
  /** Land under Armenian control. */
  readonly held: string;
  /** Patterns by how control changed; null where the browser makes none. */
  readonly hatch: Readonly<Record<'handover' | 'later', CanvasPattern | null>>;
}

const TILE = 8;

/** A pattern on a transparent tile; null where the browser makes none. */
const pattern = (draw: (context: CanvasRenderingContext2D) => void, color: string): CanvasPattern | null => {
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const context = tile.getContext('2d');
  if (context === null) return null;
  context.fillStyle = color;
  context.strokeStyle = color;
  context.lineWidth = 2;
  context.beginPath();
  draw(context);
  return context.createPattern(tile, 'repeat');
};

const diagonals = (context: CanvasRenderingContext2D): void => {
  for (const start of [-TILE, 0, TILE]) {
    context.moveTo(start, TILE);
    context.lineTo(start + TILE, 0);
  }
  context.stroke();
};

const levels = (context: CanvasRenderingContext2D): void => {
  context.moveTo(0, TILE / 2);
  context.lineTo(TILE, TILE / 2);
  context.stroke();
};

export const readPalette = (host: HTMLElement): Palette =>
  readTokens(host, ({ color, fontFamily }) => {
    const hatch = color('--time-4');
    return {
      ink: color('--ink'),
      surface: color('--surface-raised'),
      line: color('--line'),
      strongLine: color('--line-strong'),
      water: color('--map-water'),
      waterLine: color('--map-water-line'),
      accent: color('--plum'),
      time: ([1, 2, 3, 4, 5] as const).map((shade) => color(`--time-${shade}`)),
      font: `600 11px ${fontFamily('--sans')}`,
      held: color('--map-held'),
      hatch: { handover: pattern(diagonals, hatch), later: pattern(levels, hatch) },
    };
  });
