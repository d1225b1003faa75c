/// <reference lib="webworker" />
/**
 * The service worker of readers who asked for a copy to read offline. Pages come from the network first, and after three seconds or without a network
 * from the copy, with a line that says so; files whose name has a hash come from the copy first. It keeps nothing that nobody asked for, and is not
 * concerned with embeds. The build takes the types off and publishes it as /sw.js, so that it imports types only.
 */
import type { Ask, OfflineList, Told } from '#lib/page/offline-list.ts';

declare const self: ServiceWorkerGlobalScope;

const CACHE_PREFIX = 'forty-four-days ';
const PATIENCE_MS = 3000;
const AT_ONCE = 6;
const MAIN = '<main ';

const { scope } = self.registration;
const at = (path: string): string => new URL(path, scope).href;
const LIST = at('offline.json');

interface Copy {
  readonly cache: Cache;
  readonly list: OfflineList & { readonly savedOn: string };
}

const copyNames = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));

/** The copy that is whole, if there is one: its list was written last. */
const readCopy = async (): Promise<Copy | null> => {
  for (const name of await copyNames()) {
    const cache = await caches.open(name);
    const list = await cache.match(LIST);
    if (list !== undefined) return { cache, list: await list.json() };
  }
  return null;
};

/** Deletes all copies, or all but one. */
const forget = async (but?: string): Promise<void> => {
  for (const name of await copyNames()) if (name !== but) await caches.delete(name);
};

const wholeOrThrow = (response: Response, url: string): Response => {
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
};

/** Saves everything on the list of the site, then drops the copy before it. A copy that could not be made whole leaves nothing. */
const save = async (tell: (told: Told) => void): Promise<void> => {
  const list: OfflineList = await wholeOrThrow(await fetch(LIST, { cache: 'no-cache' }), LIST).json();
  const name = CACHE_PREFIX + list.id;
  const cache = await caches.open(name);
  try {
    for (let start = 0; start < list.files.length; start += AT_ONCE) {
      const some = list.files.slice(start, start + AT_ONCE).map(at);
      await Promise.all(some.map(async (url) => cache.put(url, wholeOrThrow(await fetch(url, { cache: 'no-cache' }), url))));
      tell({ saved: start + some.length, of: list.files.length });
    }
    await cache.put(LIST, new Response(JSON.stringify({ ...list, savedOn: new Date().toISOString() })));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  await forget(name);
};

let isKept = false;
/** Once for each life of the worker, when the network answers: leaves where the site has no worker any more, and follows a new edition. */
const keepUp = async (): Promise<void> => {
  if (isKept) return;
  isKept = true;
  const own = await fetch(self.location.href, { method: 'HEAD', cache: 'no-store' });
  if (own.status === 404) {
    await forget();
    await self.registration.unregister();
    return;
  }
  const copy = await readCopy();
  const response = await fetch(LIST, { cache: 'no-cache' });
  if (copy === null || !response.ok) return;
  const list: OfflineList = await response.json();
  if (list.id !== copy.list.id) await save(() => undefined);
};

const html = (text: string): Response => new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page of the copy, with a line above its content that says so. */
const fromCopy = async (saved: Response, { savedOn, words }: Copy['list']): Promise<Response> => {
  const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' }).format(new Date(savedOn));
  const line = `<p class="saved-copy">${escaped(words.savedCopy.replace('{day}', day))}</p>`;
  return html((await saved.text()).replace(MAIN, `${line}${MAIN}`));
};

const notSaved = ({ words }: Copy['list']): Response =>
  html(
    `<!doctype html><html lang="${words.language}"><meta charset="utf-8"><title>${escaped(words.notSaved)}</title><p>${escaped(words.notSaved)} <a href="${scope}">${escaped(words.frontPage)}</a></p></html>`,
  );

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const page = async (event: FetchEvent): Promise<Response> => {
  const { request } = event;
  const network = fetch(request).then((response) => {
    event.waitUntil(keepUp().catch((error: unknown) => console.warn('The offline copy was not renewed.', error)));
    return response;
  });
  const copy = await readCopy();
  if (copy === null) return network;
  const saved = await copy.cache.match(request, { ignoreSearch: true });
  if (saved === undefined) return network.catch(() => notSaved(copy.list));
  const answer = await Promise.race([network.catch(() => null), wait(PATIENCE_MS).then(() => null)]);
  return answer === null || answer.status >= 500 ? fromCopy(saved, copy.list) : answer;
};

const isOfEmbed = async ({ clientId }: FetchEvent): Promise<boolean> => (await self.clients.get(clientId))?.url.startsWith(at('embed/')) ?? false;

const file = async (event: FetchEvent, isHashed: boolean): Promise<Response> => {
  const { request } = event;
  if (await isOfEmbed(event)) return fetch(request);
  const saved = await (await readCopy())?.cache.match(request, { ignoreSearch: true });
  if (saved === undefined) return fetch(request);
  return isHashed ? saved : fetch(request).catch(() => saved);
};

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.url.startsWith(scope) ? request.url.slice(scope.length) : null;
  if (request.method !== 'GET' || path === null || path.startsWith('embed/') || path.startsWith('sw.js')) return;
  event.respondWith(request.mode === 'navigate' ? page(event) : file(event, path.startsWith('_astro/')));
});

self.addEventListener('message', (event: ExtendableMessageEvent & { readonly data: Ask }) => {
  const [port] = event.ports;
  const tell = (told: Told): void => port?.postMessage(told);
  const work = event.data === 'save' ? save(tell) : forget().then(async () => void (await self.registration.unregister()));
  event.waitUntil(
    work.then(
      () => tell({ done: true }),
      (error: unknown) => tell({ failed: String(error) }),
    ),
  );
});
