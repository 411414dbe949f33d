import { expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { readDraft, submission } from '../support/send-claim.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const employee = await company.as('employee');

/** What nobody sets by sending it. */
const wished = {
  id: '01940000-0000-7000-8000-00000000dead',
  companyId: '01940000-0000-7000-8000-00000000dead',
  employeeId: company.people.colleague.employee,
  employee: { id: company.people.colleague.employee },
  state: 'approved',
  version: 99,
  covered: 1_000_00,
  reserved: 1,
  decidedBy: 'machine',
  decidedAt: '2020-01-01T00:00:00Z',
  submittedAt: '2020-01-01T00:00:00Z',
  createdAt: '2020-01-01T00:00:00Z',
  filledByMachine: ['vendor', 'total'],
  typedByPerson: [],
  confidence: 1,
  may: ['decide'],
};
const untouched = {
  state: 'draft',
  covered: null,
  decidedBy: null,
  submittedAt: null,
  confidence: null,
  filledByMachine: [],
  employee: { id: company.people.employee.employee },
};

test('creating and editing take what is typed and nothing else', async () => {
  const draft = await employee.ask<ExpenseView>('POST', 'expenses', { ...wished, note: 'a' });
  expect(draft).toMatchObject({ ...untouched, version: 1, note: 'a' });
  expect(draft.id).not.toBe(wished.id);
  const edited = await employee.ask<ExpenseView>('PATCH', `expenses/${draft.id}`, { ...wished, note: 'b' });
  expect(edited).toMatchObject({ ...untouched, id: draft.id, version: 2, note: 'b' });
});

test('submitting does not say what is covered, nor what becomes of it', async () => {
  const draft = await readDraft(employee, textReceipt({ vendor: 'Önske AB', what: 'Löparskor', vatRate: 25 }));
  const body = { ...wished, outcome: 'approve', verdict: 'approve', ...submission(draft) };
  const sent = await employee.ask<ExpenseView>('POST', `expenses/${draft.id}/submit`, body);
  expect(sent).toMatchObject({ covered: 449_00, decidedBy: null, employee: { id: company.people.employee.employee } });
});

test('choosing a language changes no role, name or address', async () => {
  const before = (await employee.call('GET', 'session')).json;
  await employee.call('PUT', 'session/language', {
    body: { language: 'sv', roles: ['employee', 'hr'], name: 'X', email: 'x@example.com', workEmail: 'x@example.com' },
  });
  expect((await employee.call('GET', 'session')).json).toEqual(before);
});
