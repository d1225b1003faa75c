import { define, Island, say } from '#islands/base.ts';

const SHOWN_MS = 2500;

/**
 * Shows its button, which copies a text and then says so itself, where the hand is, and in the status line. Where the browser refuses, the button says that,
 * and the text is shown and selected, to be copied by hand.
 */
class CopyText extends Island {
  protected override start(signal: AbortSignal): void {
    const button = this.querySelector('button');
    const source = this.querySelector<HTMLElement>('[data-copies]');
    const { done, refused } = this.dataset;
    if (button === null || source === null || done === undefined || refused === undefined)
      throw new Error('The button to copy has no text to copy, or none to show.');
    const label = button.textContent;
    let pause = 0;
    button.hidden = false;
    const answer = (words: string): void => {
      button.textContent = words;
      say(words);
      clearTimeout(pause);
    };
    const copy = async (): Promise<void> => {
      try {
        await navigator.clipboard.writeText(source.textContent.trim());
      } catch {
        answer(refused);
        source.hidden = false;
        getSelection()?.selectAllChildren(source);
        return;
      }
      answer(done);
      pause = window.setTimeout(() => {
        button.textContent = label;
      }, SHOWN_MS);
    };
    button.addEventListener('click', () => void copy(), { signal });
    signal.addEventListener('abort', () => clearTimeout(pause));
  }
}

define('copy-text', CopyText);
