import * as trust from '../trust/table.ts';

/** The tables of the trust center. */
export const trustTables = { trustChanges: trust.trustChanges, trustRequests: trust.trustRequests } as const;

/** What each of them holds. */
export const trustClasses = [trust.trustChangesClass, trust.trustRequestsClass];
