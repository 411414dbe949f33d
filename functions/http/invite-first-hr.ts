import type { inviteFirstHr as contract } from '../../shared/claims/company-set-up/contract.ts';
import { inviteFirstHr } from '../../shared/claims/company-set-up/invite-first-hr.ts';
import type { Handler } from '../host/http.ts';

export const handleInviteFirstHr: Handler<typeof contract> = (uses, { staff, id, input }) =>
  inviteFirstHr(uses, staff, id('company'), input);
