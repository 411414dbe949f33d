import type { listRightsRequests as contract } from '../../shared/protection/rights/contract.ts';
import { listRightsRequests } from '../../shared/protection/rights/list-rights-requests.ts';
import type { Handler } from '../host/http.ts';

export const handleListRightsRequests: Handler<typeof contract> = (uses, { person, query }) =>
  listRightsRequests(uses, person, query);
