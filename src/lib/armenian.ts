/** Latin letters for each Armenian one, by the romanisation of the BGN and PCGN (1981) without its apostrophes, the first of them the usual one. */
const LATIN: Readonly<Record<string, readonly string[]>> = {
  ա: ['a'],
  բ: ['b'],
  գ: ['g'],
  դ: ['d'],
  ե: ['e', 'ye'],
  զ: ['z'],
  է: ['e'],
  ը: ['y', 'e', ''],
  թ: ['t'],
  ժ: ['zh'],
  ի: ['i'],
  լ: ['l'],
  խ: ['kh'],
  ծ: ['ts'],
  կ: ['k'],
  հ: ['h'],
  ձ: ['dz'],
  ղ: ['gh'],
  ճ: ['ch'],
  մ: ['m'],
  յ: ['y', 'h', ''],
  ն: ['n'],
  շ: ['sh'],
  ո: ['o', 'vo'],
  չ: ['ch'],
  պ: ['p'],
  ջ: ['j'],
  ռ: ['r', 'rr'],
  ս: ['s'],
  վ: ['v'],
  տ: ['t'],
  ր: ['r'],
  ց: ['ts'],
  ւ: ['v'],
  փ: ['p'],
  ք: ['k'],
  օ: ['o'],
  ֆ: ['f'],
  և: ['ev', 'yev'],
};

interface Sound {
  readonly latin: readonly string[];
  /** The usual spelling at this place of its word. */
  readonly usual: string;
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /\p{L}/u.test(letter);

/** The sounds of a text: "ու" is one, and "ե", "ո" and "և" begin a word with a glide. */
const soundsOf = (script: string): readonly Sound[] => {
  const letters = [...script.toLowerCase().normalize('NFC')];
  return letters.flatMap((letter, at): Sound[] => {
    const isFirst = !isLetter(letters[at - 1]);
    if (letter === 'ւ' && letters[at - 1] === 'ո') return [];
    if (letter === 'ո' && letters[at + 1] === 'ւ') return [{ latin: ['u'], usual: 'u' }];
    const latin = LATIN[letter] ?? [letter];
    const glide = { ե: 'ye', ո: 'vo', և: 'yev', յ: 'h' }[letter];
    const isLastOfWord = !isLetter(letters[at + 1]);
    if (letter === 'յ' && isLastOfWord && !isFirst) return [{ latin, usual: '' }];
    return [{ latin, usual: isFirst && glide !== undefined ? glide : (latin[0] ?? '') }];
  });
};

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The letters of a romanised name that the comparison looks at. */
const folded = (latin: string): string =>
  latin
    .normalize('NFKD')
    .replace(/[\p{M}’'ʼ‘`]/gu, '')
    .toLowerCase()
    .replaceAll('x', 'ks');

/** Whether a romanised name spells a name in Armenian script, by any of the usual romanisations of each letter. */
export const spells = (latin: string, script: string): boolean =>
  new RegExp(
    `^${soundsOf(script)
      .map((sound) => `(?:${sound.latin.map(escapeRegExp).join('|')})`)
      .join('')}$`,
    'u',
  ).test(folded(latin));

/** The usual romanisation of a name in Armenian script: "Ծիծեռնավանք" is "Tsitsernavank". */
export const romanised = (script: string): string =>
  soundsOf(script)
    .map(({ usual }) => usual)
    .join('')
    .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
