const chapters = (host: HTMLElement): HTMLElement[] => [...host.querySelectorAll<HTMLElement>('.chapters > section[id]')];

/** The chapter that is being read; null above the first. */
export const currentChapter = (host: HTMLElement): HTMLElement | null =>
  chapters(host).findLast((chapter) => chapter.getBoundingClientRect().top < innerHeight / 2) ?? null;

/** Marks the chapter that is being read in the list of contents. Closes the list on a choice, on Escape and when the focus leaves it. */
export const followReader = (host: HTMLElement, signal: AbortSignal): void => {
  const contents = host.querySelector<HTMLElement>('[data-contents]');
  const current = contents?.querySelector('[data-current]') ?? null;
  if (contents === null || current === null) return;
  const follow = (): void => {
    const chapter = currentChapter(host);
    for (const link of contents.querySelectorAll('a')) {
      const isHere = chapter !== null && link.getAttribute('href') === `#${chapter.id}`;
      if (isHere) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      if (isHere && current.textContent !== link.textContent) current.textContent = link.textContent;
    }
  };
  const observer = new IntersectionObserver(follow, { rootMargin: '-50% 0px -50% 0px' });
  for (const chapter of chapters(host)) observer.observe(chapter);
  signal.addEventListener('abort', () => observer.disconnect());
  const fold = (): void => contents.removeAttribute('open');
  contents.addEventListener('click', ({ target }) => target instanceof HTMLAnchorElement && fold(), { signal });
  contents.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape') return;
      fold();
      contents.querySelector('summary')?.focus();
    },
    { signal },
  );
  // Left open, the list would cover the next focused element (WCAG 2.2, 2.4.11: https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum).
  contents.addEventListener('focusout', ({ relatedTarget }) => relatedTarget instanceof Node && !contents.contains(relatedTarget) && fold(), {
    signal,
  });
};
