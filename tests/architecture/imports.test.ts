import { expect, test } from 'vitest';
import { cyclesIn } from './cycles.ts';
import { partOf, refusal } from './import-rules.ts';
import { read, sourcesUnder } from './source-tree.ts';
import { importsOf, type Import } from './syntax.ts';

const files = sourcesUnder('shared', 'functions', 'infra', 'frontend');
const imports = new Map(files.map((path) => [path, importsOf(path, read(path))]));
const parts = new Map(
  files
    .filter((path) => /^shared\/(people|claims|payroll|messages|protection|trust)\//.test(path))
    .map((path) => [path, partOf(path, imports.get(path) ?? [])]),
);

test('every import is one that its place allows', () => {
  const refused = [...imports.values()].flat().flatMap((one) => {
    const why = refusal(one, parts);
    return why ? [`${one.from} → ${one.target}: ${why}`] : [];
  });
  expect(refused).toEqual([]);
});

test('every relative import names a file that is there', () => {
  const known = new Set(files);
  const missing = [...imports.values()]
    .flat()
    .filter(({ kind, target }) => kind === 'file' && /\.tsx?$/.test(target) && !known.has(target));
  expect(missing).toEqual([]);
});

test('no file reaches itself', () => {
  const edges = new Map(
    [...imports].map(([path, all]) => [path, all.filter(({ kind }) => kind === 'file').map(({ target }) => target)]),
  );
  expect(cyclesIn(edges)).toEqual([]);
});

test('a cycle is found', () => {
  const edges = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
    ['d', ['a']],
  ]);
  expect(cyclesIn(edges).map((group) => group.toSorted())).toEqual([['b', 'c']]);
});

const file = (from: string, target: string): Import => ({ from, target, kind: 'file' });
const known = new Map([
  ['shared/claims/expenses/store.ts', 'store'],
  ['shared/claims/expenses/submit-expense.ts', 'verb'],
  ['shared/claims/expenses/state.ts', 'rule'],
  ['shared/people/employees/index.ts', 'door'],
  ['shared/people/employees/store.ts', 'store'],
  ['shared/claims/receipts/ports.ts', 'ports'],
] as const);

test.each<[string, Import]>([
  ['the kernel importing a wing', file('shared/kernel/money.ts', 'shared/platform/clock.ts')],
  ['a wing importing a later one', file('shared/people/employees/store.ts', 'shared/claims/expenses/store.ts')],
  ['a rule importing a store', file('shared/claims/expenses/state.ts', 'shared/claims/expenses/store.ts')],
  ['a rule importing the platform', file('shared/claims/expenses/state.ts', 'shared/platform/clock.ts')],
  [
    'a wing entered past its door',
    file('shared/claims/expenses/submit-expense.ts', 'shared/people/employees/store.ts'),
  ],
  ['an adapter importing a store', file('shared/adapters/blob/receipt-files.ts', 'shared/claims/expenses/store.ts')],
  [
    'a verb importing an adapter',
    file('shared/claims/expenses/submit-expense.ts', 'shared/adapters/blob/receipt-files.ts'),
  ],
  ['shared importing infra', file('shared/platform/connect.ts', 'infra/local/peer.ts')],
  ['shared importing tests', file('shared/platform/connect.ts', 'tests/support/test-clock.ts')],
  ['a trigger importing a store', file('functions/http/submit-expense.ts', 'shared/claims/expenses/store.ts')],
  ['a page importing a rule', file('frontend/claims/claim.tsx', 'shared/claims/expenses/state.ts')],
  [
    'a verb importing an SDK',
    { from: 'shared/claims/expenses/submit-expense.ts', target: '@azure/storage-blob', kind: 'package' },
  ],
  ['a rule importing Node', { from: 'shared/claims/expenses/state.ts', target: 'node:fs', kind: 'node' }],
  ['a page importing Node', { from: 'frontend/claims/claim.tsx', target: 'node:fs', kind: 'node' }],
])('refused: %s', (_, one) => {
  expect(refusal(one, known)).toEqual(expect.any(String));
});

test.each<[string, Import]>([
  ['a wing entered by its door', file('shared/claims/expenses/submit-expense.ts', 'shared/people/employees/index.ts')],
  ['a verb importing its store', file('shared/claims/expenses/submit-expense.ts', 'shared/claims/expenses/store.ts')],
  ['an adapter importing a port', file('shared/adapters/blob/receipt-files.ts', 'shared/claims/receipts/ports.ts')],
  [
    'an adapter importing an SDK',
    { from: 'shared/adapters/blob/receipt-files.ts', target: '@azure/storage-blob', kind: 'package' },
  ],
])('allowed: %s', (_, one) => {
  expect(refusal(one, known)).toBeNull();
});
