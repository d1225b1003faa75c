import { createFontStack } from '@capsizecss/core';
import metrics from '#assets/fonts/metrics.json' with { type: 'json' };

const { arial, georgia, notoSerif, openSans, roboto, sourceSans3, sourceSerif4, timesNewRoman } = metrics;

/**
 * Mean advance of a character in em over the text of the article, measured in a browser for each face: tables of widths weigh letters by other texts and
 * have no bold or italic faces. Georgia was measured by Gelasio, Arial and Times New Roman by Liberation, which have the same advances.
 */
const WIDTHS = {
  serif: 0.4395,
  serifItalic: 0.4101,
  sans: 0.4149,
  sansBold: 0.4261,
  georgia: 0.4378,
  georgiaItalic: 0.4473,
  times: 0.3988,
  timesItalic: 0.4002,
  notoSerif: 0.4751,
  notoSerifItalic: 0.4611,
  arial: 0.4431,
  arialBold: 0.4765,
  roboto: 0.4395,
  robotoBold: 0.4463,
  openSans: 0.4633,
} as const;

type Metrics = (typeof metrics)[keyof typeof metrics];

interface Face {
  /** The font of a system, by its names. */
  readonly font: Metrics;
  readonly names: readonly string[];
  /** Our face in whose place it stands. */
  readonly ours: { readonly family: 'Serif' | 'Sans'; readonly metrics: Metrics; readonly width: number };
  readonly width: number;
  readonly properties: { readonly fontStyle?: 'italic'; readonly fontWeight?: string };
}

const SERIF = { family: 'Serif', metrics: sourceSerif4, width: WIDTHS.serif } as const;
const ITALIC = { ...SERIF, width: WIDTHS.serifItalic } as const;
const SANS = { family: 'Sans', metrics: sourceSans3, width: WIDTHS.sans } as const;
const BOLD = { ...SANS, width: WIDTHS.sansBold } as const;
/** Open Sans is the only font of some machines, browsers for tests among them: one face then stands in the place of all. */
const OPEN_SANS = { font: openSans, names: ['Open Sans', 'OpenSans-Regular'], width: WIDTHS.openSans, properties: {} } as const;
const italic = { fontStyle: 'italic' } as const;
const bold = { fontWeight: '600' } as const;

/** Fonts of common systems, with those of the same advances: a face of each style, so that no browser slants or smears another. */
const FACES: readonly Face[] = [
  { font: georgia, names: ['Georgia', 'Gelasio'], ours: SERIF, width: WIDTHS.georgia, properties: {} },
  { font: georgia, names: ['Georgia Italic', 'Georgia-Italic', 'Gelasio Italic'], ours: ITALIC, width: WIDTHS.georgiaItalic, properties: italic },
  {
    font: timesNewRoman,
    names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
    ours: SERIF,
    width: WIDTHS.times,
    properties: {},
  },
  {
    font: timesNewRoman,
    names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic', 'Tinos Italic'],
    ours: ITALIC,
    width: WIDTHS.timesItalic,
    properties: italic,
  },
  { font: notoSerif, names: ['Noto Serif Regular', 'NotoSerif-Regular', 'Noto Serif'], ours: SERIF, width: WIDTHS.notoSerif, properties: {} },
  { font: notoSerif, names: ['Noto Serif Italic', 'NotoSerif-Italic'], ours: ITALIC, width: WIDTHS.notoSerifItalic, properties: italic },
  { ...OPEN_SANS, ours: SERIF },
  { font: arial, names: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'], ours: SANS, width: WIDTHS.arial, properties: {} },
  { font: arial, names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'], ours: BOLD, width: WIDTHS.arialBold, properties: bold },
  { font: roboto, names: ['Roboto Regular', 'Roboto-Regular', 'Roboto'], ours: SANS, width: WIDTHS.roboto, properties: {} },
  { font: roboto, names: ['Roboto Bold', 'Roboto-Bold'], ours: BOLD, width: WIDTHS.robotoBold, properties: bold },
  { ...OPEN_SANS, ours: SANS },
];

const widthOf = (font: Metrics, em: number): number => em * font.unitsPerEm;

const cssOf = ({ font, names, ours, width, properties }: Face): string => {
  const stack = [
    { ...ours.metrics, familyName: ours.family, xWidthAvg: widthOf(ours.metrics, ours.width) },
    { ...font, xWidthAvg: widthOf(font, width) },
  ];
  const { fontFaces } = createFontStack(stack, { fontFaceProperties: properties });
  // A name that begins with "Serif" would be refused where a minifier takes its quotes away, as the name of a generic family.
  const family = `'Fallback ${ours.family} ${font.familyName}'`;
  return fontFaces
    .replace(/font-family: [^;]+;/, `font-family: ${family};`)
    .replace(/src: [^;]+;/, `src: ${names.map((name) => `local('${name}')`).join(', ')};`);
};

/** The stylesheet of the fallbacks: fonts of systems scaled to the metrics of ours, so that text keeps its place when ours arrive. */
export const fontFallbacks = (): string =>
  `/* Made by "npm run fonts" from the metrics of the fonts named; do not edit. */\n${FACES.map(cssOf).join('\n')}\n`;
