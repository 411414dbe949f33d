import type { changeApprovalFlow as contract } from '../../shared/claims/approvals/flows/contract.ts';
import { changeApprovalFlow } from '../../shared/claims/approvals/flows/change-approval-flow.ts';
import type { Handler } from '../host/http.ts';

export const handleChangeApprovalFlow: Handler<typeof contract> = (uses, { person, id, input }) =>
  changeApprovalFlow(uses, person, id('flow'), input);
