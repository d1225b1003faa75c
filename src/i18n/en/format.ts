import { type Formats, formatsFor } from '#i18n/format.ts';

/** Days before months, and lists without a comma before "and". */
export const format: Formats = /* @__PURE__ */ formatsFor('en-GB');
