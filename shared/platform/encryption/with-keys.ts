import type { Database } from '../tenant-transaction.ts';
import { CompanyKeyNeeded, type CompanyKeys } from './company-keys/open-company-keys.ts';

/**
 * A database whose transactions never wait for the vault: one that finds a company's key missing is rolled back, the key is brought,
 * and it begins anew. What a transaction does outside the database it therefore does after it.
 */
export function withKeys(database: Database, companyKeys: Pick<CompanyKeys, 'bring'>): Database {
  return {
    ...database,
    async inTenant(company, work, mode) {
      // Twice at most: once for the company's keys, and once for a version that was made since they were brought.
      for (let brought = 0; ; brought += 1) {
        try {
          return await database.inTenant(company, work, mode);
        } catch (error) {
          const needed = neededIn(error);
          if (!needed || brought === 2) throw error;
          await companyKeys.bring(needed.company);
        }
      }
    },
  };
}

function neededIn(thrown: unknown): CompanyKeyNeeded | null {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if (error instanceof CompanyKeyNeeded) return error;
  }
  return null;
}
