import { sealPlainFiles } from '../../shared/claims/receipts/seal-plain-files.ts';
import { keepMissingWords } from '../../shared/claims/search/keep-missing-words.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** What receipts from before lack: sealed files, and words to be found by. Once they have it there is nothing to do. */
export const everyMakeUpForBefore = (): void =>
  every('make-up-for-before', '45 20 * * * *', 600, (uses) =>
    inEachCompany(
      uses,
      async (company) => (await sealPlainFiles(uses, company)) + (await keepMissingWords(uses, company)),
    ),
  );
