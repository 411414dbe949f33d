import { createHmac } from 'node:crypto';
import { drawMadeUpReceipt } from '../../../shared/adapters/made-up-files/draw-receipt.ts';
import { onePagePdf } from '../../../shared/adapters/made-up-files/one-page-pdf.ts';
import { filePlace, policyBlob } from '../../../shared/claims/policy-files/policy-seal.ts';
import type { ReceiptFiles } from '../../../shared/claims/receipts/ports.ts';
import { sealParts } from '../../../shared/claims/receipts/seal-parts.ts';
import type { Randomness } from '../../../shared/platform/clock.ts';
import { sealFile } from '../../../shared/platform/encryption/seal-file.ts';
import type { Secret } from '../../../shared/platform/secret.ts';
import { linesOf, madeUpClaim } from '../../../shared/protection/anonymise/made-up-claim.ts';
import { fileKeyOf, policyLine } from '../../../shared/protection/anonymise/made-up-sealed.ts';
import { openPseudonyms } from '../../../shared/protection/anonymise/open-pseudonyms.ts';
import { openStagingSeals } from '../../../shared/protection/anonymise/open-staging-seals.ts';
import type { Row } from '../../../shared/protection/anonymise/ports.ts';
import type { MakeUpFiles } from './make-up-data.ts';

/** Bytes for the nonces of one row’s files, each drawn from the secret, the row and how many there were before: the same set is the same bytes. */
function noncesFor(secret: Secret, row: string): Pick<Randomness, 'bytes'> {
  let count = 0;
  return {
    bytes: (length) =>
      createHmac('sha256', secret.reveal())
        .update(`file nonce|${row}|${(count += 1)}`)
        .digest()
        .subarray(0, length),
  };
}

/** Made-up files for receipts and policies, sealed with the keys that stand sealed in their made-up rows. No file of anybody is read. */
export function makeUpFiles(uses: { secret: Secret; files: Pick<ReceiptFiles, 'put'> }): MakeUpFiles {
  const { secret, files } = uses;
  const made = { pseudonyms: openPseudonyms(secret), seals: openStagingSeals(secret) };
  const whose = (row: Row) => ({ companyId: String(row['company_id']), id: String(row['id']) });

  return async (table, was, claim, row) => {
    if (table !== 'receipts' && table !== 'policy_versions') return row;
    const id = String(was['id']);
    const key = Buffer.from(fileKeyOf(made, id), 'base64');
    const randomness = { ...noncesFor(secret, id), id: () => id };
    if (table === 'policy_versions') {
      const file = onePagePdf([policyLine]);
      const sealed = sealFile(file, key, randomness.bytes(12), filePlace(whose(row)));
      await files.put(policyBlob(whose(row)), sealed);
      // A document of a word processor would be as made up, and no better to test with.
      return { ...row, type: 'application/pdf', size: file.length, pages: 1 };
    }
    const context = { ...made, company: String(row['company_id']), person: id, row: was, claim };
    const lines = linesOf(madeUpClaim(context, claim ?? was));
    const type = row['type'] === 'application/pdf' ? 'application/pdf' : 'image/jpeg';
    const drawn = await drawMadeUpReceipt(lines, type, Number(row['pages']));
    for (const part of sealParts({ randomness }, whose(row), key, [drawn.file, ...drawn.pages]))
      await files.put(part.name, part.bytes);
    return { ...row, size: drawn.file.length };
  };
}
