import type { verifyIdentity as contract } from '../../shared/protection/rights/contract.ts';
import { verifyIdentity } from '../../shared/protection/rights/verify-identity.ts';
import type { Handler } from '../host/http.ts';

export const handleVerifyIdentity: Handler<typeof contract> = (uses, { person, id, input }) =>
  verifyIdentity(uses, person, id('request'), input);
