import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { isProblem, Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import { agreementBlob, sealAgreement } from './agreement-file.ts';
import type { VendorView } from './contract.ts';
import type { AgreementFiles, ReadDocument } from './ports.ts';
import { readAgreement } from './store.ts';
import { vendorAgreements } from './table.ts';
import type { VendorUses } from './uses.ts';
import { vendorViewOf } from './vendor-view.ts';

type Uses = VendorUses &
  Readonly<{ keys: KeyRing; randomness: Randomness; files: AgreementFiles; readPolicyFile: ReadDocument }>;

/** The intake reads what a file says; an agreement that was scanned says nothing, and is one all the same. */
async function requirePdf(uses: Uses, bytes: Buffer): Promise<void> {
  if (bytes.length > 0 && !bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Problem('file-type-unknown');
  await uses.readPolicyFile(bytes).catch((error: unknown) => {
    if (!isProblem(error, 'policy-without-text')) throw error;
  });
}

/**
 * Takes the file of a pending agreement in: a PDF, through the intake of policy files, kept sealed as it came. Another one that is there goes.
 * Nothing stays stored where it is refused. Throws Problem `not-found`, `agreement-not-pending`, `keys-away`, and what the intake throws.
 */
export async function uploadAgreementFile(uses: Uses, actor: Staff, agreement: Id, bytes: Buffer): Promise<VendorView> {
  authorise(actor, 'vendor.change');
  // Looked up before the bytes are: reading a file that has no place would be work for nothing.
  const known = await uses.operations.onPlatform((tx) => readAgreement(tx, agreement), 'look');
  if (!known) throw new Problem('not-found');
  if (known.signedOn !== null) throw new Problem('agreement-not-pending');
  await requirePdf(uses, bytes);
  const whose = { agreement, file: uses.randomness.id() };
  const { sealed, fileKey } = await sealAgreement(uses, whose, bytes);
  await uses.files.put(agreementBlob(whose), sealed);
  try {
    const { former, view } = await uses.operations.onPlatform(async (tx) => {
      const before = await readAgreement(tx, agreement, true);
      const fileSha256 = createHash('sha256').update(bytes).digest();
      const kept = await tx.db
        .update(vendorAgreements)
        .set({ fileId: whose.file, fileSha256, fileSize: bytes.length, fileKey })
        .where(and(eq(vendorAgreements.id, agreement), isNull(vendorAgreements.signedOn)))
        .returning({ id: vendorAgreements.id });
      if (kept.length === 0) throw new Problem('agreement-not-pending');
      const details = { sha256: fileSha256.toString('hex'), size: bytes.length };
      await auditPlatform(tx, actor, 'agreement.file-uploaded', { kind: 'agreement', id: agreement }, details);
      return { former: before?.fileId ?? null, view: await vendorViewOf(uses, tx, known.vendorId) };
    });
    if (former !== null) await uses.files.remove(agreementBlob({ agreement, file: former })).catch(() => undefined);
    return view;
  } catch (error) {
    // A commit whose answer was lost has happened all the same: then the file stays.
    if (error instanceof Problem) await uses.files.remove(agreementBlob(whose)).catch(() => undefined);
    throw error;
  }
}
