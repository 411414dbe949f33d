import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import type { ReceiptFiles } from '../receipts/ports.ts';
import type { PolicyVersionView } from './contract.ts';
import type { PolicyFile, ReadPolicyFile } from './ports.ts';
import { policyFileView } from './policy-file-view.ts';
import { policyBlob, sealPolicy } from './policy-seal.ts';
import { steers } from './steering.ts';
import { listVersions } from './store.ts';
import { policyDocuments, policyVersions } from './table.ts';

/** Documents a company can have, and versions of one: what a claim is compared with is opened for each claim. */
export const mostDocuments = 100;
export const mostVersions = 100;

const longestTitle = 120;

type Uses = Readonly<{
  database: Database;
  seals: Seals;
  readPolicyFile: ReadPolicyFile;
  files: ReceiptFiles;
  randomness: Randomness;
}>;

/**
 * Takes a policy file in as a draft: of a new document, or as the next version of one. The bytes are kept as they came, sealed, because a
 * decision that cites them must be held against them. Nothing stays stored when it is refused. Throws Problem `not-allowed`,
 * `not-found`, `too-many-policy-files`, `policy-already-here`, `keys-away`, and what `ReadPolicyFile` throws.
 */
export async function uploadPolicyFile(
  uses: Uses,
  actor: Person,
  document: Id | null,
  bytes: Buffer,
): Promise<PolicyVersionView> {
  authorise(actor, 'policy.upload');
  // Looked up before the bytes are: reading a file that has no place would be work for nothing.
  await uses.database.inTenant(actor.company, (tx) => nextNumber(tx, document, null), 'look');
  const read = await uses.readPolicyFile(bytes);
  const { type, pages, ...text } = read;
  const sha256 = createHash('sha256').update(bytes).digest();
  const whose = { companyId: actor.company, id: uses.randomness.id() };
  const { file, fileKey, content } = await sealPolicy(uses, whose, bytes, text);
  await uses.files.put(policyBlob(whose), file);
  try {
    return await uses.database.inTenant(actor.company, async (tx) => {
      const number = await nextNumber(tx, document, sha256);
      const documentId = document ?? tx.newId();
      if (document === null)
        await tx.db.insert(policyDocuments).values({ companyId: tx.company, id: documentId, createdAt: tx.now });
      const flagged = text.paragraphs.filter(steers).length;
      await tx.db.insert(policyVersions).values({
        ...whose,
        ...{
          documentId,
          number,
          title: titleOf(read),
          type,
          pages,
          size: bytes.length,
          sha256,
          flagged,
          fileKey,
          content,
        },
        paragraphs: text.paragraphs.length,
        uploadedAt: tx.now,
        uploadedBy: actor.employee,
      });
      const details = { document: documentId, number, paragraphs: text.paragraphs.length, flagged };
      await audit(tx, actor, 'policy.uploaded', { kind: 'policy-file', id: whose.id }, details);
      return policyFileView(uses, tx, whose.id);
    });
  } catch (thrown) {
    const error = isThere(thrown) ? new Problem('policy-already-here', [], { cause: thrown }) : thrown;
    // A commit whose answer was lost has happened all the same: then the file stays.
    if (error instanceof Problem) await uses.files.remove(policyBlob(whose)).catch(() => undefined);
    throw error;
  }
}

/** Whether the same file was written by somebody else between the look and the write: the database has each once (policy_versions_once). */
function isThere(thrown: unknown): boolean {
  const cause = (thrown as { cause?: { code?: string; constraint?: string } }).cause;
  return cause?.code === '23505' && cause.constraint === 'policy_versions_once';
}

/** The number that the next version has. `sha256` of what is about to be written: then two at once do not get the same. */
async function nextNumber(tx: Tx, document: Id | null, sha256: Buffer | null): Promise<number> {
  if (document !== null && sha256 !== null) await lockVersions(tx, document);
  const all = await listVersions(tx);
  if (sha256 && all.some((one) => one.withdrawnAt === null && one.sha256.equals(sha256)))
    throw new Problem('policy-already-here');
  if (document === null) {
    const documents = new Set(all.map(({ documentId }) => documentId));
    if (documents.size >= mostDocuments) throw new Problem('too-many-policy-files');
    return 1;
  }
  const numbers = all.filter(({ documentId }) => documentId === document).map(({ number }) => number);
  if (numbers.length === 0) throw new Problem('not-found');
  if (numbers.length >= mostVersions) throw new Problem('too-many-policy-files');
  return Math.max(...numbers) + 1;
}

/** Waits for whoever else is adding a version, and has them wait: the document's own row is never changed and cannot be locked. */
const lockVersions = (tx: Tx, document: Id) =>
  tx.db
    .select({ id: policyVersions.id })
    .from(policyVersions)
    .where(and(eq(policyVersions.companyId, tx.company), eq(policyVersions.documentId, document)))
    .for('update');

/** What the document calls itself: its first heading, or how it begins. Whoever publishes it says what it is called. */
function titleOf({ paragraphs }: PolicyFile): string {
  const [first] = paragraphs;
  return (first?.heading ?? first?.text ?? '–').slice(0, longestTitle).toWellFormed();
}
