import { describe, expect, test } from 'vitest';
import { readEnvironment } from '#hosting/environment.ts';

/** The error for an environment. */
const refusalOf = (variables: Readonly<Record<string, string>>): string => {
  try {
    readEnvironment(variables);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
};

describe('the environment of a build', () => {
  test('has a default for everything', () => {
    expect(readEnvironment({})).toEqual({ siteUrl: 'https://example.org', basePath: '/', contactEmail: null, language: 'en', sharePictures: 'each' });
  });
  test('takes the values that are given, with a slash at both ends of the folder', () => {
    const given = {
      SITE_URL: 'https://example.net/',
      BASE_PATH: 'forty-four-days',
      CONTACT_EMAIL: 'a@example.net',
      SITE_LANGUAGE: 'pseudo',
      SHARE_PICTURES: 'one',
    };
    expect(readEnvironment(given)).toEqual({
      siteUrl: 'https://example.net',
      basePath: '/forty-four-days/',
      contactEmail: 'a@example.net',
      language: 'pseudo',
      sharePictures: 'one',
    });
  });
  test('has the root folder and no e-mail address if CI passes empty variables', () => {
    expect(readEnvironment({ BASE_PATH: '', CONTACT_EMAIL: '' })).toMatchObject({ basePath: '/', contactEmail: null });
  });
  test.each([
    ['SITE_URL', ''],
    ['SITE_URL', 'example.org'],
    ['SITE_URL', 'ftp://example.org'],
    ['SITE_URL', 'https://example.org/folder'],
    ['SITE_URL', 'https://example.org/?q'],
    ['SITE_URL', 'https://:secret@example.org'],
    ['BASE_PATH', '/a b/'],
    ['BASE_PATH', '/../up/'],
    ['BASE_PATH', 'https://example.org/a'],
    ['CONTACT_EMAIL', 'nobody'],
    ['CONTACT_EMAIL', 'a@example.org?subject=x'],
    ['CONTACT_EMAIL', 'mailto:a@example.org'],
    ['SITE_LANGUAGE', 'de'],
    ['SHARE_PICTURES', 'none'],
  ])('refuses %s=%j, and says what was expected', (name, value) => {
    expect(refusalOf({ [name]: value })).toContain(`${name}\n  found     ${JSON.stringify(value)}\n  expected  `);
  });
  test('names all variables that are wrong at once', () => {
    expect(refusalOf({ SITE_URL: '', BASE_PATH: '?', SITE_LANGUAGE: '' })).toMatch(/SITE_URL[\s\S]*BASE_PATH[\s\S]*SITE_LANGUAGE/);
  });
});
