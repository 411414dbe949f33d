import { copyCompanyKeys } from '../../shared/platform/encryption/company-keys/copies.ts';
import { copyKeys } from '../../shared/platform/encryption/data-keys/copies.ts';
import { removeForgottenCopies } from '../../shared/platform/encryption/data-keys/forget-holder.ts';
import { every, inEachCompany } from '../host/timer.ts';

export const everyCopyKeys = (): void =>
  every('copy-keys', '25 * * * * *', 120, (uses) =>
    inEachCompany(uses, async (company) => {
      await copyCompanyKeys(uses, company);
      return (await copyKeys(uses, company)) + (await removeForgottenCopies(uses, company));
    }),
  );
