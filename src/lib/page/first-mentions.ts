/** For each list of ids in reading order: those that no earlier list holds. */
export const firstMentions = (lists: readonly (readonly string[])[]): ReadonlySet<string>[] => {
  const seen = new Set<string>();
  return lists.map((ids) => {
    const first = new Set(ids.filter((id) => !seen.has(id)));
    for (const id of ids) seen.add(id);
    return first;
  });
};
