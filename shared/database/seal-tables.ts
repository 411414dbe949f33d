import * as seals from '../protection/seals/table.ts';

/** The tables of the audit log's seals. */
export const sealTables = {
  auditUnsealed: seals.auditUnsealed,
  auditLeaves: seals.auditLeaves,
  auditSeals: seals.auditSeals,
  platformAuditUnsealed: seals.platformAuditUnsealed,
  platformAuditLeaves: seals.platformAuditLeaves,
  platformAuditSeals: seals.platformAuditSeals,
  rootLeaves: seals.rootLeaves,
  rootSeals: seals.rootSeals,
} as const;

export const sealClasses = [
  seals.auditUnsealedClass,
  seals.auditLeavesClass,
  seals.auditSealsClass,
  seals.platformAuditUnsealedClass,
  seals.platformAuditLeavesClass,
  seals.platformAuditSealsClass,
  seals.rootLeavesClass,
  seals.rootSealsClass,
];
