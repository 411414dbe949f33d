import * as z from 'zod/mini';
import { endpoint } from '../../kernel/endpoint.ts';
import { listAllowances, listLeavers } from '../allowances/contract.ts';
import { listQueue } from '../approvals/contract.ts';
import { listExpenses } from '../expenses/contract.ts';
import { listDecisions, listPersonRequests } from '../oversight/contract.ts';

/** The list's own query but for its page, and the kind of file. */
const takenAs = { format: z.enum(['csv', 'xlsx']) };
const raw = { output: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] };
const problems = ['input-invalid'] as const;

export const exportExpenses = endpoint({
  name: 'export-expenses',
  method: 'GET',
  path: 'exports/expenses',
  summary: 'Your own claims as a CSV or XLSX file, narrowed and sorted as the list is.',
  act: 'expense.export',
  limit: 'export',
  query: z.extend(z.omit(listExpenses.query, { cursor: true }), takenAs),
  raw,
  problems,
});

export const exportQueue = endpoint({
  name: 'export-queue',
  method: 'GET',
  path: 'exports/queue',
  summary: 'The claims of the queue as a CSV or XLSX file: HR takes the company’s, others those assigned to them.',
  act: 'queue.export',
  limit: 'export',
  query: z.extend(z.omit(listQueue.query, { cursor: true }), takenAs),
  raw,
  problems,
});

export const exportAllowances = endpoint({
  name: 'export-allowances',
  method: 'GET',
  path: 'exports/allowances',
  summary: 'Everybody’s allowance of a category and benefit year as a CSV or XLSX file, narrowed as the list is.',
  act: 'allowance.export',
  limit: 'export',
  query: z.extend(z.omit(listAllowances.query, { cursor: true }), takenAs),
  raw,
  problems,
});

export const exportLeavers = endpoint({
  name: 'export-leavers',
  method: 'GET',
  path: 'exports/leavers',
  summary:
    'Who leaves with more used in a benefit year than they then have, and how it is deducted, as a CSV or XLSX file.',
  act: 'allowance.export',
  limit: 'export',
  query: z.extend(z.omit(listLeavers.query, { cursor: true }), takenAs),
  raw,
  problems,
});

export const exportDecisions = endpoint({
  name: 'export-decisions',
  method: 'GET',
  path: 'exports/decisions',
  summary:
    'The machine’s judgements as a CSV or XLSX file, narrowed and sorted as the list is. What the list hides is not in it.',
  act: 'oversight.export',
  limit: 'export',
  query: z.extend(z.omit(listDecisions.query, { cursor: true }), takenAs),
  raw,
  problems,
});

export const exportPersonRequests = endpoint({
  name: 'export-person-requests',
  method: 'GET',
  path: 'exports/person-requests',
  summary:
    'Employees who asked for a person instead of the machine as a CSV or XLSX file: who waits, or who was answered.',
  act: 'oversight.export',
  limit: 'export',
  query: z.extend(z.omit(listPersonRequests.query, { cursor: true }), takenAs),
  raw,
  problems,
});
