import type { showContractEnd as contract } from '../../shared/protection/end-of-contract/contract.ts';
import { showContractEnd } from '../../shared/protection/end-of-contract/show-contract-end.ts';
import type { Handler } from '../host/http.ts';

export const handleShowContractEnd: Handler<typeof contract> = (uses, { person }) => showContractEnd(uses, person);
