import type { withdrawRunProposal as contract } from '../../shared/payroll/runs/contract.ts';
import { withdrawRunProposal } from '../../shared/payroll/runs/withdraw-run-proposal.ts';
import type { Handler } from '../host/http.ts';

export const handleWithdrawRunProposal: Handler<typeof contract> = (uses, { person, id }) =>
  withdrawRunProposal(uses, person, id('run'));
