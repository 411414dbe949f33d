import type { findInQueue as contract } from '../../shared/claims/approvals/contract.ts';
import { findInQueue } from '../../shared/claims/approvals/find-in-queue.ts';
import type { Handler } from '../host/http.ts';

export const handleFindInQueue: Handler<typeof contract> = (uses, { person, input }) =>
  findInQueue(uses, person, input);
