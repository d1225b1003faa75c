import { z } from 'zod';
import { text } from '#schemas/fields.ts';

/** Front matter of a page of plain text. */
export const page = z.strictObject({
  title: text(60, 'Title of the page'),
  description: text(200, 'What the page holds, for search engines and previews'),
});
