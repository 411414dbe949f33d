import type { listDecisions as contract } from '../../shared/claims/oversight/contract.ts';
import { listDecisions } from '../../shared/claims/oversight/list-decisions.ts';
import type { Handler } from '../host/http.ts';

export const handleListDecisions: Handler<typeof contract> = (uses, { person, query }) =>
  listDecisions(uses, person, query);
