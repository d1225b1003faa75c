/** Headers for a path; a path that ends in `*` matches all paths that begin with the rest. */
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

/** Headers that a host sends for a path: those of all matching rules; a header that two rules name is sent with both values. */
export const headersAt = (rules: readonly HeaderRule[], path: string): ReadonlyMap<string, string> => {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    const isMatch = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
    if (!isMatch) continue;
    for (const [name, value] of Object.entries(rule.headers)) {
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return headers;
};
