import { queryOptions } from '@tanstack/react-query';
import { listApprovalFlows, showApprovalPreview, type FlowView } from '../../shared/claims/approvals/flows/contract.ts';
import { call } from '../api/call.ts';

export const flowsQuery = queryOptions({
  queryKey: ['approval-flows'],
  queryFn: ({ signal }) => call(listApprovalFlows, { signal }),
});

export const previewQuery = (employee: string, category: string) =>
  queryOptions({
    queryKey: ['approval-flows', 'preview', employee, category],
    queryFn: ({ signal }) => call(showApprovalPreview, { query: { employee, category }, signal }),
    enabled: employee !== '' && category !== '',
  });

export type TypedStep = FlowView['steps'][number] & { key: string };
/** A flow as it is typed. Each step has a key of its own, so that one that moves takes its fields along. */
export type TypedFlow = { name: string; steps: TypedStep[]; wordsOnApprove: boolean; remindAfter: string };

let counted = 0;
const newKey = () => `${Date.now()}-${(counted += 1)}`;

export const newStep = (): TypedStep => ({
  key: newKey(),
  approver: 'hr',
  person: null,
  name: null,
  whenEmpty: 'wait',
});

export const typedOf = (flow: FlowView | null): TypedFlow => ({
  name: flow?.name ?? '',
  steps: flow ? flow.steps.map((step) => ({ ...step, key: newKey() })) : [newStep()],
  wordsOnApprove: flow?.wordsOnApprove ?? false,
  remindAfter: (flow?.remindAfter ?? [3, 7, 14]).join(', '),
});

/** The days of a typed list, null where something in it is no number of days. */
export function daysOf(typed: string): number[] | null {
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  return parts.every((part) => /^\d{1,3}$/.test(part)) ? parts.map(Number) : null;
}

/** A list with one of its entries a place earlier or later; the same list where there is no such place. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const next = [...list];
  if (to < 0 || to >= list.length) return next;
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}
