import { getEntry, render } from 'astro:content';

/** A page of plain text from `content/pages`, rendered. */
export const textPage = async (id: 'about' | 'accessibility' | 'method' | 'terms') => {
  const entry = await getEntry('pages', id);
  if (entry === undefined) throw new Error(`content/pages/${id}.mdx is missing.`);
  const { Content } = await render(entry);
  return { ...entry.data, Content };
};
