import { restoreCompanyKeys } from '../../../shared/platform/encryption/company-keys/copies.ts';
import { restoreFromCopies } from '../../../shared/platform/encryption/data-keys/restore-from-copies.ts';
import { withRotation } from './open-rotation.ts';
import type { Operation } from './operation.ts';

export const restoreKeys: Operation = {
  name: 'restore-keys',
  summary: 'puts back keys that a database lost, from the copies beside it',
  usage: `npm run operations -- restore-keys [--company ID] [--json]

After the main or the key database was put back from a backup, and before the product runs on it: adds what it lacks of the companies'
keys and of the data keys. What is there stays as it is, and nobody who was forgotten comes back. A second run does nothing. Exit code 1
when keys could not be put back because others were made in their place meanwhile.

  --company  only this one
`,
  options: { company: { type: 'string' } },
  run: (parts, values) =>
    withRotation(parts, values['company'], async ({ operations, keyDatabase, copies }, companies) => {
      const restored = { companyKeys: 0, dataKeys: 0 };
      let unplaced = 0;
      for (const company of companies) {
        restored.companyKeys += await restoreCompanyKeys({ database: operations, copies }, company);
        const of = await restoreFromCopies({ keyDatabase, copies }, company);
        restored.dataKeys += of.restored;
        unplaced += of.unplaced;
      }
      const done = `Put back ${restored.companyKeys} versions of company keys and ${restored.dataKeys} of data keys.\n`;
      const failed = `${unplaced} could not be put back: other keys were made in their place, and what they sealed stays unread. Their copies are kept.\n`;
      return { ok: unplaced === 0, text: unplaced === 0 ? done : `${done}${failed}`, restored, unplaced };
    }),
};
