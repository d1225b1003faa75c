import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { forEachTable, schemaOf, TEXTS } from '#tables';

const texts = (folder: keyof typeof TEXTS) => glob({ base: `./content/${folder}`, pattern: '*.mdx' });

export const collections = {
  ...forEachTable((name) => defineCollection({ loader: file(`content/data/${name}.json`), schema: schemaOf(name) })),
  article: defineCollection({ loader: texts('article'), schema: TEXTS.article }),
  pages: defineCollection({ loader: texts('pages'), schema: TEXTS.pages }),
};
