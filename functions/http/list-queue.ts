import type { listQueue as contract } from '../../shared/claims/approvals/contract.ts';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import type { Reader } from '../host/visit.ts';

export const handleListQueue: Reader<typeof contract> = (uses, { person, query }) => listQueue(uses, person, query);
