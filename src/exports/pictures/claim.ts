import type { ClaimView } from '#collections/claims.ts';
import { box, drawing, edge, type PictureElement, svgDocument } from '#exports/pictures/element.ts';
import { cardSheet, FULL_WIDTH, foot, kicker, roomBeside, rule } from '#exports/pictures/frame.ts';
import { type Block, SAID, stack, TITLE, textBlock, textLine } from '#exports/pictures/text.ts';
import { t } from '#i18n/index.ts';
import { STATUS_SIGNS } from '#lib/charts/signs.ts';
import { COLORS } from '#lib/tokens.ts';
import type { ClaimStatus } from '#schemas/claim.ts';

const INK = COLORS.ink.light;

/** The sign of a status, as beside claims on the pages. */
export const statusSign = (status: ClaimStatus, size: number): PictureElement =>
  drawing(
    svgDocument(
      STATUS_SIGNS[status]
        .map(({ d, width }) =>
          width === null
            ? `<path d="${d}" fill="${INK}"/>`
            : `<path d="${d}" fill="none" stroke="${INK}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
        )
        .join(''),
      [16, 16],
    ),
    size,
    size,
  );

const BAR = 4;
const INDENT = 28;

/** Draws the author, the claim and its status. The status is as large as the claim, so that no reader sees one without the other. */
export const claimSheet = ({ id, kind, text, status, brief }: ClaimView): PictureElement => {
  const words = t.published.pictures;
  const head = kicker(kind === 'quote' ? words.quoted(id) : words.claim(id), FULL_WIDTH, 32);
  const verdict = stack(
    [
      {
        element: box({ alignItems: 'center', height: 72 }, [
          statusSign(status, 60),
          box({ marginLeft: 20 }, [textLine(t.labels.status[status], 62, { ...TITLE, leading: 1.1 })]),
        ]),
        height: 72,
      },
      textBlock(brief, { ...SAID, leading: 1.2, sizes: [44, 42, 40, 38, 36] }, { width: FULL_WIDTH, height: 140 }),
    ],
    8,
  );
  const bottom = stack([rule(FULL_WIDTH), verdict, foot(FULL_WIDTH, words.foot)], 16);
  const said = textBlock(text, { ...SAID, sizes: [54, 50, 46, 42, 38, 35] }, { width: FULL_WIDTH - INDENT, height: roomBeside([head, bottom], 16) });
  const quote: Block = {
    element: box({ borderLeft: edge(BAR, COLORS.ruleStrong.light), paddingLeft: INDENT - BAR }, [said.element]),
    height: said.height,
  };
  return cardSheet(stack([head, quote], 14), bottom);
};
