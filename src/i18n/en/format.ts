import { type Formats, formatsFor } from '#i18n/format.ts';

/** en-GB: days before months, and no comma before "and" in lists. */
export const format: Formats = /* @__PURE__ */ formatsFor('en-GB');
