/** The language that the site is built in: its tag (BCP 47) for `lang` and the formats of Intl, and the direction of its script. */
export const language: { readonly tag: string; readonly direction: 'ltr' | 'rtl' } = { tag: 'en', direction: 'ltr' };
