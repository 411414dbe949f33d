import type { listQueue as contract } from '../../shared/claims/approvals/contract.ts';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import type { Handler } from '../host/http.ts';

export const handleListQueue: Handler<typeof contract> = (uses, { person, query }) => listQueue(uses, person, query);
