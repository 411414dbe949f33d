import type { withdrawContractEnd as contract } from '../../shared/protection/end-of-contract/contract.ts';
import { showContractEnd } from '../../shared/protection/end-of-contract/show-contract-end.ts';
import { withdrawContractEnd } from '../../shared/protection/end-of-contract/withdraw-contract-end.ts';
import type { Handler } from '../host/http.ts';

export const handleWithdrawContractEnd: Handler<typeof contract> = async (uses, { person }) => {
  await withdrawContractEnd(uses, person);
  return showContractEnd(uses, person);
};
