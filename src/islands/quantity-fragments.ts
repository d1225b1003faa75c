import { define, Island } from '#islands/base.ts';

/**
 * Around the poster of losses, whose panels have the ids that quantities had when all of them stood on one page: a URL with such a fragment leads on to
 * the page of the quantity. Without scripts the panel is shown, which is a link to that page.
 */
class QuantityFragments extends Island {
  protected override start(signal: AbortSignal): void {
    const follow = (): void => {
      const id = location.hash.slice(1);
      const row = id === '' ? null : this.ownerDocument.getElementById(id)?.closest('[data-item]');
      const link = row?.querySelector<HTMLAnchorElement>('a[data-quantity]');
      if (link !== null && link !== undefined && this.contains(link)) location.replace(link.href);
    };
    window.addEventListener('hashchange', follow, { signal });
    follow();
  }
}

define('quantity-fragments', QuantityFragments);
