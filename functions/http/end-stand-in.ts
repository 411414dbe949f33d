import type { endStandIn as contract } from '../../shared/claims/approvals/stand-ins/contract.ts';
import { endStandIn } from '../../shared/claims/approvals/stand-ins/end-stand-in.ts';
import type { Handler } from '../host/http.ts';

export const handleEndStandIn: Handler<typeof contract> = (uses, { person, id }) =>
  endStandIn(uses, person, id('standIn'));
