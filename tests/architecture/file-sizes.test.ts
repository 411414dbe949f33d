import { expect, test } from 'vitest';
import { projectFiles, read, sourcesUnder } from './source-tree.ts';

/** Lists of words and rows, read as data: long because the world is. */
const data: readonly string[] = [
  'shared/kernel/problem-codes.ts',
  'shared/claims/receipts/reading-rules/labels-of-rows.ts',
];

/** A program that is handed out: in one file, so that whoever verifies has one thing to take and to read, and nothing to trust beside it. */
const handedOut = 'frontend/public/verify-audit.mjs';

const lines = (path: string): number => read(path).split('\n').length - 1;
const sources = sourcesUnder('shared', 'functions', 'infra', 'frontend');

test('no source file is longer than 300 lines', () => {
  const styles = projectFiles.filter((path) => path.endsWith('.css'));
  const long = [...sources, ...styles, ...sourcesUnder('tests')].filter(
    (path) => ![...data, handedOut].includes(path) && lines(path) > 300,
  );
  expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([]);
});

test('the median source file is under 70 lines', () => {
  const sizes = sources.map(lines).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(70);
});

test('every exception is a file that is there', () => {
  expect([...data, handedOut].filter((path) => !sources.includes(path))).toEqual([]);
});
