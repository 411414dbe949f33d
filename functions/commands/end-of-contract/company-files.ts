import { eq } from 'drizzle-orm';
import { openPolicyFile, policyBlob } from '../../../shared/claims/policy-files/policy-seal.ts';
import { policyVersions } from '../../../shared/claims/policy-files/table.ts';
import type { ReceiptFiles } from '../../../shared/claims/receipts/ports.ts';
import { openReceiptFile } from '../../../shared/claims/receipts/receipt-file.ts';
import { receipts } from '../../../shared/claims/receipts/table.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import { isProblem } from '../../../shared/kernel/problem.ts';
import { SealBroken } from '../../../shared/platform/encryption/cipher.ts';
import type { Seals } from '../../../shared/platform/encryption/seal.ts';
import type { Database } from '../../../shared/platform/tenant-transaction.ts';
import type { CompanyFile } from './hand-over.ts';

type Uses = Readonly<{ owner: Database; seals: Seals; files: ReceiptFiles }>;

/** Every receipt and policy document of a company, opened. */
export async function* companyFiles(uses: Uses, company: Id): AsyncIterable<CompanyFile> {
  const [ofClaims, policies] = await uses.owner.inTenant(company, async (tx) => [
    await tx.db.select().from(receipts).where(eq(receipts.companyId, company)).orderBy(receipts.id),
    await tx.db.select().from(policyVersions).where(eq(policyVersions.companyId, company)).orderBy(policyVersions.id),
  ]);
  for (const receipt of ofClaims) {
    const end = receipt.type === 'application/pdf' ? 'pdf' : 'jpg';
    const bytes = await orLost(openReceiptFile(uses, receipt, 'file', () => Promise.resolve(receipt)));
    yield { path: `receipts/${receipt.expenseId}/${receipt.id}.${end}`, bytes };
  }
  for (const version of policies) {
    const end = version.type === 'application/pdf' ? 'pdf' : 'docx';
    const opened = uses.files.get(policyBlob(version)).then((sealed) => openPolicyFile(uses, version, sealed));
    yield { path: `policies/${version.id}.${end}`, bytes: await orLost(opened) };
  }
}

/** What nobody can open any more keeps nothing else from being handed over. */
const orLost = (opened: Promise<Buffer>): Promise<Buffer | null> =>
  opened.catch((error: unknown) => {
    const gone = (error as { statusCode?: number }).statusCode === 404;
    if (
      gone ||
      error instanceof SealBroken ||
      isProblem(error, 'receipt-erased') ||
      isProblem(error, 'receipt-being-checked')
    )
      return null;
    throw error;
  });
