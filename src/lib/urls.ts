/** Joins the base of the site and a path under it; both may begin or end with a slash. */
export const joinBase = (base: string, path: string): string => `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;

/** A URL as it is printed: without scheme, "www." and last slash, cut to `longest` characters: "example.org/path". */
export const shownUrl = (url: string, longest: number): string => {
  const plain = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1)}…`;
};

/** Path of the built file of a page by Astro’s path of it: "timeline/", "404/" or "". */
export const pageFile = (pathname: string): string => (/^\/?404\/$/.test(pathname) ? '404.html' : `${pathname.replace(/^\//, '')}index.html`);

/** Whether Astro’s path of a page, such as "parts/shusha/", is of a fragment that the panel of the map fetches. */
export const isFragment = (pathname: string): boolean => /^\/?parts\//.test(pathname);

/** The host of a URL as it is printed: without "www.". */
export const shownHost = (url: string): string => shownUrl(url, url.length).replace(/[/?#].*$/, '');
