const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const CHARSET = /<meta charset="utf-8">/i;

/** The content security policy in the meta tag of a page; null if it has none. */
export const policyOf = (html: string): string | null => META.exec(html)?.[1] ?? null;

/** Removes the hashes of a policy that are not in `wanted`; keeps everything else. */
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

/** Replaces the policy of a page, and moves it before the first style or script: a meta policy applies only to what follows it (CSP3, 3.3). */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(META, '').replace(CHARSET, (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`);

/** A policy that allows what any of these allow. They name the same directives. */
export const unionOf = (policies: readonly string[]): string => {
  const words = new Map<string, Set<string>>();
  for (const directive of policies.flatMap((policy) => policy.split(';'))) {
    const [name = '', ...values] = directive.trim().split(/\s+/);
    words.set(name, new Set([...(words.get(name) ?? []), ...values]));
  }
  return [...words].map(([name, values]) => [name, ...values].join(' ')).join('; ');
};
