export { labels } from '#i18n/en/labels.ts';
export { language } from '#i18n/en/language.ts';
export { site } from '#i18n/en/site.ts';
