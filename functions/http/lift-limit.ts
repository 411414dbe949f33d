import type { liftLimit as contract } from '../../shared/protection/rights/contract.ts';
import { liftLimit } from '../../shared/protection/rights/lift-limit.ts';
import type { Handler } from '../host/http.ts';

export const handleLiftLimit: Handler<typeof contract> = (uses, { person, id, input }) =>
  liftLimit(uses, person, id('request'), input);
