import type { Citable } from '#lib/record/citation.ts';

/**
 * The citation of a page as a ContextObject in a span (COinS), which Zotero and other reference managers read from the page: unlike the tags of Highwire
 * and Dublin Core it can say that the author is an organisation (`rft.aucorp`) and of which type the work is (`rft.type`). Zotero has no field for the
 * version of a page, so the description has it too; `about` says what the page is about.
 */
export const toContextObject = ({ name, author, publisher, date, edition, url, kind, basedOn }: Citable, about: string, language: string): string =>
  [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', kind === 'dataset' ? 'dataset' : 'webpage'],
    ['rft.title', name],
    ['rft.aucorp', author],
    ['rft.publisher', publisher],
    ['rft.source', publisher],
    ['rft.date', date],
    ['rft.edition', edition],
    ['rft.description', `${about} ${edition}. ${basedOn}`],
    ['rft.identifier', url],
    ['rft.language', language],
  ]
    .map(([key = '', value = '']) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
