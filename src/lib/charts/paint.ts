import { markOf, signOf } from '#lib/charts/marks.ts';
import type { Bar, MarkAt, Primitive, Rule, Words } from '#lib/charts/primitives.ts';
import { escapeMarkup } from '#lib/markup.ts';
import { COLORS } from '#lib/tokens.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

const round = (value: number): number => Math.round(value * 100) / 100;

export const attributes = (values: Attributes): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : escapeMarkup(String(value))}"`)
    .join('');

/** How a list of primitives is painted: positions across, and the look of each. */
interface Skin {
  readonly across: (share: number) => string | number;
  readonly rule: (as: Rule['as']) => Attributes;
  readonly text: (as: Words['as']) => Attributes;
  readonly strong: Attributes;
  readonly mark: (mark: MarkAt) => string;
  readonly bar: Attributes;
  readonly filled: Attributes;
}

const FILLED = { yes: 1, partly: 0.5, no: 0, essay: 0 } as const;

const paintBar = ({ id, x, width, y, height, standing }: Bar, skin: Skin): string => {
  const filled = FILLED[standing] * height;
  const at = { x: skin.across(x), width: skin.across(width) };
  const outline = `<rect${attributes({ ...at, y, height, 'data-bar': id, ...skin.bar })}/>`;
  return filled === 0 ? outline : `${outline}<rect${attributes({ ...at, y: y + height - filled, height: filled, ...skin.filled })}/>`;
};

const paintText = ({ as, x, dx, y, anchor, number, text }: Words, skin: Skin): string => {
  const bold = number === '' ? '' : `<tspan${attributes(skin.strong)}>${escapeMarkup(number)}</tspan>`;
  const own = { x: skin.across(x), dx: dx === 0 ? undefined : dx, y, 'text-anchor': anchor === 'start' ? undefined : anchor, ...skin.text(as) };
  return `<text${attributes(own)}>${bold}${bold !== '' && text !== '' ? ' ' : ''}${escapeMarkup(text)}</text>`;
};

const paintRule = ({ as, x1, x2, y1, y2 }: Rule, skin: Skin): string =>
  `<line${attributes({ x1: skin.across(x1), x2: skin.across(x2), y1, y2, ...skin.rule(as) })}/>`;

const paintOne = (item: Primitive, skin: Skin): string => {
  if (item.kind === 'rule') return paintRule(item, skin);
  if (item.kind === 'text') return paintText(item, skin);
  return item.kind === 'bar' ? paintBar(item, skin) : skin.mark(item);
};

const paint = (primitives: readonly Primitive[], skin: Skin): string => primitives.map((item) => paintOne(item, skin)).join('');

/** Ids of the marks that a page defines once, for `<use>`. */
export const markId = (standing: MarkAt['standing'], size: MarkAt['size']): string => `mark-${standing}-${size}`;
export const signId = (qualifier: MarkAt['qualifier'], size: MarkAt['size']): string => `sign-${qualifier}-${size}`;

const PAGE: Skin = {
  across: (share) => `${round(share * 100)}%`,
  rule: (as) => ({ class: as }),
  text: (as) => ({ class: as === 'label' ? as : undefined }),
  strong: {},
  bar: { class: 'bar' },
  filled: { class: 'filled' },
  mark: ({ id, x, y, standing, qualifier, size }) => {
    const at = { x: PAGE.across(x), y };
    const sign = signOf(qualifier, size) === null ? '' : `<use${attributes({ href: `#${signId(qualifier, size)}`, ...at })}/>`;
    return `${sign}<use${attributes({ href: `#${markId(standing, size)}`, ...at, 'data-mark': id ?? undefined })}/>`;
  },
};

/** A drawing for a page: positions across are percentages, so that it fills any width and its text keeps its size, which `viewBox` would scale. */
export const paintForPage = (primitives: readonly Primitive[]): string => paint(primitives, PAGE);

const INK = COLORS.ink.light;
const SOFT = COLORS.inkSoft.light;
const PAPER = COLORS.paperRaised.light;

const FILE_RULES = {
  grid: { stroke: COLORS.rule.light },
  base: { stroke: SOFT },
  apart: { stroke: SOFT, 'stroke-dasharray': '2 3' },
  stem: { stroke: COLORS.ruleStrong.light, 'stroke-width': 0.75 },
  span: { stroke: INK, 'stroke-width': 1.2 },
  essay: { stroke: SOFT, 'stroke-dasharray': '1 3' },
  war: { stroke: COLORS.time1.light, 'stroke-width': 2 },
  leader: { stroke: COLORS.ruleStrong.light, 'stroke-width': 0.75 },
  range: { stroke: INK, 'stroke-width': 2 },
  same: { stroke: INK, 'stroke-width': 6 },
} as const satisfies Readonly<Record<Rule['as'], Attributes>>;

/** A drawing for a file of this width, which is printed and used on other pages: it has the light colours only. */
export const paintForFile = (primitives: readonly Primitive[], width: number): string =>
  paint(primitives, {
    across: (share) => share * width,
    rule: (as) => FILE_RULES[as],
    text: (as) =>
      as === 'axis' ? { fill: SOFT, 'font-size': 12 } : { fill: INK, 'font-size': 13, stroke: PAPER, 'stroke-width': 3, 'paint-order': 'stroke' },
    strong: { 'font-weight': 600 },
    bar: { fill: PAPER, stroke: INK, 'stroke-width': 1.5 },
    filled: { fill: INK },
    mark: ({ x, y, standing, qualifier, size }) => {
      const { outline, fill } = markOf(standing, size);
      const sign = signOf(qualifier, size);
      const look = { stroke: INK, 'stroke-width': standing === 'essay' ? 2.4 : 1.8 };
      return [
        `<g${attributes({ transform: `translate(${round(x * width)} ${y})`, ...look })}>`,
        `<path${attributes({ d: outline, fill: PAPER })}/>`,
        fill === null ? '' : `<path${attributes({ d: fill, fill: INK })}/>`,
        sign === null ? '' : `<path${attributes({ d: sign, fill: 'none', 'stroke-width': 1.4 })}/>`,
        '</g>',
      ].join('');
    },
  });
