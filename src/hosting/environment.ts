import { existsSync } from 'node:fs';

/** Where and how the site is published, from variables of the environment. */
export interface Environment {
  /** Origin of the site, such as `https://example.org`. */
  readonly siteUrl: string;
  /** Folder of the site under its origin, with a slash at both ends. */
  readonly basePath: string;
  /** Where readers report errors; null where no address is configured. */
  readonly contactEmail: string | null;
  readonly language: Language;
  /** Whether each page has a shared picture of its own, or all have one, as builds for tests do. */
  readonly sharePictures: SharePictures;
}

/** Languages that a build can be made in; `pseudo` is lengthened English from right to left, for tests. */
export const LANGUAGES = ['en', 'pseudo'] as const;
export type Language = (typeof LANGUAGES)[number];

export const SHARE_PICTURES_OF = ['each', 'one'] as const;
export type SharePictures = (typeof SHARE_PICTURES_OF)[number];

type Variables = Readonly<Record<string, string | undefined>>;

interface Variable<T> {
  readonly fallback: T;
  readonly expected: string;
  /** The value for a text; null where the text is no value. */
  readonly read: (text: string) => T | null;
}

const readOrigin = (text: string): string | null => {
  if (!URL.canParse(text)) return null;
  const { protocol, origin, pathname, search, hash, username, password } = new URL(text);
  const isOrigin = /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '' && username === '' && password === '';
  return isOrigin ? origin : null;
};

/** The origin of a site whose own is not configured. */
export const EXAMPLE_ORIGIN = 'https://example.org';

const SITE_URL: Variable<string> = {
  fallback: EXAMPLE_ORIGIN,
  expected: 'an http or https URL without a path, such as "https://example.org" (a folder goes into BASE_PATH); leave it out for https://example.org',
  read: readOrigin,
};

const BASE_PATH: Variable<string> = {
  fallback: '/',
  expected: 'a path of letters, digits, ".", "_" and "-", such as "/forty-four-days"; leave it out for the root of the host',
  read: (text) => (/^\/?(?:[\w.-]+\/)*[\w.-]*\/?$/.test(text) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(text) ? `/${text}/`.replace(/\/{2,}/g, '/') : null),
};

const CONTACT_EMAIL: Variable<string | null> = {
  fallback: null,
  expected: 'an email address such as "errors@example.org"; leave it out or empty where there is none',
  read: (text) => (/^[^\s@<>"'&?:]+@[^\s@<>"'&?]+\.[^\s@<>"'&?]+$/.test(text) ? text : null),
};

const SITE_LANGUAGE: Variable<Language> = {
  fallback: 'en',
  expected: `one of ${LANGUAGES.join(', ')}; leave it out for en`,
  read: (text) => LANGUAGES.find((language) => language === text) ?? null,
};

const SHARE_PICTURES: Variable<SharePictures> = {
  fallback: 'each',
  expected: `one of ${SHARE_PICTURES_OF.join(', ')}; leave it out for each`,
  read: (text) => SHARE_PICTURES_OF.find((choice) => choice === text) ?? null,
};

/**
 * Reads the environment. Throws one error that names every variable that is wrong. An empty BASE_PATH is the root and an empty CONTACT_EMAIL none, as
 * CI passes variables that are not set.
 */
export const readEnvironment = (variables: Variables): Environment => {
  const problems: string[] = [];
  const read = <T>(name: string, { fallback, expected, read: parse }: Variable<T>): T => {
    const text = variables[name];
    if (text === undefined) return fallback;
    const value = parse(text);
    if (value === null && text !== undefined) problems.push(`${name}\n  found     ${JSON.stringify(text)}\n  expected  ${expected}`);
    return value ?? fallback;
  };
  const environment = {
    siteUrl: read('SITE_URL', SITE_URL),
    basePath: read('BASE_PATH', BASE_PATH),
    contactEmail: variables.CONTACT_EMAIL === '' ? null : read('CONTACT_EMAIL', CONTACT_EMAIL),
    language: read('SITE_LANGUAGE', SITE_LANGUAGE),
    sharePictures: read('SHARE_PICTURES', SHARE_PICTURES),
  };
  if (problems.length > 0) throw new Error(`The environment has a variable that cannot be used.\n\n${problems.join('\n\n')}`);
  return environment;
};

/**
 * Reads the environment of this process, with a file `.env` of the project where there is one, and leaves the values that were read in `process.env`, so
 * that no other file of Astro's (`.env.production`) takes the place of a value that was left out. Throws as `readEnvironment` does.
 */
export const loadEnvironment = (): Environment => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const environment = readEnvironment(process.env);
  process.env.SITE_URL = environment.siteUrl;
  process.env.BASE_PATH = environment.basePath;
  process.env.CONTACT_EMAIL = environment.contactEmail ?? '';
  process.env.SITE_LANGUAGE = environment.language;
  process.env.SHARE_PICTURES = environment.sharePictures;
  return environment;
};

/** The end of the year 9999. */
const LAST_SECOND = 253_402_300_799;
/**
 * The day of a build in UTC, `YYYY-MM-DD`: that of SOURCE_DATE_EPOCH in seconds (https://reproducible-builds.org/specs/source-date-epoch/), or else today.
 * Throws if the variable is no number of seconds.
 */
export const utcDay = (variables: Variables = process.env, now = Date.now()): string => {
  const text = variables.SOURCE_DATE_EPOCH;
  if (text === undefined || text === '') return new Date(now).toISOString().slice(0, 10);
  if (!/^\d+$/.test(text) || Number(text) > LAST_SECOND)
    throw new Error(
      `SOURCE_DATE_EPOCH\n  found     ${JSON.stringify(text)}\n  expected  seconds since 1970, such as "1795824000"; leave it out for today`,
    );
  return new Date(Number(text) * 1000).toISOString().slice(0, 10);
};

/** The day begins fourteen hours before UTC on the easternmost islands (https://data.iana.org/time-zones/). */
const EARLIEST_DAY_MS = 14 * 3_600_000;

/** The latest day that it is anywhere at the time of a build; that of SOURCE_DATE_EPOCH where it is set. */
export const latestDay = (variables: Variables = process.env, now = Date.now()): string => utcDay(variables, now + EARLIEST_DAY_MS);
