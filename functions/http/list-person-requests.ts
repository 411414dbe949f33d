import type { listPersonRequests as contract } from '../../shared/claims/oversight/contract.ts';
import { listPersonRequests } from '../../shared/claims/oversight/list-person-requests.ts';
import type { Handler } from '../host/http.ts';

export const handleListPersonRequests: Handler<typeof contract> = (uses, { person, query }) =>
  listPersonRequests(uses, person, query);
