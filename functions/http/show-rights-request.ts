import type { showRightsRequest as contract } from '../../shared/protection/rights/contract.ts';
import { showRightsRequest } from '../../shared/protection/rights/show-rights-request.ts';
import type { Handler } from '../host/http.ts';

export const handleShowRightsRequest: Handler<typeof contract> = (uses, { person, id }) =>
  showRightsRequest(uses, person, id('request'));
