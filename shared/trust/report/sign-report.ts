import { createHash } from 'node:crypto';
import type { NoteSigner } from '../../platform/transparency/signed-note.ts';

/** The first line of what is signed: nothing else that the key signs begins like it, so that neither can pass for the other. */
export const reportOrigin = 'clvr-benefits/trust-report/v1';
/** Where the signed bytes end. Readers of PDF pass over lines that begin with a per cent sign. */
export const signatureMark = '%CLVR-SIGNED-NOTE\n';

/** A PDF with its signature under it: a note about the hash and the length of the bytes before the mark. */
export function signReport(pdf: Buffer, signer: NoteSigner): Buffer {
  const hash = createHash('sha256').update(pdf).digest('base64');
  const note = signer.sign(`${reportOrigin}\n${pdf.length}\n${hash}\n`);
  const commented = note
    .split('\n')
    .slice(0, -1)
    .map((line) => `%${line}\n`)
    .join('');
  return Buffer.concat([pdf, Buffer.from(`${signatureMark}${commented}`, 'utf8')]);
}
