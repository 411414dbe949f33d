import { expect, test } from 'vitest';
import { disagreements } from '../abuse/who-may/implied.ts';
import { readTable } from '../abuse/who-may/read-table.ts';
import { allEndpoints } from '../support/endpoints.ts';

const endpoints = await allEndpoints();
const some = endpoints.find(({ name }) => name === 'show-expense')!;

test('the table of who may do what has every route, and says what the acts say', () => {
  expect(disagreements(endpoints)).toEqual([]);
});

test('a route without a row, a row without a route, and a route whose act is another are found by name', () => {
  expect(disagreements([...endpoints, { ...some, name: 'peek-at-expense' }])).toEqual([
    expect.stringMatching(/^peek-at-expense has 0 rows in the table of person; .* s y\.\. y\.\. y\.\. y\.\. yy\.$/),
  ]);
  const without = endpoints.filter((endpoint) => endpoint !== some);
  expect(disagreements(without)).toEqual(['show-expense is a row of person and no route of theirs']);
  for (const act of ['keys.read', 'expense.edit', 'signed-in', 'anyone'] as const)
    expect(disagreements([...without, { ...some, act }])).toEqual([expect.stringMatching(/^written: show-expense/)]);
});

test('a table that is written wrongly is not read', () => {
  expect(() => readTable('route act nobody hr\n show-keys keys.read s')).toThrow('show-keys has 1 cells');
  expect(() => readTable('route act nobody hr\n show-keys keys.read s yes')).toThrow('a cell that means nothing: yes');
});
