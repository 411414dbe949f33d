import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { Problem } from '../../kernel/problem.ts';
import type { PlatformActor } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import { ledgerLockedForDays } from '../erasure/ledger-object.ts';
import { putInLedger } from '../erasure/ledger.ts';
import type { Certificate } from './certificate.ts';
import { companyLedgerKey, writeCompanyLedger } from './company-ledger.ts';
import { deleteEverything } from './delete-everything.ts';
import { firstDayOfDeletion } from './period.ts';
import { contractEnds } from './table.ts';
import { tablesInOrder } from './tables-in-order-store.ts';
import type { EndUses } from './uses.ts';

type EndRecord = typeof contractEnds.$inferSelect;

/** What the certificate’s hash is of. */
export const digestOf = (certificate: Certificate): string =>
  createHash('sha256').update(canonicalJson(certificate)).digest('hex');

/**
 * Deletes a company whose contract has ended: asked for by its HR, confirmed by staff, closed, handed over after that, and its period over.
 * Stopped anywhere, it goes on the next time. Throws Problem `not-allowed`, `not-found` where nobody asked, `not-in-this-state` where something of that lacks.
 */
export async function endContract(
  uses: EndUses,
  actor: PlatformActor,
  company: Id,
  onProgress?: (what: string, count: number) => void,
): Promise<Certificate> {
  authorise(actor, 'contract.carry-out');
  const begun = await uses.owner.onPlatform((tx) => begin(tx, actor, company));
  if (begun.state === 'ended') return certificateOf(begun);
  const tables = await uses.owner.onPlatform(tablesInOrder);
  const until = new Date(uses.clock.now().getTime() + ledgerLockedForDays * 86_400_000);
  await putInLedger(uses, companyLedgerKey(company), writeCompanyLedger(saidOf(begun), tables), until);
  await deleteEverything(uses, company, onProgress);
  return uses.owner.onPlatform((tx) => finish(tx, actor, company));
}

async function begin(tx: PlatformTx, actor: PlatformActor, company: Id): Promise<EndRecord> {
  const [found] = await tx.db.select().from(contractEnds).where(eq(contractEnds.companyId, company)).for('update');
  if (!found) throw new Problem('not-found');
  if (found.state === 'deleting' || found.state === 'ended') return found;
  const { state, closedAt, exportedAt, deleteFrom } = found;
  const handedOver = closedAt !== null && exportedAt !== null && exportedAt >= closedAt;
  const ready = state === 'closed' && handedOver && swedishDay(tx.now) >= firstDayOfDeletion(deleteFrom, closedAt);
  if (!ready) throw new Problem('not-in-this-state');
  await tx.db.update(contractEnds).set({ state: 'deleting' }).where(eq(contractEnds.companyId, company));
  await auditPlatform(tx, actor, 'contract.deletion-begun', { kind: 'company', id: company });
  return { ...found, state: 'deleting' };
}

async function finish(tx: PlatformTx, actor: PlatformActor, company: Id): Promise<Certificate> {
  const [found] = await tx.db.select().from(contractEnds).where(eq(contractEnds.companyId, company)).for('update');
  const certificate = certificateOf({ ...found!, endedAt: tx.now });
  const certificateDigest = digestOf(certificate);
  await tx.db
    .update(contractEnds)
    .set({ state: 'ended', endedAt: tx.now, certificateDigest })
    .where(eq(contractEnds.companyId, company));
  await auditPlatform(
    tx,
    actor,
    'contract.ended',
    { kind: 'company', id: company },
    { certificate: certificateDigest },
  );
  return certificate;
}

const saidOf = ({
  companyId,
  noticeOn,
  endsOn,
  deleteFrom,
  askedBy,
  confirmedBy,
  confirmedAt,
  exportDigest,
}: EndRecord) => ({
  company: companyId,
  noticeOn,
  endsOn,
  deleteFrom,
  askedBy,
  confirmedBy: confirmedBy!,
  at: confirmedAt!.toISOString(),
  exportDigest: exportDigest!,
});

const certificateOf = ({
  companyId,
  noticeOn,
  exportedAt,
  exportDigest,
  endedAt,
  figures,
}: EndRecord): Certificate => ({
  company: companyId,
  noticeOn,
  exportedAt: exportedAt!.toISOString(),
  exportDigest: exportDigest!,
  endedAt: endedAt!.toISOString(),
  figures,
});
