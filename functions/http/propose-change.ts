import type { proposeChange as contract } from '../../shared/trust/vendors/changes/contract.ts';
import { proposeChange } from '../../shared/trust/vendors/changes/propose-change.ts';
import type { Handler } from '../host/http.ts';

export const handleProposeChange: Handler<typeof contract> = (uses, { staff, input }) =>
  proposeChange(uses, staff, input);
