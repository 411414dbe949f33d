import { incidentClasses, incidentTables } from './incident-tables.ts';
import { operationsClasses, operationsTables } from './operations-tables.ts';
import { trustClasses, trustTables } from './trust-tables.ts';
import { vendorClasses, vendorTables } from './vendor-tables.ts';

/** What the wing of trust keeps: incidents, operations, vendors and the trust center. */
export const trustWingTables = { ...vendorTables, ...incidentTables, ...operationsTables, ...trustTables } as const;

export const trustWingClasses = [...vendorClasses, ...incidentClasses, ...operationsClasses, ...trustClasses] as const;
