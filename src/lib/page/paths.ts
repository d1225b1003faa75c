/** Paths of the pages of single rows, without the base of the site. */
export const claimPath = (id: string): string => `/claims/${id}/`;
export const eventPath = (id: string): string => `/timeline/${id}/`;
export const quantityPath = (id: string): string => `/losses/${id}/`;
export const districtPath = (id: string): string => `/places/${id}/`;
export const dayPath = (id: string): string => `/map/${id}/`;
export const sitePath = (id: string): string => `/losses/sites/${id}/`;
