import type { redriveDeadLetters as contract } from '../../shared/trust/operations/contract.ts';
import { redriveDeadLetters } from '../../shared/trust/operations/redrive-dead-letters.ts';
import type { Handler } from '../host/http.ts';

export const handleRedriveDeadLetters: Handler<typeof contract> = (uses, { staff, input }) =>
  redriveDeadLetters(uses, staff, input);
