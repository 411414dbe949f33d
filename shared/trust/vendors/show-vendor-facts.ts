import { sql } from 'drizzle-orm';
import { swedishDay, type PlainDate } from '../../kernel/plain-date.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, PlatformTx } from '../../platform/tenant-transaction.ts';
import { vendorState, type AgreementState } from './agreement.ts';
import { leadDays, noticeDays } from './changes/change.ts';
import { subProcessorChanges, subProcessorNotices } from './changes/table.ts';
import { readAgreements, readVendors } from './store.ts';

/** What can be measured of vendors and of notices, for whoever judges the platform's controls. Days are Sweden's. */
export type VendorFacts = Readonly<{
  vendors: readonly Readonly<{ recipient: string; state: AgreementState; reviewOn: PlainDate | null }>[];
  /** Recipients whose review is overdue, or that have none planned. */
  reviewsOverdue: readonly string[];
  reviewsUnplanned: readonly string[];
  /**
   * Of the last announcement that is no urgent one: how many days ahead it was announced, how many days ahead the last mail of it to a company
   * left (null: none has), whether any still waits, and how many days were promised. Null where there was none.
   */
  lastNotice: Readonly<{ announced: number; mailed: number | null; waiting: number; promised: number }> | null;
}>;

/** Reads them from a database as operations reach it. */
export async function readVendorFacts(operations: Database): Promise<VendorFacts> {
  authorise(asPlatformMachine('contract-keeper'), 'vendor.keep');
  return operations.onPlatform(async (tx) => {
    const today = swedishDay(tx.now);
    const agreements = await readAgreements(tx);
    const all = (await readVendors(tx)).map(({ id, recipient, reviewOn }) => ({
      recipient,
      state: vendorState(
        agreements.filter(({ vendorId }) => vendorId === id),
        today,
      ),
      reviewOn,
    }));
    return {
      vendors: all,
      reviewsOverdue: all
        .filter(({ reviewOn }) => reviewOn !== null && reviewOn < today)
        .map(({ recipient }) => recipient),
      reviewsUnplanned: all.filter(({ reviewOn }) => reviewOn === null).map(({ recipient }) => recipient),
      lastNotice: await readLastNotice(tx),
    };
  }, 'look');
}

async function readLastNotice(tx: PlatformTx): Promise<VendorFacts['lastNotice']> {
  const [last] = await tx.db
    .select()
    .from(subProcessorChanges)
    .where(sql`${subProcessorChanges.urgentSv} is null and ${subProcessorChanges.state} <> 'withdrawn'`)
    .orderBy(sql`${subProcessorChanges.announcedAt} desc`)
    .limit(1);
  if (!last) return null;
  const { state, changedAt, changeId, kind } = subProcessorNotices;
  const [mails] = await tx.db
    .select({
      latest: sql<Date | null>`max(${changedAt}) filter (where ${state} = 'sent')`.mapWith(changedAt),
      waiting: sql<number>`count(*) filter (where ${state} in ('waiting', 'sending'))`.mapWith(Number),
    })
    .from(subProcessorNotices)
    .where(sql`${changeId} = ${last.id} and ${kind} = 'announced'`);
  return {
    announced: leadDays(last.announcedOn, last.effectiveOn),
    mailed: mails?.latest ? leadDays(swedishDay(mails.latest), last.effectiveOn) : null,
    waiting: mails?.waiting ?? 0,
    promised: noticeDays(last.announcedOn),
  };
}
