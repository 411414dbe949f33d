import { expect, test } from 'vitest';
import { mostWords, wordsOf } from '../../shared/claims/search/words-of.ts';

test.each([
  ['Friskis & Svettis AB', ['friskis', 'svettis']],
  ['Sömnkliniken på Söder', ['somnkliniken', 'soder']],
  ['NAPRAPAT naprapat Naprapat', ['naprapat']],
  ['Org.nr 556677-8899', ['org', '556677', '8899']],
  ['Gymkort499 kr', ['gymkort']],
  ['Kvitto 104418 den 2026-05-18, 449,00', ['kvitto', 'den', '104418', '2026'].toSorted()],
  ['Va\u0308xel', ['vaxel']],
  ['', []],
  ['  ☃ … ab 12 ', []],
  ['å'.repeat(41), []],
])('%s is found by %j', (text, words) => {
  expect(wordsOf(text).toSorted()).toEqual(words.toSorted());
});

test('how a word is written makes no difference to what it is found by', () => {
  for (const written of ['RÖNNBÄR', 'Rönnbär', 'ronnbar', 'Ro\u0308nnba\u0308r'])
    expect(wordsOf(written)).toEqual(['ronnbar']);
});

test('a text without end is found by its first words', () => {
  const letters = (n: number): string => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const text = Array.from({ length: 5_000 }, (_, n) => `ord${letters(n)}`).join(' ');
  expect(wordsOf(text)).toHaveLength(mostWords);
  expect(wordsOf(text)[0]).toBe('orda');
  expect(wordsOf(text, 3)).toHaveLength(3);
});
