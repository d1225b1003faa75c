/** Every sentence of the site that is not content, in the language of the build: `t.site.title`. What a script does not use of it is not in its bundle. */
export * as t from '#language';

/** What a language has to say, and with which values. */
export type Messages = typeof import('#i18n/en/index.ts');
