import type { showCompanyAccess as contract } from '../../shared/protection/access/contract.ts';
import { showCompanyAccess } from '../../shared/protection/access/show-company-access.ts';
import type { Handler } from '../host/http.ts';

export const handleShowCompanyAccess: Handler<typeof contract> = (uses, { staff, id }) =>
  showCompanyAccess(uses, staff, id('company'));
