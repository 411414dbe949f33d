import { eq } from 'drizzle-orm';
import { plainDate } from '../../kernel/plain-date.ts';
import { companies } from '../../people/companies/table.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { ledgerObjects } from '../erasure/ledger.ts';
import { companyLedgerKey, companyLedgerPrefix, readCompanyLedger } from './company-ledger.ts';
import { deleteEverything } from './delete-everything.ts';
import { contractEnds } from './table.ts';
import type { EndUses } from './uses.ts';

/**
 * Deletes anew every company that the ledger names and that a restore brought back. Gives how many, and the keys of objects that nobody of
 * ours has signed, of which nothing was done.
 */
export async function replayContractEnds(uses: EndUses): Promise<{ deleted: number; foreign: readonly string[] }> {
  const actor = asPlatformMachine('operator');
  authorise(actor, 'contract.carry-out');
  let deleted = 0;
  const foreign: string[] = [];
  for await (const { key, sql } of ledgerObjects(uses, companyLedgerPrefix)) {
    const ended = sql === null ? null : readCompanyLedger(sql);
    if (ended === null || companyLedgerKey(ended.company) !== key) {
      foreign.push(key);
      continue;
    }
    const { company, at, ...said } = ended;
    const isHere = await uses.owner.onPlatform(async (tx) => {
      if ((await tx.db.$count(companies, eq(companies.id, company))) === 0) return false;
      const confirmed = { confirmedBy: said.confirmedBy, confirmedAt: new Date(at) };
      const handedOver = { closedAt: new Date(at), exportedAt: new Date(at), exportDigest: said.exportDigest };
      const anew = { state: 'deleting', ...confirmed, ...handedOver, endedAt: null, certificateDigest: null } as const;
      const days = {
        noticeOn: plainDate(said.noticeOn),
        endsOn: plainDate(said.endsOn),
        deleteFrom: plainDate(said.deleteFrom),
      };
      await tx.db
        .insert(contractEnds)
        .values({ companyId: company, ...days, askedBy: said.askedBy, askedAt: new Date(at), figures: {}, ...anew })
        .onConflictDoUpdate({ target: contractEnds.companyId, set: anew });
      await auditPlatform(tx, actor, 'contract.deletion-begun', { kind: 'company', id: company }, { replayed: true });
      return true;
    });
    if (!isHere) continue;
    await deleteEverything(uses, company);
    deleted += 1;
  }
  return { deleted, foreign };
}
