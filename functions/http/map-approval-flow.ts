import type { mapApprovalFlow as contract } from '../../shared/claims/approvals/flows/contract.ts';
import { mapApprovalFlow } from '../../shared/claims/approvals/flows/map-approval-flow.ts';
import type { Handler } from '../host/http.ts';

export const handleMapApprovalFlow: Handler<typeof contract> = (uses, { person, input }) =>
  mapApprovalFlow(uses, person, input);
