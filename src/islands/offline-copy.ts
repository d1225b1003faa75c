import { t } from '#i18n/index.ts';
import { define, Island, say } from '#islands/base.ts';
import { type Ask, CACHE_PREFIX, isOfflineList, type Told } from '#lib/page/offline-list.ts';

/** Keeps a copy of the site for reading offline when asked, and removes it when asked. Where the browser keeps none, the panel stays hidden. */
class OfflineCopy extends Island {
  protected override start(signal: AbortSignal): void {
    const { worker, scope, list } = this.dataset;
    if (worker === undefined || scope === undefined || list === undefined) throw new Error('The panel names no worker, scope or list.');
    if (!('serviceWorker' in navigator) || !('caches' in window)) return;
    const save = this.getOrThrow<HTMLButtonElement>('[data-save]');
    const remove = this.getOrThrow<HTMLButtonElement>('[data-remove]');
    const line = this.getOrThrow('[data-line]');

    const show = (hasCopy: boolean): void => {
      save.hidden = hasCopy;
      remove.hidden = !hasCopy;
    };
    const ask = async (what: Ask): Promise<void> => {
      save.disabled = remove.disabled = true;
      await navigator.serviceWorker.register(worker, { scope });
      const { active } = await navigator.serviceWorker.ready;
      const { port1, port2 } = new MessageChannel();
      await new Promise<void>((resolve, reject) => {
        port1.onmessage = ({ data }: MessageEvent<Told>) => {
          if ('saved' in data) line.textContent = t.offline.saving(data.saved, data.of);
          else if ('done' in data) resolve();
          else reject(new Error(data.failed));
        };
        active?.postMessage(what, [port2]);
      });
    };
    const settle = (what: Ask, done: string): void => {
      ask(what)
        .then(
          () => {
            show(what === 'save');
            say(done);
          },
          (error: unknown) => {
            console.info('The offline copy was not saved or removed.', error);
            say(t.offline.failed);
          },
        )
        .finally(() => {
          save.disabled = remove.disabled = false;
        });
    };
    save.addEventListener('click', () => settle('save', t.offline.saved), { signal });
    remove.addEventListener('click', () => settle('forget', t.offline.removed), { signal });

    void (async () => {
      const response = await fetch(list, { signal });
      const answer: unknown = response.ok ? await response.json() : null;
      if (!isOfflineList(answer)) return;
      save.textContent = t.offline.size(answer.bytes);
      show((await caches.keys()).some((name) => name.startsWith(CACHE_PREFIX)));
      this.hidden = false;
      this.markReady();
    })().catch((error: unknown) => {
      if (!signal.aborted) console.warn('The list of the offline copy was not read.', error);
    });
  }
}

define('offline-copy', OfflineCopy);
