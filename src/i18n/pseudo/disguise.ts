const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åƀçđéƒĝĥíĵķļɱñöþɋŕšţüṽŵẋýžÅƁÇĐÉƑĜĤÍĴĶĻṀÑÖÞɊŔŠŢÜṼŴẊÝŽ';
const accents = new Map([...LETTERS].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]));

/** A text with accents on all letters, brackets around it, and each vowel twice, which makes it about 40 % longer. */
export const disguiseText = (text: string): string =>
  text.trim() === ''
    ? text
    : text.replace(/^(\s*)(.*?)(\s*)$/su, (_, before: string, words: string, after: string) => {
        const longer = words.replace(/[aeiou]/gi, (vowel) => vowel + vowel.toLowerCase());
        return `${before}[${longer.replace(/[a-z]/gi, (letter) => accents.get(letter) ?? letter)}]${after}`;
      });

const disguiseValue = (value: unknown): unknown => {
  if (typeof value === 'string') return disguiseText(value);
  if (Array.isArray(value)) return value.map(disguisePart);
  if (typeof value === 'function' || (typeof value === 'object' && value !== null)) return disguise(value);
  return value;
};

/** Part of a sentence with a link in it. Parts other than strings and lists are elements of the page and stay. */
const disguisePart = (part: unknown): unknown => (typeof part === 'string' || Array.isArray(part) ? disguiseValue(part) : part);

/** Sentences call functions with the text of a link to make an element. Such a function gets the disguised text. */
const disguiseArgument = (argument: unknown): unknown =>
  typeof argument === 'function'
    ? (...texts: unknown[]): unknown =>
        Reflect.apply(
          argument,
          undefined,
          texts.map((text) => (typeof text === 'string' ? disguiseText(text) : text)),
        )
    : argument;

/** Disguises all texts of messages, also those that their functions return. */
export const disguise = <Messages extends object>(messages: Messages): Messages =>
  new Proxy(messages, {
    get: (target, key, receiver) => disguiseValue(Reflect.get(target, key, receiver)),
    apply: (target, self, given: unknown[]) =>
      typeof target === 'function' ? disguiseValue(Reflect.apply(target, self, given.map(disguiseArgument))) : undefined,
  });
