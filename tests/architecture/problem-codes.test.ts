import { expect, test } from 'vitest';
import { problemCodes } from '../../shared/kernel/problem-codes.ts';
import { recordedActs } from '../../shared/kernel/recorded-acts.ts';
import { acts } from '../../shared/kernel/roles.ts';
import { logCatalogue } from '../../shared/platform/log-catalogue.ts';
import { read, sourcesUnder } from './source-tree.ts';

const product = sourcesUnder('shared', 'functions');
const textWithout = (list: string): string =>
  product
    .filter((path) => path !== list)
    .map(read)
    .join('\n');

/** What a closed list holds that the product never names: a promise nobody keeps. Templates name a family by its beginning. */
function unused(list: string, codes: readonly string[]): string[] {
  const text = textWithout(list);
  return codes.filter((code) => !text.includes(`'${code}'`) && !text.includes(`\`${code}\``));
}

test('every problem code is thrown somewhere', () => {
  expect(unused('shared/kernel/problem-codes.ts', Object.keys(problemCodes))).toEqual([]);
});

test('every line of the log catalogue is logged somewhere', () => {
  expect(unused('shared/platform/log-catalogue.ts', Object.keys(logCatalogue))).toEqual([]);
});

test('every act is authorised somewhere', () => {
  expect(unused('shared/kernel/roles.ts', Object.keys(acts))).toEqual([]);
});

test('problem codes are told apart by status, and their texts are sentences', () => {
  const odd = Object.entries(problemCodes).filter(
    ([code, { status, detail }]) =>
      !/^[a-z]+(-[a-z]+)*$/.test(code) ||
      status < 400 ||
      status > 599 ||
      !detail.sv.endsWith('.') ||
      !detail.en.endsWith('.'),
  );
  expect(odd).toEqual([]);
});

test('every recorded act is a thing that happened to something', () => {
  expect(recordedActs.filter((act) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(act))).toEqual([]);
});
