/** Latin letters for Cyrillic ones, as names of the region are usually written; the longer first. */
const CYRILLIC: readonly (readonly [string, string])[] = [
  ['дж', 'j'],
  ...Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
  }),
];

/** A folded word in Cyrillic letters as one in Latin letters; null if it has none. */
export const fromCyrillic = (word: string): string | null =>
  /[а-яё]/.test(word) ? CYRILLIC.reduce((text, [letters, latin]) => text.replaceAll(letters, latin), word) : null;

/** Consonants of Hebrew letters. Vowels are not written, or by letters that are left out. */
const HEBREW: readonly (readonly [string, string])[] = [
  ["ג'", 'j'],
  ["צ'", 'ch'],
  ["ז'", 'zh'],
  ['וו', 'v'],
  ...Object.entries({
    א: '',
    ב: 'b',
    ג: 'g',
    ד: 'd',
    ה: '',
    ו: '',
    ז: 'z',
    ח: 'kh',
    ט: 't',
    י: '',
    כ: 'k',
    ך: 'kh',
    ל: 'l',
    מ: 'm',
    ם: 'm',
    נ: 'n',
    ן: 'n',
    ס: 's',
    ע: '',
    פ: 'p',
    ף: 'f',
    צ: 'ts',
    ץ: 'ts',
    ק: 'k',
    ר: 'r',
    ש: 'sh',
    ת: 't',
  }),
];

const BONES = 'bones';
const SHORTEST = 2;

/** The consonants of a folded name in Latin letters as a word of the index: "shusha" has those of שושה. Null if there are too few. */
export const consonantsOf = (name: string): string | null => {
  const bones = name
    .replace(/[^a-z]/g, '')
    .replace(/[aeiouy]|h(?![a-z]*)/g, '')
    .replace(/(?<![sckgz])h/g, '');
  return bones.length < SHORTEST ? null : `${BONES}${bones}`;
};

/** The consonants of a word in Hebrew letters, as `consonantsOf` writes them; null if it is none. */
export const fromHebrew = (word: string): string | null => {
  if (!/[א-ת]/.test(word)) return null;
  const bones = HEBREW.reduce((text, [letters, latin]) => text.replaceAll(letters, latin), word.replaceAll('׳', "'")).replace(/[^a-z]/g, '');
  return bones.length < SHORTEST ? null : `${BONES}${bones}`;
};
