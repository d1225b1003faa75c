import { t } from '#i18n/index.ts';
import { define, say } from '#islands/base.ts';
import { FilterList } from '#islands/filter-list.ts';
import { type Column, readColumn } from '#lib/page/table-wire.ts';
import { WireReader } from '#lib/wire.ts';

interface Head {
  readonly cell: HTMLTableCellElement;
  readonly column: Column;
}

/** The filtered table of the settlements of a district. The heads of its columns become buttons that sort it; it is sent in the order of days. */
class SettlementTable extends FilterList {
  #heads: readonly Head[] = [];

  protected override start(signal: AbortSignal): void {
    this.#heads = [...this.querySelectorAll<HTMLTableCellElement>('th[data-sort]')].map((cell) => ({ cell, column: readColumn(cell) }));
    super.start(signal);
  }

  protected override listen(signal: AbortSignal): void {
    super.listen(signal);
    for (const head of this.#heads) {
      const { cell, column } = head;
      const label = cell.textContent.trim();
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => this.#sort(head, label), { signal });
      cell.replaceChildren(button);
      if (column === 'day') cell.ariaSort = 'ascending';
      signal.addEventListener('abort', () => {
        cell.replaceChildren(label);
        cell.ariaSort = null;
      });
    }
  }

  /** Sorts by a column; the same column again sorts the other way. Empty cells are last. */
  #sort({ cell, column }: Head, label: string): void {
    const isAscending = cell.ariaSort !== 'ascending';
    const body = this.getOrThrow('tbody');
    const { compare } = new Intl.Collator(['az', 'hy', 'en'], { numeric: true });
    const keyOf = (row: HTMLTableRowElement): string => {
      if (column === 'day') return new WireReader(row).day('day');
      const shown = row.cells[cell.cellIndex];
      // The head of a row has more than the name in it.
      return (column === 'name' ? shown?.firstChild : shown)?.textContent?.trim() ?? '';
    };
    const rows = [...body.querySelectorAll('tr')].map((row) => ({ row, key: keyOf(row) }));
    rows.sort((a, b) => Number(a.key === '') - Number(b.key === '') || (isAscending ? 1 : -1) * compare(a.key, b.key));
    body.append(...rows.map(({ row }) => row));
    for (const head of this.#heads) head.cell.ariaSort = head.cell === cell ? (isAscending ? 'ascending' : 'descending') : null;
    say(t.places.table.sorted(label, isAscending));
  }
}

define('settlement-table', SettlementTable);
