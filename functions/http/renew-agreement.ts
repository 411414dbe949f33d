import type { renewAgreement as contract } from '../../shared/trust/vendors/contract.ts';
import { renewAgreement } from '../../shared/trust/vendors/renew-agreement.ts';
import type { Handler } from '../host/http.ts';

export const handleRenewAgreement: Handler<typeof contract> = (uses, { staff, id }) =>
  renewAgreement(uses, staff, id('agreement'));
