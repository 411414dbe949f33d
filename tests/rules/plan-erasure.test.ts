import { expect, test } from 'vitest';
import { classes } from '../../shared/database/schema.ts';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import { bookkeepingLaw } from '../../shared/protection/erasure/law.ts';
import { planErasure, type KnownTable } from '../../shared/protection/erasure/plan-erasure.ts';
import type { Step } from '../../shared/protection/erasure/step.ts';
import { putIds, statementOf } from '../../shared/protection/erasure/render-sql.ts';
import { rowsOfOthers, rowsOfPerson } from '../../shared/protection/erasure/rows-of-person.ts';
import { impersonal, readablePersonal, sealedPersonal } from '../../shared/platform/classification.ts';
import { allKnown, erasing } from '../support/erasure-world.ts';

const why = 'a test reads it';
function aTable(basis: string, columns: KnownTable['class']['columns'], facts: Partial<Record<string, object>> = {}) {
  const known: KnownTable = {
    class: {
      table: 'things',
      kind: 'tenant',
      purpose: 'try',
      subject: 'employee',
      legalBasis: 'none',
      retention: { period: 'P7Y', from: 'at', action: 'delete', basis },
      columns,
    },
    columns: Object.keys(columns).map((name) => ({
      name,
      required: false,
      computed: false,
      hashOf: null,
      ...facts[name],
    })),
  };
  return new Map([['things', known]]);
}
const mine = 't.employee_id = :person';
const plan = (tables: Map<string, KnownTable>, row: object = {}, neutral = {}): Step[] =>
  planErasure([{ table: 'things', mine, books: 't.id = any(:claims)', ...row }], tables, neutral);

test('every table is one whose rows of a person are known, or says why an erasure leaves it alone', () => {
  const said = [...rowsOfPerson.map(({ table }) => table), ...Object.keys(rowsOfOthers)];
  expect(said.toSorted()).toEqual(classes.map(({ table }) => table).toSorted());
});

test('a row that no law keeps goes, whatever its columns are classed as', () => {
  const held = { amount: readablePersonal('user.financial', why, { erasure: 'keep' }) };
  expect(plan(aTable('contract', held))).toEqual([{ done: 'deleted', table: 'things', where: mine }]);
});

test('of a row that bookkeeping law keeps each column goes as its class says, and hashes go with what they are of', () => {
  const tables = aTable(
    bookkeepingLaw,
    {
      id: impersonal('identifier'),
      amount: readablePersonal('user.financial', why, { erasure: 'keep' }),
      name: readablePersonal('user.name', why, { erasure: 'pseudonymise' }),
      note: sealedPersonal('user.content'),
      note_index: impersonal('hash'),
      folded: readablePersonal('user.name', why, { erasure: 'pseudonymise' }),
    },
    { note_index: { hashOf: 'note' }, folded: { computed: true }, name: { required: true } },
  );
  const steps = plan(tables, {}, { 'things.name': `'–'` });
  expect(steps.map((step) => [step.done, 'column' in step ? step.column : null])).toEqual([
    ['deleted', null],
    ['kept', 'amount'],
    ['pseudonymised', 'name'],
    ['emptied', 'note'],
    ['emptied', 'note_index'],
  ]);
  expect(steps[0]).toMatchObject({ where: `${mine} and (t.id = any(:claims)) is not true` });
  expect(steps[1]).toMatchObject({ basis: bookkeepingLaw });
});

test('a row in which something has to stand that nothing may stand for goes after all', () => {
  const tables = aTable(bookkeepingLaw, { words: sealedPersonal('user.content') }, { words: { required: true } });
  expect(plan(tables).map(({ done }) => done)).toEqual(['deleted']);
  expect(() => plan(tables, { stays: 'others point to it' })).toThrow('nothing can stand for a value of things');
});

test('a table that is in no catalogue stops the whole plan', () => {
  expect(() => planErasure([{ table: 'others', mine }], aTable('contract', {}), {})).toThrow(
    'others is in no catalogue',
  );
});

test('what is kept of somebody is what the books need, and nothing else', () => {
  const kept = erasing.flatMap((step) => (step.done === 'kept' ? [`${step.table}.${step.column}`] : []));
  expect(kept).toEqual([
    'approval_steps.covered',
    'payroll_lines.amount',
    'payroll_lines.vat',
    'payroll_lines.day',
    'payroll_lines.employee_name',
    'payroll_lines.employee_number',
    'payroll_lines.department',
    'payroll_corrections.amount',
    'payroll_corrections.vat',
    'leaver_deductions.amount',
    'allowance_entries.amount',
    'allowance_entries.basis',
    'allowances.base',
    'allowances.used',
    'allowances.reserved',
    'allowances.adjusted',
    'allowances.over_use',
    'receipts.file_key_year',
    'expenses.paid_on',
    'expenses.total',
    'expenses.currency',
    'expenses.vat',
    'expenses.reserved',
    'expenses.covered',
  ]);
  const catalogued = kept.filter((place) => {
    const [table, column] = place.split('.') as [string, string];
    const held = allKnown.get(table)!.class.columns[column]!;
    return !('erasure' in held) || held.erasure !== 'keep';
  });
  expect(catalogued).toEqual([]);
});

test('nothing but ids ever stands in the SQL of an erasure', () => {
  const [company, employee, claim] = [1, 2, 3].map((n) => uuidV7(n, Buffer.alloc(10, n))) as [string, string, string];
  const ids = { company, employee, keptExpenses: [claim], keptReceipts: [], begunAt: new Date(0) };
  const written = putIds(
    'a = :company and b = :person and c = any(:claims) and d = any(:receipts) and e::text = :at',
    ids,
  );
  expect(written).toBe(
    `a = '${company}' and b = '${employee}' and c = any('{${claim}}'::uuid[]) and d = any('{}'::uuid[]) and e::text = timestamptz '1970-01-01T00:00:00.000Z'`,
  );
  for (const wrong of [`${employee}'`, `x' or true --`, ''])
    expect(() => putIds(':person', { ...ids, employee: wrong })).toThrow(TypeError);
  expect(() => putIds(':claims', { ...ids, keptExpenses: [`}'`] })).toThrow(TypeError);
  for (const step of erasing)
    expect(putIds(statementOf(step), ids)).not.toMatch(/:(company|person|claims|receipts|at)\b/);
});
