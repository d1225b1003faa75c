import type { Folder } from '#dataset/folder.ts';
import type { Path } from '#dataset/json-file.ts';
import { nearestOf } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { NOUNS, type Noun } from '#schemas/index.ts';

const PLACES = ['districts', 'settlements', 'places'] as const satisfies readonly Noun[];

interface Reference {
  /** Steps from the row to the id; `*` is every entry of a list. */
  readonly path: readonly string[];
  readonly to: readonly Noun[];
}

const sources: Reference = { path: ['sources', '*'], to: ['sources'] };

/** Every field of the dataset that names another row. */
const REFERENCES: Readonly<Record<Noun, readonly Reference[]>> = {
  sources: [{ path: ['restsOn', '*'], to: ['sources'] }],
  events: [sources, { path: ['places', '*'], to: PLACES }],
  districts: [sources, { path: ['population', 'source'], to: ['sources'] }],
  settlements: [
    sources,
    { path: ['denial', 'sources', '*'], to: ['sources'] },
    { path: ['district'], to: ['districts'] },
    { path: ['administrativeDistrict'], to: ['districts'] },
  ],
  places: [{ path: ['district'], to: ['districts'] }],
  groups: [{ path: ['counterpart'], to: ['groups'] }],
  figures: [sources, { path: ['group'], to: ['groups'] }, { path: ['claim'], to: ['claims'] }],
  sites: [sources, { path: ['place'], to: PLACES }],
  claims: [sources, { path: ['events', '*'], to: ['events'] }, { path: ['places', '*'], to: PLACES }],
  corrections: [],
  totals: [sources],
};

/** Every id that a row holds under a path, with the place where it stands. */
const follow = function* (value: unknown, steps: readonly string[], at: Path): Generator<{ id: string; at: Path }> {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (typeof value === 'string') yield { id: value, at };
  } else if (step === '*') {
    if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* follow(entry, rest, [...at, index]);
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
    yield* follow(Reflect.get(value, step), rest, [...at, step]);
  }
};

const one = (nouns: readonly Noun[]): string => {
  if (nouns === PLACES) return 'the id of a row of districts, settlements or places';
  return `the id of a row of ${nouns.join(' or ')}`;
};

export const knownReferences: Rule = (folder, report) => {
  for (const noun of NOUNS) {
    for (const { path, to } of REFERENCES[noun]) {
      const targets = to.map((target) => idsOf(folder, target));
      if (targets.some((ids) => ids === null)) continue;
      const known = new Set(targets.flatMap((ids) => [...(ids ?? [])]));
      const near = nearestOf(known);
      folder.raw[noun]?.forEach((row, index) => {
        for (const { id, at } of follow(row, path, [index])) {
          if (!known.has(id)) report({ noun, path: at }, id, one(to), near(id));
        }
      });
    }
  }
};

/** Ids of the sources that any row rests on. */
const citedSources = (folder: Folder): ReadonlySet<string> => {
  const cited = new Set<string>();
  for (const noun of NOUNS) {
    for (const { path, to } of REFERENCES[noun]) {
      if (to[0] !== 'sources' || to.length > 1) continue;
      folder.raw[noun]?.forEach((row, index) => {
        for (const { id } of follow(row, path, [index])) cited.add(id);
      });
    }
  }
  return cited;
};

export const everySourceUsed: Rule = (folder, report) => {
  if (NOUNS.some((noun) => folder.raw[noun] === null)) return;
  const cited = citedSources(folder);
  for (const { row, index } of folder.rows.sources) {
    if (!cited.has(row.id)) report({ noun: 'sources', path: [index, 'id'] }, row.id, 'a source that some row cites; cite it, or take it out');
  }
};
