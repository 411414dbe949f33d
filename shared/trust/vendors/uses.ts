import type { Database } from '../../platform/tenant-transaction.ts';
import type { SubProcessor } from './ports.ts';

/** What every verb about vendors asks for: their tables, which are operations' alone, and what the catalogue knows of them. */
export type VendorUses = Readonly<{ operations: Database; subProcessors: readonly SubProcessor[] }>;
