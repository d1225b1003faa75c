import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from '#dataset/public-address.ts';

/** What may be visited. */
export interface Guard {
  /** Whether an IP address may be connected to. */
  readonly allowsAddress: (address: string) => boolean;
  readonly allowsPort: (port: number) => boolean;
}

/** The public web, on the ports of the web. */
export const PUBLIC_WEB: Guard = { allowsAddress: isPublicAddress, allowsPort: (port) => port === 80 || port === 443 };

/** Thrown for what the rules of this check do not visit; the message says why. It says nothing of the page. */
export class NotVisited extends Error {}

const withoutBrackets = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

const portOf = ({ port, protocol }: URL): number => (port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port));

/** Why a URL is not visited, as far as it says so itself; null where only its name has to be looked up. */
export const faultOfTarget = (url: URL, { allowsAddress, allowsPort }: Guard): string | null => {
  if (!/^https?:$/.test(url.protocol)) return `${url.protocol} is not http: or https:`;
  if (url.username !== '' || url.password !== '') return 'the URL has a user name or a password in it';
  if (!allowsPort(portOf(url))) return `port ${portOf(url)} is not one of the web`;
  const host = withoutBrackets(url.hostname);
  return isIP(host) !== 0 && !allowsAddress(host) ? `${host} is not an address of the public web` : null;
};

/** All IP addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

const resolveOnSystem: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * A lookup for connections that gives only addresses that were looked at. The connection is made to what it gives and no name is looked up twice, so that
 * a name cannot lead elsewhere between the look and the visit.
 */
const checkedLookup =
  (resolve: Resolve, { allowsAddress }: Guard): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        const refused = addresses.find(({ address }) => !allowsAddress(address));
        if (refused !== undefined) callback(new NotVisited(`${hostname} leads to ${refused.address}, which is not an address of the public web`), '');
        else if (first === undefined) callback(new Error(`${hostname} has no address`), '');
        else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), ''),
    );
  };

export interface Answer {
  /** HTTP status. */
  readonly status: number;
  /** Where a redirect leads, as the host wrote it. */
  readonly location: string | null;
  readonly retryAfter: string | null;
  /** The beginning of the body where it was asked for; else empty: nothing of it is read. */
  readonly text: string;
}

export interface Question {
  readonly method: 'HEAD' | 'GET';
  /** Bytes of the body to read at most. */
  readonly readsBytes?: number;
  /** Time for the whole request, in milliseconds. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Asks one URL, once, and follows nothing. Throws NotVisited where the rules refuse it, and another error where there is no answer. */
export type Ask = (url: URL, question: Question) => Promise<Answer>;

const headerOf = (value: string | readonly string[] | undefined): string | null => (typeof value === 'string' ? value : (value?.[0] ?? null));

const readStart = async (response: IncomingMessage, most: number): Promise<string> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  if (most > 0)
    for await (const part of response) {
      if (!(part instanceof Uint8Array)) continue;
      parts.push(part);
      bytes += part.length;
      if (bytes >= most) break;
    }
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, most));
};

interface Options {
  /** Headers of every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly guard?: Guard;
  readonly resolve?: Resolve;
}

/** Makes what asks. It keeps no connection, sends no cookie, and uses no proxy, which would look names up by itself. */
export const newAsk = ({ headers, guard = PUBLIC_WEB, resolve = resolveOnSystem }: Options): Ask => {
  const lookupChecked = checkedLookup(resolve, guard);
  const agents = { http: new HttpAgent({ keepAlive: false }), https: new HttpsAgent({ keepAlive: false }) };
  return async (url, { method, readsBytes = 0, timeoutMs, signal }) => {
    // A host that is a number is never looked up.
    const fault = faultOfTarget(url, guard);
    if (fault !== null) throw new NotVisited(fault);
    const isHttps = url.protocol === 'https:';
    const options: RequestOptions = {
      method,
      headers,
      lookup: lookupChecked,
      agent: isHttps ? agents.https : agents.http,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    };
    const request = isHttps ? httpsRequest(url, options) : httpRequest(url, options);
    try {
      const response = await new Promise<IncomingMessage>((done, fail) => {
        request.on('response', done).on('error', fail);
        request.on('close', () => fail(new Error('The connection was closed without an answer.')));
        request.end();
      });
      const { statusCode: status = 0 } = response;
      if (status < 100) throw new Error(`${status} is no HTTP status.`);
      const { location, 'retry-after': retryAfter } = response.headers;
      return { status, location: headerOf(location), retryAfter: headerOf(retryAfter), text: await readStart(response, readsBytes) };
    } finally {
      request.destroy();
    }
  };
};
