import { expect, test } from 'vitest';
import { describeRetention, periodInWords } from '../../shared/protection/catalogue/describe-retention.ts';
import { fillFacts, standingOf } from '../../shared/protection/catalogue/fill-facts.ts';
import { csvText, markdownTable } from '../../shared/protection/catalogue/writing.ts';

test.each([
  ['P7Y', '7 years'],
  ['P1Y', '1 year'],
  ['P24M', '24 months'],
  ['P1Y6M', '1 year 6 months'],
  ['P0D', 'at once'],
  ['as long as needed', 'as long as needed'],
])('%s is %s', (period, words) => {
  expect(periodInWords(period)).toBe(words);
});

test('a retention is described by its parts, and what a class does not say is said to be not said', () => {
  const said = { period: 'P1Y', from: 'employed_until', action: 'anonymise', basis: 'claims are settled', more: 1 };
  expect(describeRetention(said).words).toBe('1 year after employed until, then anonymised');
  expect(describeRetention(undefined)).toMatchObject({ period: 'not said', basis: 'not said' });
  expect(describeRetention({ ...said, from: { column: 'at' } }).from).toBe('{"column":"at"}');
});

test('a period can be counted from a financial year, or go with another row, and differ for some rows', () => {
  const law = { period: 'P7Y', from: { financialYearOf: 'decided_at' }, action: 'delete', basis: 'the books' };
  expect(describeRetention(law).words).toBe('7 years after the end of the financial year of decided at, then deleted');
  const along = { ...law, from: { goesWith: ['expenses', 'receipts'] } };
  expect(describeRetention(along).words).toBe('with the row of expenses or receipts that it goes with, then deleted');
  const short = {
    period: 'P2Y',
    from: 'changed_at',
    action: 'delete',
    basis: 'x',
    shortest: { period: 'P6M', basis: 'y' },
  };
  const both = { ...law, other: { name: 'other', column: 'state', values: ['declined'], retention: short } };
  expect(describeRetention(both).words).toBe(
    '7 years after the end of the financial year of decided at, then deleted; where state is declined: 2 years after changed at, then deleted; a company may choose 6 months or longer',
  );
});

test('facts are put into their places, again and again, and an unknown one is refused', () => {
  const document = 'Before.\n\n<!-- fact: a -->\nold\n<!-- /fact -->\n\nAfter.';
  const filled = fillFacts(document, { a: 'new $& words' });
  expect(filled).toContain('new $& words');
  expect(filled).not.toContain('old');
  expect(fillFacts(filled, { a: 'new $& words' })).toBe(filled);
  expect(() => fillFacts(document, { b: '' })).toThrow('no fact is called a');
  expect(() => fillFacts(document.replace('fact: a', 'fact: constructor'), {})).toThrow(
    'no fact is called constructor',
  );
});

test('a document stands where it says who answers for it, from when it is and until when it holds', () => {
  const whole = '- Owner: Somebody\n- Date: 2026-01-01\n- Review by: 2026-07-01\n';
  expect(standingOf(whole)).toEqual({ owner: 'Somebody', date: '2026-01-01', reviewBy: '2026-07-01' });
  expect(standingOf(whole.replace('2026-07-01', '2025-07-01'))).toBeNull();
  expect(standingOf(whole.replace('- Owner: Somebody\n', ''))).toBeNull();
});

test('a table holds its cells together whatever stands in them', () => {
  expect(markdownTable(['a', 'b'], [['x|y', 'one\ntwo']])).toBe('| a | b |\n| --- | --- |\n| x\\|y | one two |\n');
  expect(csvText([['a', 'x,"y"']])).toBe('a,"x,""y"""\r\n');
});
