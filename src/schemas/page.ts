import { z } from 'zod';
import { text } from '#schemas/fields.ts';

/** The pages of plain text that the site has, by the names of their files. */
export const TEXT_PAGES = ['about', 'accessibility', 'classroom', 'findings', 'method', 'terms'] as const;

/** Front matter of a page of plain text. */
export const page = z.strictObject({
  title: text(60, 'Title of the page'),
  description: text(200, 'What the page holds, for search engines and previews'),
});
