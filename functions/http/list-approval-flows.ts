import type { listApprovalFlows as contract } from '../../shared/claims/approvals/flows/contract.ts';
import { listApprovalFlows } from '../../shared/claims/approvals/flows/list-approval-flows.ts';
import type { Handler } from '../host/http.ts';

export const handleListApprovalFlows: Handler<typeof contract> = (uses, { person }) => listApprovalFlows(uses, person);
