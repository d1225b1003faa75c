import { domainToUnicode } from 'node:url';
import { codePoint, lookOf, oddCharacters } from '#dataset/characters.ts';
import { isPublicAddress } from '#dataset/public-address.ts';

/** What is wrong with an address, and what was expected. */
export interface AddressFault {
  readonly level: 'error' | 'warning';
  readonly expected: string;
}

const refused = (expected: string): AddressFault => ({ level: 'error', expected });

/** The host and port of an address as they are typed. */
const typedHost = (url: string): string => /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';

/** Top-level domains of networks that are not the web (https://www.iana.org/assignments/special-use-domain-names/). */
const NOT_PUBLIC = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|lan|home|corp|test|invalid|onion|arpa)$/;

/** Whether a label of a host name shows letters that a reader takes for others. */
const isDisguised = (label: string, top: string): boolean =>
  oddCharacters(label).length > 0 || (/[^a-z0-9-]/.test(label) && /^[a-z0-9-]+$/.test(lookOf(label)) && /^[a-z]+$/.test(top));

const codePoints = (text: string): string =>
  [...text]
    .filter((character) => character > '~')
    .map(codePoint)
    .join(', ');

const TRACKING = /^(?:utm_\w+|fbclid|gclid|yclid|mc_cid|mc_eid|igshid)$/;

/** What is wrong with an address on the web; null where it can be visited and cited. It is one that can be parsed. */
export const faultOfAddress = (url: string): AddressFault | null => {
  const { hostname, host, username, password, searchParams } = new URL(url);
  if (username !== '' || password !== '') return refused('a URL without a user name and password');
  if (typedHost(url) === '' || url.includes('\\')) return refused('a URL with two slashes after the scheme, and with no backslash');
  const shown = domainToUnicode(hostname);
  const typed = typedHost(url).toLowerCase().normalize('NFC');
  const port = host.slice(hostname.length);
  if (typed !== host && typed !== `${shown}${port}`) return refused(`the host as browsers read it: ${host}`);
  if (hostname.startsWith('[')) return refused('a host with a name, not with a number');
  if (/^[\d.]+$/.test(hostname))
    return isPublicAddress(hostname)
      ? { level: 'warning', expected: 'a host with a name: a number may belong to another one tomorrow' }
      : refused('a host of the public web, not one of this machine or of a private network');
  if (!hostname.includes('.') || NOT_PUBLIC.test(hostname)) return refused('a host of the public web, such as example.org, after one https://');
  if (hostname.endsWith('.')) return refused('a host without a dot at its end');
  const labels = shown.split('.');
  const disguised = labels.find((label) => isDisguised(label, labels.at(-1) ?? ''));
  if (disguised !== undefined) return refused(`a host in letters of one script that do not look like others; this one has ${codePoints(disguised)}`);
  if (/&amp;|&#\d+;/.test(url)) return refused('a URL with "&" alone, as browsers send it');
  const tracking = [...searchParams.keys()].find((key) => TRACKING.test(key));
  return tracking === undefined ? null : { level: 'warning', expected: `a URL without ${JSON.stringify(tracking)}, which only follows readers` };
};

/** An address without what does not tell two pages apart. Paths differ by case, and by a fragment that is a path itself (`#/…`, `#!…`). */
export const addressKey = (url: string): string => {
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams, hash } = new URL(url);
  const kept = [...searchParams].filter(([key]) => !TRACKING.test(key)).map(([key, value]) => `${key}=${value}`);
  const route = /^#[/!]/.test(hash) ? hash : '';
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${kept.length === 0 ? '' : `?${kept.join('&')}`}${route}`;
};
