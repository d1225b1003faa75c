/** A colour in its light and its dark form, as `#rrggbb`. */
interface Color {
  readonly light: string;
  readonly dark: string;
}

/**
 * The colours of src/styles/tokens.css, by their names there, for what no stylesheet reaches: SVG files, share images, the manifest. A test compares the
 * two.
 */
export const COLORS = {
  paper: { light: '#faf6ee', dark: '#16130f' },
  paperRaised: { light: '#fffdf8', dark: '#1f1b16' },
  paperSunken: { light: '#f1eadd', dark: '#110e0b' },
  ink: { light: '#211c16', dark: '#ece5d9' },
  inkSoft: { light: '#5a5044', dark: '#b9aea0' },
  rule: { light: '#d9cebc', dark: '#3b342b' },
  ruleStrong: { light: '#8a7d6b', dark: '#857a6c' },
  plum: { light: '#6d2f5a', dark: '#dba7ca' },
  plumSoft: { light: '#f0e2ea', dark: '#35212e' },
  time1: { light: '#b58aa6', dark: '#7d5570' },
  time2: { light: '#a06a90', dark: '#9a6a8a' },
  time3: { light: '#884a78', dark: '#b781a5' },
  time4: { light: '#6d2f5a', dark: '#d19bbf' },
  time5: { light: '#4d1a3d', dark: '#ecc3df' },
  mapGround: { light: '#efe6d8', dark: '#231e18' },
  mapHeld: { light: '#d8cbb2', dark: '#443b2e' },
  mapHatch: { light: '#5d4a56', dark: '#c9b5c0' },
  mapWater: { light: '#c9d6d8', dark: '#24363a' },
  mapWaterLine: { light: '#6f9199', dark: '#557780' },
} as const satisfies Readonly<Record<string, Color>>;

/** Shades of time, from early to late. */
export const TIME_COLORS: readonly Color[] = [COLORS.time1, COLORS.time2, COLORS.time3, COLORS.time4, COLORS.time5];
