import type { listAllowances as contract } from '../../shared/claims/allowances/contract.ts';
import { listAllowances } from '../../shared/claims/allowances/list-allowances.ts';
import type { Handler } from '../host/http.ts';

export const handleListAllowances: Handler<typeof contract> = (uses, { person, query }) =>
  listAllowances(uses, person, query);
