import type { nameStandIn as contract } from '../../shared/claims/approvals/stand-ins/contract.ts';
import { nameStandIn } from '../../shared/claims/approvals/stand-ins/name-stand-in.ts';
import type { Handler } from '../host/http.ts';

export const handleNameStandIn: Handler<typeof contract> = (uses, { person, input }) =>
  nameStandIn(uses, person, input);
