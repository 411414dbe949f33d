import { followEmployment } from '../../shared/claims/allowances/follow-employment.ts';
import { consume } from '../host/queue.ts';

export const consumeEmploymentChanged = (): void => consume('employment-changed', followEmployment);
