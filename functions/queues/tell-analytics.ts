import { tellAnalytics } from '../../shared/messages/analytics/tell-analytics.ts';
import { consume } from '../host/queue.ts';

export const consumeTellAnalytics = (): void => consume('tell-analytics', tellAnalytics);
