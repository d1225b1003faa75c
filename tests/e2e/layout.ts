import type { Page } from '@playwright/test';

export interface Faults {
  /** Pixels by which the page is wider than the screen. */
  readonly overflow: number;
  /** Texts cut off by an edge. */
  readonly clipped: readonly string[];
  /** Controls, or lines of text, that overlap. */
  readonly overlapping: readonly string[];
  /** What stays on the screen and takes more than a quarter of its height. */
  readonly hogging: readonly string[];
}

export const FITS: Faults = { overflow: 0, clipped: [], overlapping: [], hogging: [] };

/** Lays out what the browser would lay out only in or close to the viewport, so that all of the page can be measured. */
export const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
    }
  });

/** What does not fit on the current screen. Names on the map are left out: they overlap it on purpose, and other tests check their layout. */
export const layoutFaults = (page: Page): Promise<Faults> =>
  page.evaluate(() => {
    const LEAST = 3;
    const UNSEEN = 'script, style, template, option, title, .leaflet-host';
    interface Box {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    interface Part {
      readonly box: Box;
      readonly element: Element;
    }
    /** What an element and all around it do to what is in it. */
    interface Surroundings {
      readonly isSeen: boolean;
      readonly isFloating: boolean;
      /** Where an edge would cut it off. */
      readonly edge: Box;
      /** What of it can be seen without scrolling inside the page. */
      readonly view: Box;
    }
    const EVERYWHERE: Box = {
      left: -LEAST,
      right: document.documentElement.clientWidth + LEAST,
      top: Number.NEGATIVE_INFINITY,
      bottom: Number.POSITIVE_INFINITY,
    };
    const FREE: Box = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY, top: EVERYWHERE.top, bottom: EVERYWHERE.bottom };
    const known = new Map<Element, Surroundings>();
    const around = (element: Element | null): Surroundings => {
      if (element === null) return { isSeen: true, isFloating: false, edge: EVERYWHERE, view: FREE };
      const before = known.get(element);
      if (before !== undefined) return before;
      const outer = around(element.parentElement);
      const { display, visibility, clipPath, position, overflowX, overflowY } = getComputedStyle(element);
      const own = element.getBoundingClientRect();
      const isHiding = element instanceof HTMLElement && ['hidden', 'clip'].includes(overflowX) && ['hidden', 'clip'].includes(overflowY);
      const isScrolling = ['auto', 'scroll'].includes(overflowX);
      const isTucked = clipPath !== 'none' && own.width < 8;
      const found = {
        isSeen: outer.isSeen && display !== 'none' && visibility === 'visible' && !isTucked && element.checkVisibility(),
        isFloating: outer.isFloating || position === 'sticky' || position === 'fixed',
        edge: isScrolling
          ? FREE
          : isHiding
            ? { left: own.left - LEAST, right: own.right + LEAST, top: own.top - LEAST, bottom: own.bottom + LEAST }
            : outer.edge,
        view: isScrolling || ['auto', 'scroll'].includes(overflowY) ? own : outer.view,
      };
      known.set(element, found);
      return found;
    };
    const isInView = (box: Box, element: Element): boolean => {
      const { view } = around(element);
      return box.left >= view.left - LEAST && box.right <= view.right + LEAST && box.top >= view.top - LEAST && box.bottom <= view.bottom + LEAST;
    };
    const said = (element: Element): string => `${element.tagName.toLowerCase()} “${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;

    const lines: Part[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.textContent?.trim() === '' || element.closest(UNSEEN) !== null || !around(element).isSeen) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > LEAST && box.height > LEAST && isInView(box, element)) lines.push({ box, element });
    }
    const clipped = lines.filter(({ box, element }) => {
      const { edge } = around(element);
      return box.left < edge.left || box.right > edge.right || box.top < edge.top || box.bottom > edge.bottom;
    });

    /** Pairs that share more than that many pixels of height. */
    const meeting = (parts: readonly Part[], most: number): string[] => {
      const sorted = parts.toSorted((a, b) => a.box.top - b.box.top);
      return sorted.flatMap((one, index) => {
        const found: string[] = [];
        for (const other of sorted.slice(index + 1)) {
          if (other.box.top >= one.box.bottom) break;
          const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
          if (wide > LEAST && high > most && !one.element.contains(other.element) && !other.element.contains(one.element))
            found.push(`${said(one.element)} and ${said(other.element)}`);
        }
        return found;
      });
    };
    /** Lines of text without the air that a font has above and below. */
    const inked = lines
      .filter(({ element }) => !around(element).isFloating)
      .map(({ box, element }): Part => {
        const air = (box.bottom - box.top) * 0.3;
        return { box: { left: box.left, right: box.right, top: box.top + air, bottom: box.bottom - air }, element };
      });
    const controls = [...document.querySelectorAll('a[href], button, input, select, summary')]
      .filter((control) => control.closest(`svg, ${UNSEEN}`) === null && around(control).isSeen && !around(control).isFloating)
      .flatMap((element) => [...element.getClientRects()].map((box): Part => ({ box, element })))
      .filter(({ box, element }) => box.right - box.left > LEAST && isInView(box, element));
    const hogging = [...document.querySelectorAll('body *')].filter(
      (element) =>
        ['sticky', 'fixed'].includes(getComputedStyle(element).position) &&
        around(element).isSeen &&
        element.getBoundingClientRect().height > innerHeight / 4,
    );
    return {
      overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth),
      clipped: [...new Set(clipped.map(({ element }) => said(element)))],
      overlapping: [...new Set([...meeting(inked, 2), ...meeting(controls, 6)])],
      hogging: hogging.map(said),
    };
  });

/** Doubles the size of text, opens whatever is folded, and says what of header and content then lies beyond the right edge of the screen. */
export const beyondAtDoubleText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    for (const details of document.querySelectorAll('main details')) details.toggleAttribute('open', true);
    return [...document.querySelectorAll('body > header, body > header *, main *')]
      .filter(
        (each) =>
          !(each instanceof SVGElement) &&
          each.checkVisibility() &&
          each.closest('[role="region"]') === null &&
          each.getBoundingClientRect().right > innerWidth + 1,
      )
      .map((each) => `${each.tagName} ${each.textContent.trim().slice(0, 40)}`);
  });
