import { goOnApplying } from '../../shared/claims/allowances/go-on-applying.ts';
import { consume } from '../host/queue.ts';

export const consumeGoOnApplying = (): void => consume('go-on-applying', goOnApplying);
