import { financialYears, financialYearsClass } from '../people/companies/table.ts';
import { legalHolds, legalHoldsClass, personLimits, personLimitsClass } from '../people/limits/table.ts';
import { backupFiles, backupFilesClass, backupRuns, backupRunsClass } from '../protection/backup/table.ts';
import { restoreDrills, restoreDrillsClass } from '../protection/backup/drill/table.ts';
import { contractEnds, contractEndsClass } from '../protection/end-of-contract/table.ts';
import { erasureEvidence, erasureEvidenceClass, erasures, erasuresClass } from '../protection/erasure/table.ts';
import { rightsExports, rightsExportsClass, rightsRequests, rightsRequestsClass } from '../protection/rights/table.ts';
import {
  erasuresDue,
  erasuresDueClass,
  retentionChoices,
  retentionChoicesClass,
  retentionRuns,
  retentionRunsClass,
} from '../protection/retention/table.ts';

/** The tables of how long things are kept, of what people ask of their data, and of its end. */
export const protectionTables = {
  legalHolds,
  retentionRuns,
  retentionChoices,
  financialYears,
  erasuresDue,
  personLimits,
  rightsRequests,
  rightsExports,
  erasures,
  erasureEvidence,
  contractEnds,
  backupRuns,
  backupFiles,
  restoreDrills,
} as const;

/** What each of them holds. */
export const protectionClasses = [
  legalHoldsClass,
  retentionRunsClass,
  retentionChoicesClass,
  financialYearsClass,
  erasuresDueClass,
  personLimitsClass,
  rightsRequestsClass,
  rightsExportsClass,
  erasuresClass,
  erasureEvidenceClass,
  contractEndsClass,
  backupRunsClass,
  backupFilesClass,
  restoreDrillsClass,
];
