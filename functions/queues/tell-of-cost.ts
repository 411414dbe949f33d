import { tellOfCost } from '../../shared/messages/notifications/tell-of-cost.ts';
import { consume } from '../host/queue.ts';

export const consumeTellOfCost = (): void => consume('tell-of-cost', tellOfCost);
