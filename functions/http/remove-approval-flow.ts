import type { removeApprovalFlow as contract } from '../../shared/claims/approvals/flows/contract.ts';
import { removeApprovalFlow } from '../../shared/claims/approvals/flows/remove-approval-flow.ts';
import type { Handler } from '../host/http.ts';

export const handleRemoveApprovalFlow: Handler<typeof contract> = (uses, { person, id }) =>
  removeApprovalFlow(uses, person, id('flow'));
