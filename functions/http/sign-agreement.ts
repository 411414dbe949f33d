import type { signAgreement as contract } from '../../shared/trust/vendors/contract.ts';
import { signAgreement } from '../../shared/trust/vendors/sign-agreement.ts';
import type { Handler } from '../host/http.ts';

export const handleSignAgreement: Handler<typeof contract> = (uses, { staff, id, input }) =>
  signAgreement(uses, staff, id('agreement'), input);
