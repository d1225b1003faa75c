import { joinBase } from '#lib/urls.ts';

/** Address of a page of this site under the base it is built for. */
export const link = (path: string): string => joinBase(import.meta.env.BASE_URL, path);
