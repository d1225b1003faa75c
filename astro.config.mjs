import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, envField, fontProviders } from 'astro/config';
import subsets from './src/assets/fonts/subsets.json' with { type: 'json' };
import { loadEnvironment, SHARE_PICTURES_OF } from './src/hosting/environment.ts';
import { datasetCheck } from './src/integrations/dataset-check.ts';
import { formerPages } from './src/integrations/former-pages.ts';
import { hostHeaders } from './src/integrations/host-headers.ts';
import { offlineCopy } from './src/integrations/offline-copy.ts';
import { pagePolicy } from './src/integrations/page-policy.ts';
import { searchIndex } from './src/integrations/search-index.ts';

/** One family per subset, since the fonts API has one unicode range per family. Font stacks name the subset of rare letters first: its range decides. */
const family = (name, cssVariable, weight, faces, range) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  unicodeRange: range?.split(', '),
  // A first visit has our type as soon as it comes; fallbacks with its metrics keep the place of each line until then (docs/decisions/001).
  display: 'swap',
  // src/styles/font-fallbacks.css has fallbacks with our metrics, for more systems than the API knows.
  fallbacks: [],
  optimizedFallbacks: false,
  options: { variants: Object.entries(faces).map(([style, file]) => ({ src: [`./src/assets/fonts/${file}.woff2`], weight, style })) },
});

/** The same checkout can be published anywhere: the environment says where. A file .env counts as well. */
const environment = loadEnvironment();

const former = formerPages();

/** Texts and helpers do nothing where nobody uses them, so that a page loads none that it does not use. */
const PURE = { moduleSideEffects: [{ test: /\/src\/(?:i18n|lib)\//, sideEffects: false }] };

/**
 * What most islands share, as one file. Left alone, each part that some of them share is a file of its own, and the request for it costs more than its bytes
 * (docs/performance.md). Texts of single islands are not in it, so that no page loads those of all.
 */
const SHARED_SCRIPT = {
  name: 'shared',
  test: /\/src\/(?:islands\/base|lib\/(?:once|wire|map\/slider-wire|page\/(?:arrow-keys|filters|url-state))|i18n\/(?:format|\w+\/(?:format|status)))\.ts$/,
};

export default defineConfig({
  site: environment.siteUrl,
  base: environment.basePath,
  // Read by src/site.ts alone. Values of import.meta.env are not used: variables such as SITE or BASE_URL of the machine take their place.
  env: {
    schema: {
      SITE_URL: envField.string({ context: 'server', access: 'public' }),
      BASE_PATH: envField.string({ context: 'server', access: 'public' }),
      CONTACT_EMAIL: envField.string({ context: 'server', access: 'public', optional: true }),
      SHARE_PICTURES: envField.enum({ context: 'server', access: 'public', values: SHARE_PICTURES_OF }),
    },
  },
  // URLs are part of the public contract (docs/contract.md): every page is a folder with a slash.
  trailingSlash: 'always',
  // The dataset check runs first: nothing is built from a broken dataset. Embeds, the fragments of the map's panel and pages that
  // have moved hold what other pages hold, so no search engine needs them.
  integrations: [
    datasetCheck(),
    former.integration,
    mdx(),
    sitemap({
      filter: (page) => !/\/(?:embed|parts)\//.test(page) && !former.has(page),
      serialize: (item) => ({ ...item, lastmod: former.lastChange() ?? undefined }),
    }),
    searchIndex(),
    pagePolicy(),
    offlineCopy(),
    hostHeaders(),
  ],
  // No page shows code, and the highlighter would need inline styles.
  markdown: { syntaxHighlight: false },
  build: {
    // A page has a dozen small stylesheets: inlined they cost a few kB, as files a dozen requests before the first paint.
    inlineStylesheets: 'always',
  },
  security: {
    // Everything is denied but what this site serves itself; Astro adds hashes for its scripts and styles.
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
    },
  },
  fonts: [
    family('Source Serif 4', '--font-serif', '400', { normal: 'serif', italic: 'serif-italic' }),
    family('Source Serif 4 Seldom', '--font-serif-ext', '400', { normal: 'serif-ext', italic: 'serif-italic-ext' }, subsets['serif-ext']),
    family('Source Sans 3', '--font-sans', '400 600', { normal: 'sans' }),
    // Names in Armenian would be blank on a first visit where the system has no such letters.
    family('Noto Sans Armenian', '--font-armenian', '400', { normal: 'armenian' }, subsets.armenian),
    family('Source Sans 3 Seldom', '--font-sans-ext', '400 600', { normal: 'sans-ext' }, subsets['sans-ext']),
  ],
  vite: {
    // Small images inlined as data: URLs would need a wider content security policy.
    build: { assetsInlineLimit: 0, rolldownOptions: { treeshake: PURE } },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED_SCRIPT] } } } } } },
    resolve: { alias: { '#language': fileURLToPath(new URL(`./src/i18n/${environment.language}/index.ts`, import.meta.url)) } },
  },
});
