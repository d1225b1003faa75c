/** A made-up language for tests: long, accented, bracketed and written from right to left. Text that stays English did not come from messages. */
import * as en from '#i18n/en/index.ts';
import type { language as Language } from '#i18n/en/language.ts';
import { disguise } from './disguise.ts';

/** XB is a private-use region (ISO 3166-1), which CLDR uses for pseudo-locales with right-to-left text. */
export const language: typeof Language = { tag: 'ar-XB', direction: 'rtl' };
/** Formats are not disguised: islands read numbers back from the page. */
export const format = en.format;
export const article = disguise(en.article);
export const citation = disguise(en.citation);
export const claims = disguise(en.claims);
export const common = disguise(en.common);
export const copying = disguise(en.copying);
export const corrections = disguise(en.corrections);
export const counts = disguise(en.counts);
export const data = disguise(en.data);
export const dates = disguise(en.dates);
export const events = disguise(en.events);
export const filterStatus = disguise(en.filterStatus);
export const filters = disguise(en.filters);
export const findings = disguise(en.findings);
export const home = disguise(en.home);
export const homeStatus = disguise(en.homeStatus);
export const labels = disguise(en.labels);
export const losses = disguise(en.losses);
export const map = disguise(en.map);
export const mapStatus = disguise(en.mapStatus);
export const method = disguise(en.method);
export const navigation = disguise(en.navigation);
export const notes = disguise(en.notes);
export const numbers = disguise(en.numbers);
export const offline = { ...disguise(en.offline), savedCopy: en.offline.savedCopy };
export const pages = disguise(en.pages);
export const places = disguise(en.places);
export const plots = disguise(en.plots);
export const published = disguise(en.published);
export const record = disguise(en.record);
export const rows = disguise(en.rows);
export const search = disguise(en.search);
export const searchQuestions = en.searchQuestions;
export const searchStatus = disguise(en.searchStatus);
export const sharing = disguise(en.sharing);
export const site = disguise(en.site);
export const sources = disguise(en.sources);
export const status = disguise(en.status);
export const things = disguise(en.things);
export const timeline = disguise(en.timeline);
