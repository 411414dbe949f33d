import {
  erasuresDue,
  erasuresDueClass,
  legalHolds,
  legalHoldsClass,
  retentionChoices,
  retentionChoicesClass,
  retentionRuns,
  retentionRunsClass,
} from '../protection/retention/table.ts';

/** The tables of how long things are kept, and of what is kept longer. */
export const protectionTables = { legalHolds, retentionRuns, retentionChoices, erasuresDue } as const;

/** What each of them holds. */
export const protectionClasses = [legalHoldsClass, retentionRunsClass, retentionChoicesClass, erasuresDueClass];
