import type { listDeadLetters as contract } from '../../shared/trust/operations/contract.ts';
import { listDeadLetters } from '../../shared/trust/operations/list-dead-letters.ts';
import type { Handler } from '../host/http.ts';

export const handleListDeadLetters: Handler<typeof contract> = (uses, { staff }) => listDeadLetters(uses, staff);
