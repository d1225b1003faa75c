import { BASE_PATH, CONTACT_EMAIL, SHARE_PICTURES, SITE_URL } from 'astro:env/server';
import { joinBase } from '#lib/urls.ts';

/** Path of a page of this site under the base that it is built for. */
export const link = (path: string): string => joinBase(BASE_PATH, path);

/** URL of a page of this site, with the origin that it is published on. */
export const absolute = (path: string): string => new URL(link(path), SITE_URL).href;

/** Where readers report errors; null where no address is configured. */
export const contactEmail: string | null = CONTACT_EMAIL || null;

/** Whether each page has a shared picture of its own; false in builds for tests, where all have one. */
export const drawsEachPicture = SHARE_PICTURES === 'each';
