import { goOnApplying } from '../../shared/claims/allowances/go-on-applying.ts';
import { consume } from '../host/queue.ts';

export const consumeApplyYearlyAmount = (): void => consume('apply-yearly-amount', goOnApplying);
