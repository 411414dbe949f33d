import type { showQueueCount as contract } from '../../shared/claims/approvals/contract.ts';
import { showQueueCount } from '../../shared/claims/approvals/show-queue-count.ts';
import type { Handler } from '../host/http.ts';

export const handleShowQueueCount: Handler<typeof contract> = (uses, { person }) => showQueueCount(uses, person);
