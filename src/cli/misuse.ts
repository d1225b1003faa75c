/** Ends a command that cannot be understood, with a sentence that says why and where its options are. */
export const misuse = (command: string, sentence: string): never => {
  console.error(`${sentence} "npm run ${command} -- --help" says what there is.`);
  process.exit(2);
};

/** What `parseArgs` of Node objects to, in its first sentence. */
export const sentenceOfArgs = (error: unknown): string =>
  error instanceof Error ? (error.message.split(/\.(?=\s|$)|\n/)[0] ?? '').concat('.') : String(error);
