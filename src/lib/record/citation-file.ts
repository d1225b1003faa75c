/** The text of a CITATION.cff with a top-level field of one line set to a value that needs no quotes; a field that it does not have comes last. */
export const withField = (file: string, name: string, value: string): string => {
  const line = `${name}: ${value}`;
  const own = new RegExp(`^${name}: .*$`, 'm');
  return own.test(file) ? file.replace(own, () => line) : `${file.trimEnd()}\n${line}\n`;
};
