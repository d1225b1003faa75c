import { describe, expect, test } from 'vitest';
import { directionOf, scriptRuns, shownTitle, spellingTag, titleTag } from '#lib/language.ts';

describe('the language of a name', () => {
  test('is known by letters that only one language has', () => {
    expect(['Шуша', 'Շուշի', 'Gəncəsər', 'Yuxarı Əbdürrəhmanlı', 'Agdam', 'שושי', 'شوشا'].map(spellingTag)).toEqual([
      'ru',
      'hy',
      'az',
      'az',
      undefined,
      'he',
      'ar',
    ]);
  });
  test('that is written from right to left has a direction', () => {
    expect(['שושי', '“شوشا” (2020)', 'Shusha (שושי)', '44'].map(directionOf)).toEqual(['rtl', 'rtl', undefined, undefined]);
  });
});

describe('the title of a work', () => {
  const work = { title: 'Pérdidas', language: 'es', isDescribed: false };
  test('is in the language of the work, unless that is English', () => {
    expect([titleTag(work), titleTag({ ...work, language: 'en' })]).toEqual(['es', undefined]);
  });
  test('that we describe is in square brackets and English, unless its script says otherwise', () => {
    const described = { ...work, isDescribed: true };
    expect([shownTitle(described), titleTag(described)]).toEqual(['[Pérdidas]', undefined]);
    expect(titleTag({ ...described, language: 'ru', title: 'Не прошло и 20 лет' })).toBe('ru');
  });
});

test('a text is cut where its script changes', () => {
  expect(scriptRuns('By “О происхождении”, read')).toEqual([
    { text: 'By “', tag: undefined },
    { text: 'О происхождении', tag: 'ru' },
    { text: '”, read', tag: undefined },
  ]);
  expect(scriptRuns('')).toEqual([]);
});
