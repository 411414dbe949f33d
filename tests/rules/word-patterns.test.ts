import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWords, hasOnlyWords, hasWord, wordsFound } from '../../shared/claims/evaluation/word-patterns.ts';

describe('text as the word lists see it', () => {
  test.each([
    ['Klättring', 'klattring'],
    ['KLATTRING', 'klattring'],
    ['Lopning & dans', 'lopning dans'],
    ['10-kort', '10 kort'],
    ['Gymkort499,00', 'gymkort 499 00'],
    ['  Smørrebrød – Straße ', 'smorrebrod strasse'],
    ['—', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldWords(text)).toBe(folded);
  });

  test('is the same once more, and whatever the case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(foldWords(foldWords(text))).toBe(foldWords(text));
      }),
    );
  });
});

describe('a pattern', () => {
  test.each([
    ['*skor', 'Löparskor Vinden', ['loparskor']],
    ['*skor', 'skor', ['skor']],
    ['*skor', 'Skorpor', []],
    ['gym*', 'Mitt gymkort', ['gymkort']],
    ['*yoga*', 'Vinyasayogaklass', ['vinyasayogaklass']],
    ['spa', 'Spara kvittot', []],
    ['spa', 'Spa 2 timmar', ['spa']],
    ['green fee*', 'Green fees 18 hål', ['green fees']],
    ['green fee*', 'evergreen fee', []],
    ['skor', 'skor skor', ['skor', 'skor']],
    ['*a*', 'a ab', ['a', 'ab']],
    ['*', 'anything', []],
    ['', 'anything', []],
  ])('%s finds in “%s” %j', (pattern, text, words) => {
    expect(wordsFound([pattern], foldWords(text))).toEqual(words);
  });

  test('finds nothing in what an exception takes out', () => {
    expect(hasWord(['gym*'], foldWords('Gymnasium'), ['gymnasi*'])).toBe(false);
    expect(hasWord(['gym*'], foldWords('Gymnasiets gymkort'), ['gymnasi*'])).toBe(true);
    expect(hasWord(['*bollar'], foldWords('Range bollar'), ['range bollar'])).toBe(false);
  });

  test('finds a word whatever stands around it', () => {
    const around = fc.string({ unit: 'binary-ascii', maxLength: 30 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(hasWord(['*padel*'], foldWords(`${before} padel ${after}`))).toBe(true);
      }),
    );
  });

  test('can be all there is', () => {
    expect(hasOnlyWords(['st', 'vuxen'], foldWords('1 st Vuxen'))).toBe(true);
    expect(hasOnlyWords(['st', 'vuxen'], foldWords('1 st Gymkort'))).toBe(false);
  });
});
