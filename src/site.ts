import { joinBase } from '#lib/urls.ts';

/** Address of a page of this site under the base it is built for. */
export const link = (path: string): string => joinBase(import.meta.env.BASE_URL, path);

/** The same with the host that the site is published on. */
export const absolute = (path: string): string => new URL(link(path), import.meta.env.SITE).href;
