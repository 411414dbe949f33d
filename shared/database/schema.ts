import {
  approvalFlows,
  approvalFlowsClass,
  approvalFlowUses,
  approvalFlowUsesClass,
  approvalOpinions,
  approvalOpinionsClass,
  approvalStandIns,
  approvalStandInsClass,
  approvalSteps,
  approvalStepsClass,
} from '../claims/approvals/table.ts';
import {
  allowanceEntries,
  allowanceEntriesClass,
  allowances,
  allowancesClass,
  categories,
  categoriesClass,
} from '../claims/benefits/table.ts';
import {
  allowanceAdjustments,
  allowanceAdjustmentsClass,
  leaverDeductions,
  leaverDeductionsClass,
} from '../claims/allowances/table.ts';
import { duplicateAnswers, duplicateAnswersClass } from '../claims/duplicates/table.ts';
import { evaluations, evaluationsClass } from '../claims/evaluation/table.ts';
import { expenseEvents, expenseEventsClass, expenses, expensesClass } from '../claims/expenses/table.ts';
import { modelCalls, modelCallsClass } from '../claims/model-calls/table.ts';
import {
  agreements,
  agreementsClass,
  oversightSamples,
  oversightSamplesClass,
  sampledDecisions,
  sampledDecisionsClass,
} from '../claims/oversight/table.ts';
import {
  policyCitations,
  policyCitationsClass,
  policyDocuments,
  policyDocumentsClass,
  policyVersionCategories,
  policyVersionCategoriesClass,
  policyVersions,
  policyVersionsClass,
} from '../claims/policy-files/table.ts';
import { readingQuality, readingQualityClass } from '../claims/reading-quality/table.ts';
import { receiptReadings, receiptReadingsClass, receipts, receiptsClass } from '../claims/receipts/table.ts';
import { receiptWords, receiptWordsClass, vendorWords, vendorWordsClass } from '../claims/search/table.ts';
import {
  mails,
  mailsClass,
  notificationChoices,
  notificationChoicesClass,
  notifications,
  notificationsClass,
} from '../messages/notifications/table.ts';
import { bankidEvidence, bankidEvidenceClass, bankidOrders, bankidOrdersClass } from '../people/bankid/table.ts';
import { apiKeys, apiKeysClass } from '../people/api-keys/table.ts';
import { claimSettings, claimSettingsClass, companies, companiesClass } from '../people/companies/table.ts';
import { employeePrivate, employeePrivateClass, employees, employeesClass } from '../people/employees/table.ts';
import {
  directories,
  directoriesClass,
  identities,
  identitiesClass,
  sessions,
  sessionsClass,
} from '../people/identity/table.ts';
import { invitations, invitationsClass } from '../people/invitations/table.ts';
import {
  breakGlassCodes,
  breakGlassCodesClass,
  staffIdentities,
  staffIdentitiesClass,
  staffMembers,
  staffMembersClass,
  staffSessions,
  staffSessionsClass,
} from '../people/staff/table.ts';
import { platformAuditEntries, platformAuditEntriesClass } from '../platform/audit/platform-table.ts';
import {
  aiSettingsChanges,
  aiSettingsChangesClass,
  dpiaAcknowledgements,
  dpiaAcknowledgementsClass,
} from '../claims/ai-settings/table.ts';
import { payrollProfiles, payrollProfilesClass } from '../payroll/files/table.ts';
import { accessGrants, accessGrantsClass } from '../protection/access/table.ts';
import { employments, employmentsClass } from '../people/employment/table.ts';
import { savedFilters, savedFiltersClass } from '../people/saved-filters/table.ts';
import {
  directoryGroupMembers,
  directoryGroupMembersClass,
  directoryGroups,
  directoryGroupsClass,
  directoryPeople,
  directoryPeopleClass,
  provisioningTokens,
  provisioningTokensClass,
} from '../people/provisioning/table.ts';
import {
  staffImportLines,
  staffImportLinesClass,
  staffImports,
  staffImportsClass,
} from '../people/staff-import/table.ts';
import { auditEntries, auditEntriesClass } from '../platform/audit/table.ts';
import {
  companyKeys,
  companyKeysClass,
  platformKeys,
  platformKeysClass,
} from '../platform/encryption/company-keys/table.ts';
import {
  companyKeyUses,
  companyKeyUsesClass,
  dataKeys,
  dataKeysClass,
  forgottenHolders,
  forgottenHoldersClass,
} from '../platform/encryption/data-keys/table.ts';
import { leases, leasesClass } from '../platform/lease.ts';
import { rateLimits, rateLimitsClass } from '../platform/limits/table.ts';
import {
  keyRotations,
  keyRotationsClass,
  vaultKeyVersions,
  vaultKeyVersionsClass,
} from '../protection/key-rotation/table.ts';
import { protectionClasses, protectionTables } from './protection-tables.ts';
import { idempotencyKeys, idempotencyKeysClass } from '../platform/idempotency/table.ts';
import { outsideClasses, outsideTables } from './outside-tables.ts';
import { payrollClasses, payrollTables } from './payroll-tables.ts';
import { sealClasses, sealTables } from './seal-tables.ts';
import { trustWingClasses, trustWingTables } from './trust-wing-tables.ts';
import { inbox, inboxClass, outbox, outboxClass } from '../platform/outbox/table.ts';

