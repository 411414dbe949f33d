import type { showAllowancePreview as contract } from '../../shared/claims/allowances/contract.ts';
import { showAllowancePreview } from '../../shared/claims/allowances/show-allowance-preview.ts';
import type { Handler } from '../host/http.ts';

export const handleShowAllowancePreview: Handler<typeof contract> = (uses, { person, id, query }) =>
  showAllowancePreview(uses, person, id('employee'), query);
