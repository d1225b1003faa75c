/** Returns the ids of the works that a work reports or summarises; empty for an unknown id. */
export type RestsOn = (id: string) => readonly string[];

/** The original works behind a work: the works that it rests on, directly or through others, that rest on none; itself if it rests on none. */
export const rootsOf = (id: string, restsOn: RestsOn, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> => {
  const next = restsOn(id);
  if (next.length === 0 || seen.has(id)) return new Set([id]);
  return new Set(next.flatMap((work) => [...rootsOf(work, restsOn, new Set([...seen, id]))]));
};

/** The original works behind all these works, each once. */
export const independentWorks = (ids: readonly string[], restsOn: RestsOn): ReadonlySet<string> =>
  new Set(ids.flatMap((id) => [...rootsOf(id, restsOn)]));

/** Kind of evidence: a document of the event, an account or study of it, or a work of reference. */
export type Nearness = 'primary' | 'secondary' | 'reference';

export const nearnessOf = ({ kind }: { readonly kind: string }): Nearness => {
  if (kind === 'reference') return 'reference';
  return kind === 'official' || kind === 'court' || kind === 'essay' ? 'primary' : 'secondary';
};
