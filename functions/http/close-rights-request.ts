import type { closeRightsRequest as contract } from '../../shared/protection/rights/contract.ts';
import { closeRightsRequest } from '../../shared/protection/rights/close-rights-request.ts';
import type { Handler } from '../host/http.ts';

export const handleCloseRightsRequest: Handler<typeof contract> = (uses, { person, id, input }) =>
  closeRightsRequest(uses, person, id('request'), input);
