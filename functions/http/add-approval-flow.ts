import type { addApprovalFlow as contract } from '../../shared/claims/approvals/flows/contract.ts';
import { addApprovalFlow } from '../../shared/claims/approvals/flows/add-approval-flow.ts';
import type { Handler } from '../host/http.ts';

export const handleAddApprovalFlow: Handler<typeof contract> = (uses, { person, input }) =>
  addApprovalFlow(uses, person, input);
