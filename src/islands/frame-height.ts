import { define, Island } from '#islands/base.ts';

/** Tells the page around a frame how high its content is, at first and whenever that changes. That page may be of any origin. */
class FrameHeight extends Island {
  protected override start(signal: AbortSignal): void {
    if (window.parent === window) return;
    const { body } = document;
    let told = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(body.getBoundingClientRect().height);
      if (height === told) return;
      told = height;
      window.parent.postMessage({ type: 'forty-four-days:height', height }, '*');
    });
    observer.observe(body);
    signal.addEventListener('abort', () => observer.disconnect());
  }
}

define('frame-height', FrameHeight);
