import { copyCompanyKeys } from '../../shared/platform/encryption/company-keys/copies.ts';
import { copyMissing } from '../../shared/platform/encryption/data-keys/copies.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Makes up for copies that failed when the keys were made, and for those that are gone: rarely, since each company's are looked through for it. */
export const everyCopyCompanyKeys = (): void =>
  every('copy-company-keys', '40 35 * * * *', 600, (uses) =>
    inEachCompany(
      uses,
      async (company) => Number(await copyCompanyKeys(uses, company)) + (await copyMissing(uses, company)),
    ),
  );
