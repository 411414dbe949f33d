import * as z from 'zod/mini';
import { id, named, sentence, typed } from '../../../kernel/contract-types.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { approvers, emptyRules, longestReminder, mostReminders, mostSteps } from '../flow.ts';

const flowStep = z.object({ approver: z.enum(approvers), person: z.nullable(id), whenEmpty: z.enum(emptyRules) });
const flowFields = {
  name: typed(60),
  steps: z.array(flowStep).check(z.minLength(1), z.maxLength(mostSteps)),
  wordsOnApprove: z.boolean(),
  remindAfter: z.array(z.int().check(z.gte(1), z.lte(longestReminder))).check(z.maxLength(mostReminders)),
};

export const flowView = named(
  'ApprovalFlow',
  z.object({
    id,
    version: z.number().check(z.meta({ description: 'the version that was seen; 0 while nothing was changed' })),
    name: z.string(),
    /** The company's own, which claims go through that no other flow is for. */
    ofCompany: z.boolean(),
    steps: z.array(z.object({ ...flowStep.shape, name: z.nullable(z.string()) })),
    wordsOnApprove: z.boolean(),
    remindAfter: z.array(z.number()),
  }),
);
export type FlowView = z.output<typeof flowView>;

export const listApprovalFlows = endpoint({
  name: 'list-approval-flows',
  method: 'GET',
  path: 'approval-flows',
  summary: 'The company’s approval flows, its own first, and which categories and kinds go through which.',
  act: 'approval-flow.read',
  output: z.object({
    flows: z.array(flowView),
    categories: z.array(
      z.object({ id, name: sentence, kind: z.enum(['wellness', 'other']), open: z.boolean(), flow: z.nullable(id) }),
    ),
    kinds: z.array(z.object({ kind: z.enum(['wellness', 'other']), flow: z.nullable(id) })),
  }),
});

export const addApprovalFlow = endpoint({
  name: 'add-approval-flow',
  method: 'POST',
  path: 'approval-flows',
  summary: 'Adds a flow. It is used once a category or a kind goes through it, or HR sends a claim that way.',
  act: 'approval-flow.change',
  input: z.object(flowFields),
  output: flowView,
  status: 201,
  problems: ['input-invalid', 'flow-name-taken'],
});

export const changeApprovalFlow = endpoint({
  name: 'change-approval-flow',
  method: 'PUT',
  path: 'approval-flows/{flow}',
  summary: 'Changes a flow, for claims that come to review from then on. The company’s own flow has the company’s id.',
  act: 'approval-flow.change',
  input: z.object({ version: z.number(), ...flowFields }),
  output: flowView,
  problems: ['input-invalid', 'flow-name-taken', 'changed-meanwhile'],
});

export const removeApprovalFlow = endpoint({
  name: 'remove-approval-flow',
  method: 'DELETE',
  path: 'approval-flows/{flow}',
  summary:
    'Removes a flow. What goes through it finishes as it is; its categories go on through the next flow that fits.',
  act: 'approval-flow.change',
  status: 204,
  problems: ['default-flow-stays'],
});

export const mapApprovalFlow = endpoint({
  name: 'map-approval-flow',
  method: 'PUT',
  path: 'approval-mapping',
  summary: 'Says which flow the claims of a category, or of a kind, go through; null for none of their own.',
  act: 'approval-flow.change',
  input: z.union([
    z.object({ category: id, flow: z.nullable(id) }),
    z.object({ kind: z.enum(['wellness', 'other']), flow: z.nullable(id) }),
  ]),
  status: 204,
});

export const showApprovalPreview = endpoint({
  name: 'show-approval-preview',
  method: 'GET',
  path: 'approval-preview',
  summary: 'Who would decide somebody’s next claim of a category, step by step, as things stand.',
  act: 'approval-flow.read',
  query: z.object({ employee: id, category: id }),
  output: z.object({
    flow: z.string(),
    steps: z.array(
      z.object({
        approver: z.enum(approvers),
        people: z.array(z.string()),
        /** What becomes of it: it is decided, or nobody can and its rule says what then. */
        otherwise: z.enum(['decided', ...emptyRules]),
      }),
    ),
  }),
});
