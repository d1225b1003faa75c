interface Cited {
  /** What is cited, such as "Claim c16". */
  readonly what: string;
  readonly site: string;
  /** Day of the state cited, in words. */
  readonly checked: string;
  readonly url: string;
}

/** A row as a plain citation: who, what, where, as of when. */
export const citeRow = ({ what, site, checked, url }: Cited): string => `${site} project, “${what}”, ${site}, as checked ${checked}, ${url}`;
