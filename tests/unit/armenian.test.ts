import { describe, expect, test } from 'vitest';
import { romanised, spells } from '#lib/armenian.ts';

describe('a name in Armenian script', () => {
  test.each([
    ['Շուշի', 'Shushi'],
    ['Ծիծեռնավանք', 'Tsitsernavank'],
    ['Երևան', 'Yerevan'],
    ['Հին Ջուղայի գերեզմանատուն', 'Hin Jughayi Gerezmanatun'],
    ['Սուրբ Եղիշե եկեղեցի (Մատաղիս)', 'Surb Yeghishe Yekeghetsi (Mataghis)'],
    ['Ոստան', 'Vostan'],
    ['Յոթ', 'Hot'],
    ['Ճարտար', 'Chartar'],
  ])('%s is romanised as %s', (script, latin) => {
    expect(romanised(script)).toBe(latin);
    expect(spells(latin, script)).toBe(true);
  });
  test.each([
    ['Եղիշե', 'Eghishe'],
    ['Արաքս', 'Arax'],
    ['Ընձորեստ', 'Yndzorest'],
    ['Ընձորեստ', 'Endzorest'],
    ['Սղնախ', 'Sghnakh'],
    ['Քարին Տակ', 'KARIN TAK'],
    ['Գյուլիստան', 'G’yulistan'],
  ])('%s is spelt by %s too', (script, latin) => {
    expect(spells(latin, script)).toBe(true);
  });
  test.each([
    ['Շուշի', 'Shusha'],
    ['Շուշի', 'Shushi town'],
    ['Շուշի', 'ushi'],
    ['Քարին Տակ', 'Karintak'],
    ['Հադրութ', 'Adrut'],
  ])('%s is not spelt by %s', (script, latin) => {
    expect(spells(latin, script)).toBe(false);
  });
});
