import { askContractEnd } from '../../shared/protection/end-of-contract/ask-contract-end.ts';
import type { askContractEnd as contract } from '../../shared/protection/end-of-contract/contract.ts';
import { showContractEnd } from '../../shared/protection/end-of-contract/show-contract-end.ts';
import type { Handler } from '../host/http.ts';

export const handleAskContractEnd: Handler<typeof contract> = async (uses, { person, input }) => {
  await askContractEnd(uses, person, input);
  return showContractEnd(uses, person);
};
