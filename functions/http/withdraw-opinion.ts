import type { withdrawOpinion as contract } from '../../shared/claims/approvals/contract.ts';
import { withdrawOpinion } from '../../shared/claims/approvals/withdraw-opinion.ts';
import type { Handler } from '../host/http.ts';

export const handleWithdrawOpinion: Handler<typeof contract> = (uses, { person, id }) =>
  withdrawOpinion(uses, person, id('expense'), id('opinion'));
