import {
  inboundEvents,
  inboundEventsClass,
  inboundSecrets,
  inboundSecretsClass,
} from '../payroll/partners/inbound/table.ts';
import {
  payrollCorrections,
  payrollCorrectionsClass,
  payrollLines,
  payrollLinesClass,
  payrollRuns,
  payrollRunsClass,
  payrollSettings,
  payrollSettingsClass,
} from '../payroll/runs/table.ts';
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
  payrollSettings,
  payrollRuns,
  payrollCorrections,
  payrollLines,
  inboundSecrets,
  inboundEvents,
  webhookEndpoints,
  webhookEvents,
  webhookDeliveries,
  webhookAttempts,
} as const;

/** What each of them holds. */
export const payrollClasses = [
  payrollSettingsClass,
  payrollRunsClass,
  payrollCorrectionsClass,
  payrollLinesClass,
  inboundSecretsClass,
  inboundEventsClass,
  webhookEndpointsClass,
  webhookEventsClass,
  webhookDeliveriesClass,
  webhookAttemptsClass,
];
