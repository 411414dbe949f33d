import { and, eq, isNull, sql } from 'drizzle-orm';
import { policyVersions } from '../../claims/policy-files/table.ts';
import { policyBlob } from '../../claims/policy-files/policy-seal.ts';
import { blobName, partsOf } from '../../claims/receipts/store.ts';
import { receipts } from '../../claims/receipts/table.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { backupFiles } from './table.ts';

export type CopiedFile = Readonly<Pick<typeof backupFiles.$inferSelect, 'name' | 'key' | 'kind' | 'holderId'>>;

/** Where the copies of a company's files stand, each under the name that the file has. */
export const copiesOf = (company: Id): string => `files/${company}/`;
const copyOf = (name: string): string => `files/${name}`;

const named = { name: backupFiles.name, key: backupFiles.key, kind: backupFiles.kind, holderId: backupFiles.holderId };
const noteOf = (kind: 'receipt' | 'policy', holder: unknown) =>
  sql`select from ${backupFiles} where ${backupFiles.companyId} = ${holder}.company_id and ${backupFiles.kind} = ${kind}
    and ${backupFiles.holderId} = ${holder}.id`;

/**
 * Notes the files of receipts and of versions of policies that nobody has noted, so many of each at a time. What is not sealed yet waits until it is:
 * a copy is never replaced. Gives how many receipts and versions it noted.
 */
export async function noteFiles(tx: Tx, atOnce: number): Promise<number> {
  const newReceipts = await tx.db
    .select({ id: receipts.id, pages: receipts.pages })
    .from(receipts)
    .where(
      and(
        eq(receipts.companyId, tx.company),
        sql`${receipts.filesSealedAt} is not null and not exists (${noteOf('receipt', receipts)})`,
      ),
    )
    .orderBy(receipts.id)
    .limit(atOnce);
  const newVersions = await tx.db
    .select({ id: policyVersions.id })
    .from(policyVersions)
    .where(and(eq(policyVersions.companyId, tx.company), sql`not exists (${noteOf('policy', policyVersions)})`))
    .orderBy(policyVersions.id)
    .limit(atOnce);
  const files = [
    ...newReceipts.flatMap(({ id, pages }) =>
      partsOf(pages).map((part) => ({ kind: 'receipt' as const, holderId: id, name: blobName(tx.company, id, part) })),
    ),
    ...newVersions.map(({ id }) => ({
      kind: 'policy' as const,
      holderId: id,
      name: policyBlob({ companyId: tx.company, id }),
    })),
  ];
  if (files.length > 0)
    await tx.db
      .insert(backupFiles)
      .values(files.map((file) => ({ ...file, companyId: tx.company, key: copyOf(file.name), notedAt: tx.now })))
      .onConflictDoNothing();
  return newReceipts.length + newVersions.length;
}

/** Files that wait for their copy, those that have waited longest first; `after` is the name that was looked at last. */
export const waitingFiles = (tx: Tx, atOnce: number, after: string): Promise<CopiedFile[]> =>
  tx.db
    .select(named)
    .from(backupFiles)
    .where(
      and(
        eq(backupFiles.companyId, tx.company),
        isNull(backupFiles.copiedAt),
        isNull(backupFiles.removedAt),
        sql`${backupFiles.name} > ${after}`,
      ),
    )
    .orderBy(backupFiles.name)
    .limit(atOnce);

/** Copies of files whose own row has gone, and that are not marked yet. */
export const orphanedCopies = (tx: Tx, atOnce: number): Promise<CopiedFile[]> =>
  tx.db
    .select(named)
    .from(backupFiles)
    .where(
      and(
        eq(backupFiles.companyId, tx.company),
        isNull(backupFiles.removedAt),
        sql`not exists (select from ${receipts} r where r.company_id = ${backupFiles.companyId} and r.id = ${backupFiles.holderId})
          and not exists (select from ${policyVersions} v where v.company_id = ${backupFiles.companyId} and v.id = ${backupFiles.holderId})`,
      ),
    )
    .orderBy(backupFiles.name)
    .limit(atOnce);

const isOne = (tx: Tx, name: string) => and(eq(backupFiles.companyId, tx.company), eq(backupFiles.name, name));

export async function noteCopied(tx: Tx, name: string, copied: { bytes: number; sha256: string }): Promise<void> {
  await tx.db
    .update(backupFiles)
    .set({ ...copied, copiedAt: tx.now })
    .where(and(isOne(tx, name), isNull(backupFiles.copiedAt)));
}

export async function noteRemoved(tx: Tx, name: string): Promise<void> {
  await tx.db
    .update(backupFiles)
    .set({ removedAt: tx.now })
    .where(and(isOne(tx, name), isNull(backupFiles.removedAt)));
}

/** Whether the receipt or the version that a file belongs to is still there. */
export async function isHeld(tx: Tx, { kind, holderId }: CopiedFile): Promise<boolean> {
  const table = kind === 'receipt' ? receipts : policyVersions;
  return (await tx.db.$count(table, and(eq(table.companyId, tx.company), eq(table.id, holderId)))) > 0;
}
