import type { carryOutRightsRequest as contract } from '../../shared/protection/rights/contract.ts';
import { carryOutRightsRequest } from '../../shared/protection/rights/carry-out-rights-request.ts';
import type { Handler } from '../host/http.ts';

export const handleCarryOutRightsRequest: Handler<typeof contract> = (uses, { person, id, input }) =>
  carryOutRightsRequest(uses, person, id('request'), input);
