import type { recordAgreement as contract } from '../../shared/trust/vendors/contract.ts';
import { recordAgreement } from '../../shared/trust/vendors/record-agreement.ts';
import type { Handler } from '../host/http.ts';

export const handleRecordAgreement: Handler<typeof contract> = (uses, { staff, id, input }) =>
  recordAgreement(uses, staff, id('vendor'), input);
