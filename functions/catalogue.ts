import { modelFlows } from '../shared/adapters/claude/sent-fields.ts';
import { allowancesFlow } from '../shared/claims/exports/export-allowances.ts';
import { decisionsFlow } from '../shared/claims/exports/export-decisions.ts';
import { expensesFlow } from '../shared/claims/exports/export-expenses.ts';
import { leaversFlow } from '../shared/claims/exports/export-leavers.ts';
import { personRequestsFlow } from '../shared/claims/exports/export-person-requests.ts';
import { queueFlow } from '../shared/claims/exports/export-queue.ts';
import { policyFolder } from '../shared/claims/policy-files/policy-seal.ts';
import { incomingFolder, receiptFolder } from '../shared/claims/receipts/store.ts';
import { classes, keyClasses } from '../shared/database/schema.ts';
import type { Flow } from '../shared/kernel/flow.ts';
import { analyticsFlows } from '../shared/messages/analytics/properties.ts';
import { salesFlows } from '../shared/messages/contacts/contact-for-close.ts';
import { errorMailFlow } from '../shared/messages/errors/error-mail.ts';
import { invitationMailFlow } from '../shared/messages/invitations/invitation-mail.ts';
import { requestMailFlow } from '../shared/trust/requests/mail-requests.ts';
import { alarmMailFlow } from '../shared/messages/notifications/alarm-staff.ts';
import { notificationMailFlow } from '../shared/messages/notifications/mail-text.ts';
import { payrollFileFlow } from '../shared/payroll/files/run-table.ts';
import { partnerFlows } from '../shared/payroll/partners/partner-flows.ts';
import { webhookFlow } from '../shared/payroll/webhooks/event.ts';
import { keyFlow } from '../shared/people/api-keys/key-flow.ts';
import { directoryFlow } from '../shared/people/directory/directory-flow.ts';
import { scimFlows } from '../shared/people/provisioning/scim/scim-flows.ts';
import { employeesFlow } from '../shared/people/staff-import/export-employees.ts';
import { staffImportFlow } from '../shared/people/staff-import/line-columns.ts';
import { companyKeyCopyFolder } from '../shared/platform/encryption/company-keys/copies.ts';
import { keyCopyFolder } from '../shared/platform/encryption/data-keys/copies.ts';
import { logFlows } from '../shared/platform/log-catalogue.ts';
import { queueFlows } from '../shared/platform/outbox/message.ts';
import type { Catalogue } from '../shared/protection/catalogue/catalogue.ts';
import { erasureFlow } from '../shared/protection/erasure/export-erasure.ts';
import { auditFlow } from '../shared/protection/audit-log/export-audit-entries.ts';
import { contractNoticeFlow } from '../shared/protection/end-of-contract/staff-mail.ts';
import { copyFlow } from '../shared/protection/rights/copy-of-person.ts';
import { exportMailFlow } from '../shared/protection/rights/export-mail.ts';
import { exportFolder } from '../shared/protection/rights/sealed-parts.ts';
import { agreementFolder } from '../shared/trust/vendors/agreement-file.ts';
import { changeNoticeFlow } from '../shared/trust/vendors/changes/notice-mail.ts';
import { vendorReminderFlow } from '../shared/trust/vendors/reminder-mail.ts';
import { subscriberNoticeFlow, subscriptionMailFlow } from '../shared/trust/vendors/subscribers/confirmation-mail.ts';
import { alertMailFlow } from '../shared/trust/incidents/alert-mail-view.ts';
import { alertMailFlow as operationsAlertFlow } from '../shared/trust/operations/alert-mail.ts';
import { recipients } from '../shared/protection/catalogue/recipients.ts';

/** Every way in which data leaves the tables. A test finds those that are described and not here. */
const flows: readonly Flow[] = [
  ...queueFlows,
  ...logFlows,
  receiptFolder,
  incomingFolder,
  policyFolder,
  keyCopyFolder,
  companyKeyCopyFolder,
  exportFolder,
  exportMailFlow,
  copyFlow,
  auditFlow,
  erasureFlow,
  ...modelFlows,
  notificationMailFlow,
  invitationMailFlow,
  alarmMailFlow,
  agreementFolder,
  changeNoticeFlow,
  vendorReminderFlow,
  contractNoticeFlow,
  subscriptionMailFlow,
  subscriberNoticeFlow,
  alertMailFlow,
  errorMailFlow,
  requestMailFlow,
  operationsAlertFlow,
  expensesFlow,
  queueFlow,
  allowancesFlow,
  leaversFlow,
  decisionsFlow,
  personRequestsFlow,
  employeesFlow,
  staffImportFlow,
  payrollFileFlow,
  webhookFlow,
  ...partnerFlows,
  directoryFlow,
  keyFlow,
  ...scimFlows,
  ...analyticsFlows,
  ...salesFlows,
];

/** The catalogue of this release, as everything that is generated and checked from it reads it. */
export const catalogue: Catalogue = { tables: [...classes, ...keyClasses], flows, recipients };
