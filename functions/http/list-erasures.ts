import type { listErasures as contract } from '../../shared/protection/erasure/contract.ts';
import { listErasures } from '../../shared/protection/erasure/list-erasures.ts';
import type { Handler } from '../host/http.ts';

export const handleListErasures: Handler<typeof contract> = (uses, { person, query }) =>
  listErasures(uses, person, query);
