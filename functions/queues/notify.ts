import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { consume } from '../host/queue.ts';

export const consumeNotify = (): void => consume('notify', deliver);
