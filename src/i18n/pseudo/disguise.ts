const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åƀçđéƒĝĥíĵķļɱñöþɋŕšţüṽŵẋýžÅƁÇĐÉƑĜĤÍĴĶĻṀÑÖÞɊŔŠŢÜṼŴẊÝŽ';
const accents = new Map([...LETTERS].map((letter, index) => [letter, [...ACCENTED][index] ?? letter]));

/** A sentence with every letter accented, every vowel twice, so that it is about 40 % longer, and brackets at its ends. */
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

/** A part of a sentence with a link in it; what is neither a string nor a list of parts is an element of the page. */
const disguisePart = (part: unknown): unknown => (typeof part === 'string' || Array.isArray(part) ? disguiseValue(part) : part);

/** A function that makes an element of a text, as the sentence gives it the text of a link, is given the disguised text. */
const disguiseArgument = (argument: unknown): unknown =>
  typeof argument === 'function'
    ? (...texts: unknown[]): unknown =>
        Reflect.apply(
          argument,
          undefined,
          texts.map((text) => (typeof text === 'string' ? disguiseText(text) : text)),
        )
    : argument;

/** The same messages, with every text that is read from them or that their functions return disguised. */
export const disguise = <Messages extends object>(messages: Messages): Messages =>
  new Proxy(messages, {
    get: (target, key, receiver) => disguiseValue(Reflect.get(target, key, receiver)),
    apply: (target, self, given: unknown[]) =>
      typeof target === 'function' ? disguiseValue(Reflect.apply(target, self, given.map(disguiseArgument))) : undefined,
  });
