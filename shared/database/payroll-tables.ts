import {
  inboundEvents,
  inboundEventsClass,
  inboundSecrets,
  inboundSecretsClass,
} from '../payroll/partners/inbound/table.ts';
import {
  webhookAttempts,
  webhookAttemptsClass,
  webhookDeliveries,
  webhookDeliveriesClass,
  webhookEndpoints,
  webhookEndpointsClass,
  webhookEvents,
  webhookEventsClass,
} from '../payroll/webhooks/table.ts';

/** The tables of the wing that pays. */
export const payrollTables = {
  inboundSecrets,
  inboundEvents,
  webhookEndpoints,
  webhookEvents,
  webhookDeliveries,
  webhookAttempts,
} as const;

/** What each of them holds. */
export const payrollClasses = [
  inboundSecretsClass,
  inboundEventsClass,
  webhookEndpointsClass,
  webhookEventsClass,
  webhookDeliveriesClass,
  webhookAttemptsClass,
];
