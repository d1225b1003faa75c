import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { announcementsByDay } from '#collections/war-days.ts';
import { t } from '#i18n/index.ts';
import type { OG_PAGES } from '#lib/page/share-images.ts';
import { COLORS, TIME_COLORS } from '#lib/tokens.ts';

type OgName = (typeof OG_PAGES)[number];

const SIZE = { width: 1200, height: 630 };

/** The font has a file for Latin letters and one for extended Latin; names need both. */
const fonts = () =>
  (['latin', 'latin-ext'] as const).map((subset) => ({
    name: subset === 'latin' ? 'Serif' : 'SerifExtended',
    data: readFileSync(join(process.cwd(), `node_modules/@fontsource/source-serif-4/files/source-serif-4-${subset}-600-normal.woff`)),
    weight: 600 as const,
    style: 'normal' as const,
  }));

const box = (style: object, children: unknown) => ({ type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } });

/** The share image of a page as PNG: its title over the columns of the 44 days. */
export const ogImage = async (name: OgName): Promise<Uint8Array<ArrayBuffer>> => {
  const days = await announcementsByDay();
  const most = Math.max(...days.map((day) => day.announced));
  const bars = days.map((day) =>
    box(
      {
        width: 20,
        height: Math.round((day.announced / most) * 170) + 3,
        backgroundColor: TIME_COLORS[Math.min(4, Math.floor((day.number - 1) / 9))]?.light,
      },
      '',
    ),
  );
  const svg = await satori(
    box(
      {
        width: '100%',
        height: '100%',
        flexDirection: 'column',
        justifyContent: 'space-between',
        boxSizing: 'border-box',
        padding: 64,
        backgroundColor: COLORS.paper.light,
        color: COLORS.ink.light,
        fontFamily: 'Serif, SerifExtended',
      },
      [
        box({ fontSize: 46, color: COLORS.inkSoft.light }, t.site.title),
        box({ fontSize: 88, lineHeight: 1.08, letterSpacing: -1.5 }, t.published.shareImage[name]),
        box({ alignItems: 'flex-end', justifyContent: 'space-between', borderBottom: `3px solid ${COLORS.ink.light}` }, bars),
      ],
    ),
    { ...SIZE, fonts: fonts() },
  );
  return new Uint8Array(new Resvg(svg).render().asPng());
};

/** The icon of the site as PNG. */
export const icon = (pixels: number): Uint8Array<ArrayBuffer> => {
  const svg = readFileSync(join(process.cwd(), 'public/favicon.svg'), 'utf8');
  return new Uint8Array(new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng());
};
