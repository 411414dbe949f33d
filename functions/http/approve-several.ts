import type { approveSeveral as contract } from '../../shared/claims/approvals/contract.ts';
import { approveSeveral } from '../../shared/claims/approvals/approve-several.ts';
import type { Handler } from '../host/http.ts';

export const handleApproveSeveral: Handler<typeof contract> = (uses, { person, input }) =>
  approveSeveral(uses, person, input);
