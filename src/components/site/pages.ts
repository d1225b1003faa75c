import { t } from '#i18n/index.ts';

interface NamedPage {
  readonly path: string;
  readonly name: string;
}

const page = (id: keyof typeof t.navigation.pages): NamedPage => ({ path: `/${id}/`, name: t.navigation.pages[id] });

/** Pages of the main navigation, in its order. */
export const PAGES: readonly NamedPage[] = [page('article'), page('timeline'), page('map'), page('losses'), page('claims'), page('sources')];

/** Pages of the footer navigation, in its order. */
export const FOOTER_PAGES: readonly NamedPage[] = [
  page('findings'),
  page('places'),
  page('data'),
  page('classroom'),
  page('method'),
  page('terms'),
  page('corrections'),
  page('accessibility'),
  page('about'),
];
