import { copyKeys } from '../../shared/platform/encryption/data-keys/copies.ts';
import { removeForgottenCopies } from '../../shared/platform/encryption/data-keys/forget-holder.ts';
import { every, inEachCompany } from '../host/timer.ts';

export const everyCopyKeys = (): void =>
  every('copy-keys', '25 * * * * *', 120, (uses) =>
    inEachCompany(
      uses,
      async (company) => (await copyKeys(uses, company)) + (await removeForgottenCopies(uses, company)),
    ),
  );
