export { dates } from '#i18n/en/dates.ts';
export { format } from '#i18n/en/format.ts';
export { labels } from '#i18n/en/labels.ts';
export { language } from '#i18n/en/language.ts';
export { numbers } from '#i18n/en/numbers.ts';
export { site } from '#i18n/en/site.ts';
