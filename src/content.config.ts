import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { chapter } from '#schemas/chapter.ts';
import { schemas } from '#schemas/index.ts';
import { page } from '#schemas/page.ts';

export const collections = {
  article: defineCollection({ loader: glob({ base: './content/article', pattern: '*.mdx' }), schema: chapter }),
  pages: defineCollection({ loader: glob({ base: './content/pages', pattern: '*.mdx' }), schema: page }),
  sources: defineCollection({ loader: file('content/data/sources.json'), schema: schemas.sources }),
  events: defineCollection({ loader: file('content/data/events.json'), schema: schemas.events }),
  districts: defineCollection({ loader: file('content/data/districts.json'), schema: schemas.districts }),
  settlements: defineCollection({ loader: file('content/data/settlements.json'), schema: schemas.settlements }),
  places: defineCollection({ loader: file('content/data/places.json'), schema: schemas.places }),
  groups: defineCollection({ loader: file('content/data/groups.json'), schema: schemas.groups }),
  figures: defineCollection({ loader: file('content/data/figures.json'), schema: schemas.figures }),
  sites: defineCollection({ loader: file('content/data/sites.json'), schema: schemas.sites }),
  claims: defineCollection({ loader: file('content/data/claims.json'), schema: schemas.claims }),
  corrections: defineCollection({ loader: file('content/data/corrections.json'), schema: schemas.corrections }),
  totals: defineCollection({ loader: file('content/data/totals.json'), schema: schemas.totals }),
};
