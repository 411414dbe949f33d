import { restoreCompanyKeys } from '../../../shared/platform/encryption/company-keys/copies.ts';
import { restoreFromCopies } from '../../../shared/platform/encryption/data-keys/restore-from-copies.ts';
import { withRotation } from './open-rotation.ts';
import type { Operation } from './operation.ts';

export const restoreKeys: Operation = {
  name: 'restore-keys',
  summary: 'puts back keys that a database lost, from the copies beside it',
  usage: `npm run operations -- restore-keys [--company ID] [--json]

After the main or the key database was put back from a backup: adds what it lacks of the companies' keys and of the data keys. What
is there stays as it is, and nobody who was forgotten comes back. A second run does nothing.

  --company  only this one
`,
  options: { company: { type: 'string' } },
  run: (parts, values) =>
    withRotation(parts, values['company'], async ({ operations, keyDatabase, copies }, companies) => {
      const restored = { companyKeys: 0, dataKeys: 0 };
      for (const company of companies) {
        restored.companyKeys += await restoreCompanyKeys({ database: operations, copies }, company);
        restored.dataKeys += await restoreFromCopies({ keyDatabase, copies }, company);
      }
      const text = `Put back ${restored.companyKeys} versions of company keys and ${restored.dataKeys} of data keys.\n`;
      return { ok: true, text, restored };
    }),
};
