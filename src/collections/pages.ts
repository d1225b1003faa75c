import { getEntry, render } from 'astro:content';
import { TEXT_PAGES } from '#tables';

export { TEXT_PAGES };

/** A rendered page of text from `content/pages`. */
export const textPage = async (id: (typeof TEXT_PAGES)[number]) => {
  const entry = await getEntry('pages', id);
  if (entry === undefined) throw new Error(`content/pages/${id}.mdx is missing.`);
  const { Content } = await render(entry);
  return { ...entry.data, Content };
};