/** Every table there is. A test compares it with the migrated database, both ways. */
export const tables = {
  companies,
  claimSettings,
  employees,
  employeePrivate,
  directories,
  employments,
  directoryPeople,
  directoryGroups,
  directoryGroupMembers,
  provisioningTokens,
  staffImports,
  staffImportLines,
  identities,
  sessions,
  invitations,
  bankidOrders,
  bankidEvidence,
  staffMembers,
  staffIdentities,
  breakGlassCodes,
  staffSessions,
  accessGrants,
  platformAuditEntries,
  categories,
  allowances,
  allowanceEntries,
  allowanceAdjustments,
  leaverDeductions,
  expenses,
  expenseEvents,
  approvalFlows,
  approvalFlowUses,
  approvalSteps,
  approvalStandIns,
  approvalOpinions,
  receipts,
  receiptReadings,
  receiptWords,
  vendorWords,
  readingQuality,
  evaluations,
  agreements,
  oversightSamples,
  sampledDecisions,
  modelCalls,
  aiSettingsChanges,
  dpiaAcknowledgements,
  payrollProfiles,
  policyDocuments,
  policyVersions,
  policyVersionCategories,
  policyCitations,
  notifications,
  notificationChoices,
  duplicateAnswers,
  savedFilters,
  mails,
  auditEntries,
  outbox,
  inbox,
  leases,
  companyKeys,
  platformKeys,
  keyRotations,
  vaultKeyVersions,
  apiKeys,
  idempotencyKeys,
  ...payrollTables,
  ...sealTables,
  ...protectionTables,
  ...outsideTables,
  ...trustWingTables,
  rateLimits,
} as const;

/** Those of the key database, which is another one. */
export const keyTables = { dataKeys, companyKeyUses, forgottenHolders } as const;

/** What each of them holds: the source of the records of processing and of the retention schedule. */
export const classes = [
  companiesClass,
  claimSettingsClass,
  employeesClass,
  employeePrivateClass,
  directoriesClass,
  employmentsClass,
  directoryPeopleClass,
  directoryGroupsClass,
  directoryGroupMembersClass,
  provisioningTokensClass,
  staffImportsClass,
  staffImportLinesClass,
  identitiesClass,
  sessionsClass,
  invitationsClass,
  bankidOrdersClass,
  bankidEvidenceClass,
  staffMembersClass,
  staffIdentitiesClass,
  breakGlassCodesClass,
  staffSessionsClass,
  accessGrantsClass,
  platformAuditEntriesClass,
  categoriesClass,
  allowancesClass,
  allowanceEntriesClass,
  allowanceAdjustmentsClass,
  leaverDeductionsClass,
  expensesClass,
  expenseEventsClass,
  approvalFlowsClass,
  approvalFlowUsesClass,
  approvalStepsClass,
  approvalStandInsClass,
  approvalOpinionsClass,
  receiptsClass,
  receiptReadingsClass,
  receiptWordsClass,
  vendorWordsClass,
  readingQualityClass,
  evaluationsClass,
  agreementsClass,
  oversightSamplesClass,
  sampledDecisionsClass,
  modelCallsClass,
  aiSettingsChangesClass,
  dpiaAcknowledgementsClass,
  payrollProfilesClass,
  policyDocumentsClass,
  policyVersionsClass,
  policyVersionCategoriesClass,
  policyCitationsClass,
  notificationsClass,
  notificationChoicesClass,
  duplicateAnswersClass,
  savedFiltersClass,
  mailsClass,
  auditEntriesClass,
  outboxClass,
  inboxClass,
  leasesClass,
  companyKeysClass,
  platformKeysClass,
  keyRotationsClass,
  vaultKeyVersionsClass,
  apiKeysClass,
  idempotencyKeysClass,
  ...payrollClasses,
  ...sealClasses,
  ...protectionClasses,
  ...outsideClasses,
  ...trustWingClasses,
  rateLimitsClass,
];

export const keyClasses = [dataKeysClass, companyKeyUsesClass, forgottenHoldersClass];
