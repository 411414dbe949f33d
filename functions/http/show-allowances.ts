import type { showAllowances as contract } from '../../shared/claims/allowances/contract.ts';
import { showAllowances } from '../../shared/claims/allowances/show-allowances.ts';
import type { Handler } from '../host/http.ts';

export const handleShowAllowances: Handler<typeof contract> = (uses, { person, id }) =>
  showAllowances(uses, person, id('employee'));
