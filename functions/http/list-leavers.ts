import type { listLeavers as contract } from '../../shared/claims/allowances/contract.ts';
import { listLeavers } from '../../shared/claims/allowances/list-leavers.ts';
import type { Handler } from '../host/http.ts';

export const handleListLeavers: Handler<typeof contract> = (uses, { person, query }) =>
  listLeavers(uses, person, query);
