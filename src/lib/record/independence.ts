/** Gives the ids of the works that a work reports or summarises; none for an id it does not know. */
export type RestsOn = (id: string) => readonly string[];

/** The works at the root of a work: itself, or those that it rests on, followed to the end. */
export const rootsOf = (id: string, restsOn: RestsOn, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> => {
  const next = restsOn(id);
  if (next.length === 0 || seen.has(id)) return new Set([id]);
  return new Set(next.flatMap((work) => [...rootsOf(work, restsOn, new Set([...seen, id]))]));
};

/** How many of the works are independent of each other: those that rest on one another count once. */
export const independentWorks = (ids: readonly string[], restsOn: RestsOn): ReadonlySet<string> =>
  new Set(ids.flatMap((id) => [...rootsOf(id, restsOn)]));

/** Encyclopedias sum up others, and the essay is what is checked: neither counts towards a status. */
export const countsTowardsStatus = ({ kind }: { readonly kind: string }): boolean => kind !== 'reference' && kind !== 'essay';

/** How near a work is to the matter: a document of it, an account or study of it, or a work of reference. */
export type Nearness = 'primary' | 'secondary' | 'reference';

export const nearnessOf = ({ kind }: { readonly kind: string }): Nearness => {
  if (kind === 'reference') return 'reference';
  return kind === 'official' || kind === 'court' || kind === 'essay' ? 'primary' : 'secondary';
};
