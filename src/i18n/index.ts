/** All texts of the site that are not content, in the language of the build: `t.site.title`. Bundles of scripts contain only the texts that they use. */
export * as t from '#language';

/** The messages that every language must have, with the types of their parameters. */
export type Messages = typeof import('#i18n/en/index.ts');
