import { expect, test } from 'vitest';
import { actWords } from '../../shared/kernel/act-words.ts';
import { recordedActs } from '../../shared/kernel/recorded-acts.ts';

test('each act that is recorded has its words in both languages, and no others have', () => {
  expect(Object.keys(actWords).toSorted()).toEqual([...recordedActs].toSorted());
  const wordless = Object.entries(actWords).filter(
    ([, { sv, en }]) => !/^\p{Lu}.{3,}/u.test(sv) || !/^\p{Lu}.{3,}/u.test(en),
  );
  expect(wordless).toEqual([]);
});

test('no two acts are said in the same words', () => {
  for (const language of ['sv', 'en'] as const)
    expect(new Set(Object.values(actWords).map((words) => words[language])).size).toBe(recordedActs.length);
});
