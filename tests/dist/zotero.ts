import type { HTMLElement } from 'node-html-parser';

/** What Zotero makes of a page, in the fields that a citation needs. */
export interface ZoteroItem {
  readonly itemType: string;
  readonly title: string;
  readonly creators: readonly { readonly lastName: string; readonly firstName?: string; readonly isInstitution?: true }[];
  readonly date: string;
  readonly edition: string;
  readonly website: string;
  readonly abstract: string;
  readonly url: string;
}

/** Types of items that our pages name (https://api.zotero.org/itemTypes). */
const ITEM_TYPES = ['webpage', 'dataset'];

/**
 * The rules of Zotero’s translator "COinS" (github.com/zotero/translators, COinS.js, priority 300) with parseContextObject of
 * github.com/zotero/utilities, openurl.js: the type by the format or by rft.type, one institution for each rft.aucorp, and names in rft.au split at
 * their last space.
 */
const fromContextObject = (title: string): ZoteroItem => {
  const pairs = title.split('&').map((part) => {
    const [key = '', value = ''] = part.split('=');
    return { key, value: decodeURIComponent(value.replace(/\+|%2[bB]/g, ' ')) };
  });
  const last = (wanted: string): string => pairs.findLast(({ key, value }) => key === wanted && value !== '')?.value ?? '';
  const all = (...wanted: string[]) => pairs.filter(({ key, value }) => wanted.includes(key) && value !== '').map(({ value }) => value);
  if (last('rft_val_fmt') !== 'info:ofi/fmt:kev:mtx:dc') throw new Error('Zotero knows no other format in which a page is of any type.');
  return {
    itemType: ITEM_TYPES.includes(last('rft.type')) ? last('rft.type') : 'webpage',
    title: last('rft.title'),
    creators: [
      ...all('rft.aucorp').map((lastName) => ({ lastName, isInstitution: true as const })),
      ...all('rft.au', 'rft.creator', 'rft.contributor').map((name) => ({
        lastName: name.slice(name.lastIndexOf(' ') + 1),
        firstName: name.slice(0, name.lastIndexOf(' ')),
      })),
    ],
    date: last('rft.date'),
    edition: last('rft.edition'),
    website: last('rft.source'),
    abstract: last('rft.description'),
    url: all('rft.identifier').find((value) => /^https?:/.test(value)) ?? '',
  };
};

/** What Zotero saves of a page: COinS come before embedded metadata (priority 320), and several of them would ask the reader to choose. */
export const zoteroItem = (root: HTMLElement): ZoteroItem => {
  const spans = root.querySelectorAll('span.Z3988[title]');
  const [only] = spans;
  if (only === undefined || spans.length > 1) throw new Error(`Zotero wants one ContextObject in a page, and found ${spans.length}.`);
  return fromContextObject(only.getAttribute('title') ?? '');
};

/**
 * The type that the translator "Embedded Metadata" with "RDF" gives where COinS are not read (Embedded Metadata.js, RDF.js): tags of Highwire make an
 * article of a journal unless og:type says "website".
 */
export const embeddedType = (root: HTMLElement): string => {
  const meta = (name: string): string => root.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
  if (meta('og:type') === 'website') return 'webpage';
  const named = meta('DC.type');
  const type = ITEM_TYPES.find((known) => known === named);
  if (type !== undefined) return type;
  return root.querySelector('meta[name^="citation_title"], meta[name^="citation_journal"]') === null ? 'webpage' : 'journalArticle';
};
