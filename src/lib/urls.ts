/** Joins the base of the site and a path of it; both may begin or end with a slash. */
export const joinBase = (base: string, path: string): string => `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;

/** An address with what is long or noisy taken off, for showing: "example.org/path". */
export const shownAddress = (url: string, longest: number): string => {
  const plain = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1)}…`;
};

/** File in the build of a page that Astro names so: "timeline/", "404/" or "". */
export const pageFile = (pathname: string): string => (/^\/?404\/$/.test(pathname) ? '404.html' : `${pathname.replace(/^\//, '')}index.html`);

/** Whether what Astro names so, such as "parts/shusha/", is a fragment that the panel of the map fetches, not a page. */
export const isFragment = (pathname: string): boolean => /^\/?parts\//.test(pathname);
