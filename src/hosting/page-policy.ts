const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const CHARSET = /<meta charset="utf-8">/i;

/** The content security policy that a page carries; null if it has none. */
export const policyOf = (html: string): string | null => META.exec(html)?.[1] ?? null;

/** Leaves those hashes of a policy that are wanted; every other word stays. */
export const keepHashes = (policy: string, wanted: ReadonlySet<string>): string =>
  policy
    .split(';')
    .map((directive) =>
      directive
        .trim()
        .split(/\s+/)
        .filter((word) => !word.startsWith("'sha") || wanted.has(word))
        .join(' '),
    )
    .filter((directive) => directive !== '')
    .join('; ');

/** Puts a policy in the place of the one that the page carries, and before all that it speaks of. */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(META, '').replace(CHARSET, (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`);
