import type { FlowView } from '../../shared/claims/approvals/flows/contract.ts';

type Step = FlowView['steps'][number];

/** Who a step can be for, the usual ones first. */
export const approvers = [
  'manager',
  'hr',
  'finance',
  'salary',
  'person',
] as const satisfies readonly Step['approver'][];

/** What becomes of a step that nobody can decide. */
export const emptyRules = ['wait', 'to-hr', 'skip'] as const satisfies readonly Step['whenEmpty'][];
