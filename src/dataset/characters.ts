/** Characters that a reader cannot see or cannot tell from others, and texts that look alike. */

/** A character that does not belong into a text: where it is, and what is wrong with it in words that name it by its code point. */
export interface OddCharacter {
  readonly index: number;
  readonly what: string;
}

/** `U+200B` */
export const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Kinds of characters that no text may hold, in words. The first that fits a character names it. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u, 'turns the direction of writing'],
  [/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u, 'cannot be seen'],
  [/[\p{Cc}\u2028\u2029]/u, 'is a control character'],
  [/(?! )\p{Zs}/u, 'is a space other than that of the keyboard'],
  [/\uFFFD/u, 'stands for a character that was lost'],
  [/[\p{Co}\p{Cn}\p{Cs}\uFFFC]/u, 'has no agreed meaning'],
  // The schwa of Azerbaijani is the only letter of this block that a language of the record writes.
  [/(?!\u0259)[\u0250-\u02AF\u01DD\u018E]/u, 'is a letter of phonetic writing, which looks like another'],
];
const SUSPECT = /[^\n -~]/u;

/** Letters and digits that are other forms of plain ones, such as fullwidth letters. The Armenian ligature of two letters is one of its alphabet. */
const isOtherForm = (character: string): boolean =>
  character !== '\u0587' &&
  /[\p{L}\p{Nd}\p{Nl}]/u.test(character) &&
  !/\p{Lm}/u.test(character) &&
  character.normalize('NFKC') !== character.normalize('NFC');

const kindOf = (character: string): string | null => {
  if (!SUSPECT.test(character)) return null;
  const kind = KINDS.find(([pattern]) => pattern.test(character));
  if (kind !== undefined) return kind[1];
  return isOtherForm(character) ? `is another form of ${JSON.stringify(character.normalize('NFKC'))}` : null;
};

/** Scripts of the names and titles of the record, and those whose letters look like them. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Cherokee', 'Coptic', 'Han', 'Hangul', 'Hiragana'].map(
  (name) => ({
    name,
    letter: new RegExp(`\\p{Script=${name}}`, 'u'),
  }),
);
const scriptOf = (character: string): string | null => SCRIPTS.find(({ letter }) => letter.test(character))?.name ?? null;

/** Letters that look like Latin ones, in lower case where they do so in both cases. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аΑ',
    b: 'ВΒ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еΕ',
    g: 'ց',
    h: 'һհНΗ',
    i: 'іιΙı',
    j: 'јյ',
    k: 'КΚ',
    l: 'ӏ',
    m: 'МΜ',
    n: 'ոΝ',
    o: 'оοօՕ',
    p: 'рρΡ',
    q: 'ԛզ',
    s: 'ѕՏ',
    t: 'ТΤ',
    u: 'ս',
    v: 'ν',
    w: 'ԝ',
    x: 'хΧ',
    y: 'уүΥ',
    z: 'Ζ',
    ə: 'ә',
  }).flatMap(([latin, others]) => [...others].map((other): [string, string] => [other, latin])),
);
/** The Latin letter that a letter looks like, in lower case; null where it looks like none. */
const looksLike = (character: string): string | null => LOOKALIKES.get(character) ?? LOOKALIKES.get(character.toLowerCase()) ?? null;

const WORD = /[\p{L}\p{M}]+/gu;

/** Letters of another script within a word, or in place of a whole word of a text that is Latin otherwise. */
const strangers = (text: string): OddCharacter[] => {
  const odd: OddCharacter[] = [];
  const letters = [...text].filter((character) => /\p{L}/u.test(character));
  const foreign = letters.filter((character) => !['Latin', null].includes(scriptOf(character)));
  const isDisguised = foreign.length > 0 && foreign.length < letters.length && foreign.every((character) => looksLike(character) !== null);
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const scripts = [...word].map(scriptOf);
    const first = scripts.find((script) => script !== null);
    let at = index;
    for (const [position, character] of [...word].entries()) {
      const script = scripts[position] ?? null;
      // The letter to name is the one that stands out: a letter that looks Latin in a word with Latin ones.
      const isOdd = script !== null && (scripts.includes('Latin') ? script !== 'Latin' : script !== first || isDisguised);
      if (isOdd) {
        odd.push({ index: at, what: `${codePoint(character)} is a letter of ${script} script among others` });
        break;
      }
      at += character.length;
    }
  }
  return odd;
};

/** All that is odd in a text, in its order. Line breaks are not. */
export const oddCharacters = (text: string): readonly OddCharacter[] => {
  if (!SUSPECT.test(text)) return [];
  const odd: OddCharacter[] = [];
  let index = 0;
  for (const character of text) {
    const what = kindOf(character);
    if (what !== null) odd.push({ index, what: `${codePoint(character)} ${what}` });
    index += character.length;
  }
  if (!/[^ -~\n“”’–‘]/u.test(text)) return odd;
  const normal = text.normalize('NFC');
  if (normal !== text) {
    let at = 0;
    while (text[at] === normal[at]) at++;
    odd.push({ index: at, what: `${codePoint(text.slice(at))} is not in the composed form (NFC)` });
  }
  for (const { 0: marks, index: at } of text.matchAll(/(?:^|[^\p{L}\p{M}\p{N}])\p{M}|\p{M}{3,}/gu))
    odd.push({
      index: at,
      what: `${codePoint(marks.replace(/^\P{M}/u, ''))} is a mark ${/^\p{M}{3}/u.test(marks) ? 'of a pile of three or more' : 'without a letter'}`,
    });
  for (const { 0: digit, index: at } of text.matchAll(/(?![0-9])\p{Nd}/gu))
    if (/\p{Script=Latin}/u.test(text) && kindOf(digit) === null) odd.push({ index: at, what: `${codePoint(digit)} is a digit of another script` });
  return [...odd, ...strangers(text)].toSorted((a, b) => a.index - b.index);
};

/** A text with Latin letters for those that look like them. */
const inLatin = (text: string): string =>
  [...text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')].map((character) => looksLike(character) ?? character).join('');

/** A text as a reader sees it, so that two which look alike are the same: one form, one case, one i, Latin letters for those that look like them. */
export const lookOf = (text: string): string =>
  (SUSPECT.test(text) ? inLatin(text) : text)
    .replace(/[İIı]/g, 'i')
    .toLowerCase()
    .replace(/[\s\-‐-―_]+/gu, ' ')
    .replace(/[’‘ʼʻ'`´]/gu, '’')
    .trim();
