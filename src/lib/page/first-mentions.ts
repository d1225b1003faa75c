/** For each list of ids, in reading order: the ids that are in no earlier list. */
export const firstMentions = (lists: readonly (readonly string[])[]): ReadonlySet<string>[] => {
  const seen = new Set<string>();
  return lists.map((ids) => {
    const first = new Set(ids.filter((id) => !seen.has(id)));
    for (const id of ids) seen.add(id);
    return first;
  });
};
