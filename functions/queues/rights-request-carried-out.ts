import { settleErasure } from '../../shared/protection/rights/settle-erasure.ts';
import { consume } from '../host/queue.ts';

export const consumeRightsRequestCarriedOut = (): void => consume('rights-request-carried-out', settleErasure);
