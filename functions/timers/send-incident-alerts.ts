import { sendIncidentAlerts } from '../../shared/trust/incidents/send-incident-alerts.ts';
import { every } from '../host/timer.ts';

/** Every five minutes: the shortest time between an alert and its deadline is two hours. */
export const everySendIncidentAlerts = (): void =>
  every('send-incident-alerts', '20 */5 * * * *', 240, sendIncidentAlerts);
