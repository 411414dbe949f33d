import { expect, test } from 'vitest';
import fc from 'fast-check';
import { chooseLanguage, languages, say } from '../../shared/kernel/language.ts';

test.each([
  [undefined, 'sv'],
  [null, 'sv'],
  ['', 'sv'],
  ['sv', 'sv'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['EN-us', 'en'],
  ['de,fr;q=0.8', 'sv'],
  ['de,en;q=0.3,sv;q=0.2', 'en'],
  ['en;q=0.3,sv;q=0.7', 'sv'],
  ['en;q=0,sv', 'sv'],
  ['en;q=0', 'sv'],
  ['*', 'sv'],
  ['english', 'sv'],
  ['en ; q=0.5 , sv;q=0.1', 'en'],
])('of “%s” it is %s', (header, language) => {
  expect(chooseLanguage(header)).toBe(language);
});

test('whatever a client sends, it is one of our languages', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (header) => {
      expect(languages).toContain(chooseLanguage(header));
    }),
  );
});

test('places are filled, and one without a value stays to be seen', () => {
  const text = { sv: 'Högst {limit} kr om {year}', en: 'At most {limit} kr in {year}' };
  expect(say(text, 'sv', { limit: '1 000', year: 2026 })).toBe('Högst 1 000 kr om 2026');
  expect(say(text, 'en', { limit: 5 })).toBe('At most 5 kr in {year}');
});

test('a value is put in as it is: nothing in it is a place or a pattern', () => {
  expect(say({ sv: '{a}', en: '{a}' }, 'sv', { a: '{b} $& $1', b: 'no' })).toBe('{b} $& $1');
});
