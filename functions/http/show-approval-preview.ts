import type { showApprovalPreview as contract } from '../../shared/claims/approvals/flows/contract.ts';
import { showApprovalPreview } from '../../shared/claims/approvals/flows/show-approval-preview.ts';
import type { Handler } from '../host/http.ts';

export const handleShowApprovalPreview: Handler<typeof contract> = (uses, { person, query }) =>
  showApprovalPreview(uses, person, query);
