/** Headers for a path; one that ends in `*` matches all paths that begin with the rest, and a segment such as `:page` any one segment. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The text of a `_headers` file, as Netlify and Cloudflare Pages read it. */
export const formatHeaderRules = (rules: readonly HeaderRule[]): string =>
  `${rules.map(({ path, headers }) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')).join('\n\n')}\n`;

/** The rules of a `_headers` file. */
export const parseHeaderRules = (text: string): HeaderRule[] =>
  text
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [path = '', ...lines] = block.trim().split('\n');
      const headers = lines.map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      });
      return { path, headers: Object.fromEntries(headers) };
    });

/** Whether a host applies a rule to a path. */
export const matchesRule = (rule: string, path: string): boolean => {
  if (rule.endsWith('*')) return path.startsWith(rule.slice(0, -1));
  const [wanted, given] = [rule.split('/'), path.split('/')];
  return (
    wanted.length === given.length && wanted.every((segment, index) => (segment.startsWith(':') ? given[index] !== '' : given[index] === segment))
  );
};

/** Headers that a host sends for a path: those of all matching rules; a header that two rules name is sent with both values. */
export const headersAt = (rules: readonly HeaderRule[], path: string): ReadonlyMap<string, string> => {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    if (!matchesRule(rule.path, path)) continue;
    for (const [name, value] of Object.entries(rule.headers)) {
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return headers;
};
