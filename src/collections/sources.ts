import { must, rowsById } from '#collections/rows.ts';
import { compareDates, dateInWords } from '#lib/dates.ts';
import type { Noun } from '#schemas/index.ts';
import type { Source } from '#schemas/source.ts';

/** A source as it is cited beside a statement. */
export interface CitedSource {
  readonly id: string;
  readonly title: string;
  readonly isDescribed: boolean;
  readonly language: Source['language'];
  readonly publisher: string;
  readonly date: string;
  readonly url: string | null;
  readonly isRecalled: boolean;
  readonly copies: Source['copies'];
}

/** Something that rests on a source. `path` is null where no page shows it yet. */
export interface Citing {
  readonly noun: Noun;
  readonly id: string;
  readonly label: string;
}

export interface SourceRecord extends CitedSource {
  readonly author: string | null;
  readonly kind: Source['kind'];
  readonly side: Source['side'];
  readonly state: string | null;
  readonly restsOn: readonly { readonly id: string; readonly title: string }[];
  readonly note: string | null;
  readonly citedBy: readonly Citing[];
}

const toCited = (source: Source): CitedSource => ({
  id: source.id,
  title: source.title,
  isDescribed: source.described,
  language: source.language,
  publisher: source.publisher,
  date: dateInWords(source.date),
  url: source.url,
  isRecalled: source.consulted === 'recalled',
  copies: source.copies,
});

/** Looks up sources by id, in the order given. */
export const sourceLookup = async (): Promise<(ids: readonly string[]) => CitedSource[]> => {
  const rows = await rowsById('sources');
  return (ids) => ids.map((id) => toCited(must(rows, id, 'source')));
};

const collectCiting = async (): Promise<ReadonlyMap<string, Citing[]>> => {
  const citing = new Map<string, Citing[]>();
  const add = (noun: Noun, row: { readonly id: string; readonly sources: readonly string[] }, label: string) => {
    for (const source of row.sources) citing.set(source, [...(citing.get(source) ?? []), { noun, id: row.id, label }]);
  };
  const [events, claims, figures, sites, districts, settlements, totals] = await Promise.all([
    rowsById('events'),
    rowsById('claims'),
    rowsById('figures'),
    rowsById('sites'),
    rowsById('districts'),
    rowsById('settlements'),
    rowsById('totals'),
  ]);
  for (const row of [...claims.values()].sort((a, b) => a.order - b.order)) add('claims', row, row.text);
  for (const row of [...events.values()].sort((a, b) => compareDates(a.date, b.date))) add('events', row, row.title);
  for (const row of figures.values()) add('figures', row, `${row.label} (${row.claimant})`);
  for (const row of sites.values()) add('sites', row, row.names.headword);
  for (const row of districts.values()) {
    const population = row.population === null ? [] : [row.population.source];
    add('districts', { id: row.id, sources: [...new Set([...row.sources, ...population])] }, row.names.headword);
  }
  for (const row of settlements.values()) {
    add('settlements', { id: row.id, sources: [...new Set([...row.sources, ...(row.denial?.sources ?? [])])] }, row.names.headword);
  }
  for (const row of totals.values()) add('totals', row, `Announced number: ${row.kind}`);
  return citing;
};

/** Every source with what rests on it, by publisher and title. */
export const sourceRecords = async (): Promise<SourceRecord[]> => {
  const [rows, citing] = await Promise.all([rowsById('sources'), collectCiting()]);
  return [...rows.values()]
    .map((source) => ({
      ...toCited(source),
      author: source.author,
      kind: source.kind,
      side: source.side,
      state: source.state,
      restsOn: source.restsOn.map((id) => ({ id, title: must(rows, id, 'source').title })),
      note: source.note,
      citedBy: citing.get(source.id) ?? [],
    }))
    .sort((a, b) => a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en'));
};
