/** Whether a unicode-range, such as "U+41-5A, U+259", has the letter. */
export const covers = (unicodeRange: string, letter: string): boolean =>
  unicodeRange.split(',').some((span) => {
    const [first = Number.NaN, last = first] = span
      .trim()
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    const code = letter.codePointAt(0) ?? -1;
    return first <= code && code <= last;
  });
