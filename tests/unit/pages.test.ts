import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { once } from '#lib/once.ts';
import { FOLD_NOTES, HIDE_UNTIL_FILTERED } from '#lib/page/inline-scripts.ts';
import { policyHash } from '#lib/page/policy-hash.ts';
import { OG_PAGES, ogName } from '#lib/page/share-images.ts';
import { TEXT_PAGES } from '#tables';

describe('the picture that a page is shared with', () => {
  test('is its own, or that of the page above it, or that of the first page', () => {
    expect(['/', '/article/', '/losses/', '/losses/sites/', '/places/shusha/', '/method/', '/404.html', ''].map(ogName)).toEqual([
      'home',
      'article',
      'losses',
      'losses',
      'places',
      'method',
      'home',
      'home',
    ]);
  });
  test('is one per page of the navigation that has one', () => {
    const pages = [...readdirSync(resolve(import.meta.dirname, '../../src/pages')), ...TEXT_PAGES];
    for (const name of OG_PAGES) {
      if (name !== 'home') expect(pages).toContain(name);
      expect(ogName(name === 'home' ? '/' : `/${name}/`)).toBe(name);
    }
    expect(new Set(OG_PAGES).size).toBe(OG_PAGES.length);
  });
});

describe('an inline script', () => {
  const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  test('is allowed by the hash of its text, in UTF-8', async () => {
    for (const text of ['', 'alert(1)', 'Şuşa']) expect(await policyHash(text)).toBe(sha256(text));
  });
  test('has its hash before a page is rendered', () => {
    for (const { code, hash } of [HIDE_UNTIL_FILTERED, FOLD_NOTES]) expect(hash).toBe(sha256(code));
  });
  test('that hides a list until it is filtered does so where the URL has parameters alone', () => {
    const added: string[] = [];
    const run = (search: string) =>
      new Function('location', 'document', HIDE_UNTIL_FILTERED.code)(
        { search },
        { documentElement: { classList: { add: (name: string) => added.push(name) } } },
      );
    for (const search of ['', '?']) run(search);
    expect(added).toEqual([]);
    run('?q=a');
    expect(added).toEqual(['is-filtering']);
  });
  test('that folds the notes closes each list of them', () => {
    const notes = [{ open: true }, { open: true }];
    new Function('document', FOLD_NOTES.code)({ querySelectorAll: (selector: string) => (selector === 'details.notes' ? notes : []) });
    expect(notes.map(({ open }) => open)).toEqual([false, false]);
  });
});

describe('a reader that does its work once', () => {
  test('gives the same answer at every call, also while the first is running', async () => {
    let calls = 0;
    const read = once(async () => ({ call: ++calls }));
    const answers = await Promise.all([read(), read()]);
    expect(answers[0]).toBe(answers[1]);
    expect(await read()).toBe(answers[0]);
    expect(calls).toBe(1);
  });
  test('tries again where it failed', async () => {
    let calls = 0;
    const read = once(async () => {
      calls++;
      if (calls === 1) throw new Error('not yet');
      return calls;
    });
    await expect(read()).rejects.toThrow('not yet');
    expect(await read()).toBe(2);
  });
});
