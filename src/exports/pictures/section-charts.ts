import type { ClaimView } from '#collections/claims.ts';
import type { TimelineEvent } from '#collections/events.ts';
import { sourceBalance } from '#collections/sources.ts';
import { statusSign } from '#exports/pictures/claim.ts';
import { box, type PictureElement } from '#exports/pictures/element.ts';
import { FULL_WIDTH, keyRow } from '#exports/pictures/frame.ts';
import { type Block, NOTE, STRONG, stack, textBlock, textLine } from '#exports/pictures/text.ts';
import { AXIS, yearAxis, yearColumns, yearCounts } from '#exports/pictures/years.ts';
import { publishedTables } from '#exports/tables.ts';
import { t } from '#i18n/index.ts';
import { PARTIES } from '#lib/record/harm.ts';
import { CLAIM_STATUSES, claimsByStatus } from '#lib/record/status.ts';
import { COLORS } from '#lib/tokens.ts';

const INK = COLORS.ink.light;

/** The signs of the statuses in words. */
export const statusKey = (): PictureElement =>
  keyRow(
    CLAIM_STATUSES.map((status) => ({ sign: statusSign(status, 20), signWidth: 27, words: t.labels.statusInSentence[status] })),
    18,
    16,
  ).element;

/** Rows of equal height: a label, and what it has. */
const rows = (entries: readonly { readonly label: PictureElement; readonly what: PictureElement }[], label: number, height: number): Block => {
  const each = Math.floor(height / entries.length);
  return {
    element: box(
      { flexDirection: 'column' },
      entries.map((entry) =>
        box({ alignItems: 'center', width: FULL_WIDTH, height: each }, [
          box({ width: label, flexShrink: 0, alignItems: 'center' }, [entry.label]),
          entry.what,
        ]),
      ),
    ),
    height: each * entries.length,
  };
};

const LABEL = 27;
const label = (text: string, width: number, type = STRONG): PictureElement =>
  textBlock(text, { ...type, leading: 1.1, sizes: [LABEL, 24, 21] }, { width, height: 60 }).element;

/** The claims as their signs, in lines that have room. */
const signs = (claims: readonly ClaimView[], width: number, size: number): PictureElement =>
  box(
    { flexWrap: 'wrap', width },
    claims.map(({ status }) => box({ width: size + 6, height: size + 4 }, [statusSign(status, size)])),
  );

/** The claims in the order of the essay, by its parts. */
export const articleChart = (claims: readonly ClaimView[], height: number): Block => {
  const column = 420;
  const parts = [...Map.groupBy(claims, ({ part }) => part)];
  const entries = parts.map(([part, own]) => ({ label: label(t.labels.claimPart[part], column - 24), what: signs(own, FULL_WIDTH - column, 26) }));
  return rows(entries, column, height);
};

/** The claims counted by how they stand. */
export const claimsChart = (claims: readonly ClaimView[], height: number): Block => {
  const column = 372;
  const entries = claimsByStatus(claims).map(({ status, own }) => ({
    label: box({ alignItems: 'center' }, [
      box({ width: 72, justifyContent: 'flex-end', marginRight: 18 }, [textLine(t.format.number(own.length), 44, { ...STRONG, leading: 1 })]),
      label(t.labels.status[status], column - 110),
    ]),
    what: signs(own, FULL_WIDTH - column, 26),
  }));
  return rows(entries, column, height);
};

/** The works by the side that published them. */
export const sourcesChart = async (): Promise<(height: number) => Block> => {
  const { list } = await sourceBalance();
  const [column, number] = [270, 96];
  const most = Math.max(...list.side.map(({ works }) => works), 1);
  return (height) =>
    rows(
      list.side.map(({ key, works }) => ({
        label: label(t.labels.sourceSide[key], column - 20),
        what: box({ alignItems: 'center' }, [
          box({ width: Math.max(Math.round((works / most) * (FULL_WIDTH - column - number)), 3), height: 34, backgroundColor: INK }),
          box({ marginLeft: 14 }, [textLine(t.format.number(works), 34, { ...STRONG, leading: 1 })]),
        ]),
      })),
      column,
      height,
    );
};

/** The events by year, and under them those that harmed civilians of either side, to the same scale. */
export const timelineChart = (events: readonly TimelineEvent[], height: number): Block => {
  const all = yearCounts(events);
  const parts = [
    { name: t.published.pictures.allEvents, counts: all },
    ...PARTIES.map((party) => ({ name: t.labels.harmTo[party], counts: yearCounts(events, ({ harm }) => harm.some(({ side }) => side === party)) })),
  ];
  const name = 30;
  // Each row is as high as its highest year, so that a column of one row is as high as its like of another.
  const highest = parts.map(({ counts }) => Math.max(...counts.events, 1));
  const unit = (height - AXIS.height - parts.length * (name + 10)) / highest.reduce((sum, own) => sum + own, 0);
  const columns = parts.map(({ name: text, counts }, index): Block => {
    const own = Math.max(unit * (highest[index] ?? 1), 12);
    return {
      element: box({ flexDirection: 'column' }, [
        textLine(text, 23, { ...STRONG, leading: name / 23 }),
        yearColumns(counts, { width: FULL_WIDTH, height: own, most: highest[index] ?? 1 }, null),
      ]),
      height: own + name,
    };
  });
  return stack([stack(columns, 8), { element: yearAxis(all, FULL_WIDTH, null), height: AXIS.height }]);
};

/** The tables of the record with their rows. */
export const dataChart = async (): Promise<(height: number) => Block> => {
  const tables = (await publishedTables()).map(({ name, rows: own }) => ({ name, rows: own.length }));
  const half = Math.ceil(tables.length / 2);
  const width = FULL_WIDTH / 2;
  return (height) => {
    const each = Math.floor(height / half);
    const line = ({ name, rows: own }: { readonly name: string; readonly rows: number }): PictureElement =>
      box({ width, height: each, alignItems: 'center' }, [
        box({ width: 130, justifyContent: 'flex-end', marginRight: 20 }, [textLine(t.format.number(own), 36, { ...STRONG, leading: 1 })]),
        textLine(t.published.pictures.rowsOf(name, own), 30, { ...NOTE, leading: 1 }),
      ]);
    return {
      element: box({ width: FULL_WIDTH }, [
        box({ flexDirection: 'column', width }, tables.slice(0, half).map(line)),
        box({ flexDirection: 'column', width }, tables.slice(half).map(line)),
      ]),
      height: each * half,
    };
  };
};
