import { copyCompanyKeys } from '../../shared/platform/encryption/company-keys/copies.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Makes up for copies that failed when the keys were made: rarely, since each company's copy is read for it. */
export const everyCopyCompanyKeys = (): void =>
  every('copy-company-keys', '40 35 * * * *', 600, (uses) =>
    inEachCompany(uses, async (company) => Number(await copyCompanyKeys(uses, company))),
  );
