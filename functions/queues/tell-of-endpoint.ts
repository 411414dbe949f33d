import { tellOfEndpoint } from '../../shared/messages/notifications/tell-of-endpoint.ts';
import { consume } from '../host/queue.ts';

export const consumeTellOfEndpoint = (): void => consume('tell-of-endpoint', tellOfEndpoint);
