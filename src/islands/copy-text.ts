import { define, Island, say } from '#islands/base.ts';

const SHOWN_MS = 2500;

/** Shows its button, which copies a text and then says so itself, where the hand is, and in the status line. */
class CopyText extends Island {
  protected override start(signal: AbortSignal): void {
    const button = this.querySelector('button');
    const { text, done } = this.dataset;
    if (button === null || text === undefined || done === undefined) throw new Error('The button to copy has no text to copy, or none to show.');
    const label = button.textContent;
    let pause = 0;
    button.hidden = false;
    const copy = async (): Promise<void> => {
      await navigator.clipboard.writeText(text);
      button.textContent = done;
      say(done);
      clearTimeout(pause);
      pause = window.setTimeout(() => {
        button.textContent = label;
      }, SHOWN_MS);
    };
    button.addEventListener('click', () => void copy().catch((error: unknown) => console.warn('Nothing was copied.', error)), { signal });
    signal.addEventListener('abort', () => clearTimeout(pause));
  }
}

define('copy-text', CopyText);
