import { indexAfterKey } from '#lib/page/arrow-keys.ts';

/**
 * A custom element that upgrades the HTML that it was sent with. `start` runs once for each time that the element comes into a document; all that it
 * adds ends with its signal. Where `start` throws, the HTML of the server stays as it is, and one warning says why: read first, change afterwards.
 */
export abstract class Island extends HTMLElement {
  #connection: AbortController | null = null;

  connectedCallback(): void {
    if (this.#connection !== null) return;
    const connection = new AbortController();
    this.#connection = connection;
    try {
      this.start(connection.signal);
    } catch (error) {
      connection.abort();
      console.warn(`<${this.localName}> could not start; the HTML of the server stays.`, error);
    }
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
    this.#connection = null;
    this.removeAttribute('data-ready');
  }

  /** Reads the HTML inside, throws if it is not as expected, and upgrades it until the signal aborts. */
  protected abstract start(signal: AbortSignal): void;

  /** Sets the mark by which styles and tests know an island that has upgraded its HTML. */
  protected markReady(): void {
    this.toggleAttribute('data-ready', true);
  }

  /** The first element inside that matches. Throws where there is none. */
  protected getOrThrow<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (found === null) throw new Error(`<${this.localName}> has no element "${selector}"; expected one inside it.`);
    return found;
  }
}

/** Registers an element, once: a page that carries its script twice would throw otherwise. */
export const define = (name: string, element: CustomElementConstructor): void => {
  if (customElements.get(name) === undefined) customElements.define(name, element);
};

/**
 * Calls `act` with each element that comes into the viewport, made larger or smaller by `rootMargin`, until the signal aborts or the function that it
 * gives is called.
 */
export const onEnter = <E extends Element>(
  elements: Iterable<E>,
  rootMargin: string,
  act: (entered: E) => void,
  signal: AbortSignal,
): (() => void) => {
  const watched = [...elements];
  const observer = new IntersectionObserver(
    (entries) => {
      const target = entries.find((entry) => entry.isIntersecting)?.target;
      const entered = watched.find((element) => element === target);
      if (entered !== undefined) act(entered);
    },
    { rootMargin },
  );
  for (const element of watched) observer.observe(element);
  const stop = (): void => observer.disconnect();
  signal.addEventListener('abort', stop);
  return stop;
};

/** Calls `start` once, when `element` is within so many pixels of the viewport. */
export const whenNear = (element: Element, pixels: number, start: () => void, signal: AbortSignal): void => {
  const enter = (): void => {
    stop();
    start();
  };
  const stop = onEnter([element], `${pixels}px`, enter, signal);
};

/** The line of the page that screen readers hear; a page has one. */
export const statusLine = (): Element | null => document.querySelector('[role="status"]');

/** What the status line of the page says. */
export const said = (): string => statusLine()?.textContent.trim() ?? '';

/** Says a text in the status line of the page, where screen readers hear it. A text said again is heard again. */
export const say = (text: string): void => {
  const line = statusLine();
  if (line !== null) line.textContent = text;
};

/**
 * Moves the focus along elements that are one tab stop together, as the key of the event asks; false if the event is no such key or comes from none
 * of them.
 */
export const moveFocus = (event: KeyboardEvent, elements: readonly (HTMLElement | SVGElement)[], options?: FocusOptions): boolean => {
  const { target } = event;
  const from = elements.findIndex((element) => target instanceof Node && element.contains(target));
  const to = from < 0 ? null : indexAfterKey(event.key, from, elements.length);
  if (to === null) return false;
  event.preventDefault();
  elements.forEach((element, index) => {
    element.setAttribute('tabindex', index === to ? '0' : '-1');
  });
  elements[to]?.focus(options);
  return true;
};

/** Calls `act` when the reader changes the theme, the contrast or forced colours, which the tokens follow. */
export const onThemeChange = (act: () => void, signal: AbortSignal): void => {
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', act, { signal });
};

/** Calls `act` when the window goes to a screen with other pixels, or the reader zooms the page. A query knows one density, so each change needs another. */
export const onDensityChange = (act: () => void, signal: AbortSignal): void => {
  if (signal.aborted) return;
  matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener(
    'change',
    () => {
      act();
      onDensityChange(act, signal);
    },
    { signal, once: true },
  );
};

/** The tokens in the current theme, as CSS values: a canvas knows no `var()`. */
export interface Tokens {
  readonly color: (token: `--${string}`) => string;
  readonly fontFamily: (token: `--${string}`) => string;
}

/** Reads tokens as they are inside `host`. */
export const readTokens = <T>(host: HTMLElement, read: (tokens: Tokens) => T): T => {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Tokens follow forced colours by themselves; the colour of an element would be forced on top: https://www.w3.org/TR/css-color-adjust-1/#forced
  probe.style.forcedColorAdjust = 'none';
  host.append(probe);
  const style = getComputedStyle(probe);
  const tokens: Tokens = {
    color: (token) => {
      probe.style.color = `var(${token})`;
      return style.color;
    },
    fontFamily: (token) => {
      probe.style.fontFamily = `var(${token})`;
      return style.fontFamily;
    },
  };
  try {
    return read(tokens);
  } finally {
    probe.remove();
  }
};
