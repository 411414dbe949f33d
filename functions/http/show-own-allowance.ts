import type { showOwnAllowance as contract } from '../../shared/claims/allowances/contract.ts';
import { showOwnAllowance } from '../../shared/claims/allowances/show-own-allowance.ts';
import type { Handler } from '../host/http.ts';

export const handleShowOwnAllowance: Handler<typeof contract> = (uses, { person, query }) =>
  showOwnAllowance(uses, person, query);
