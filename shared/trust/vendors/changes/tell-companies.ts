import { and, eq, gt, inArray, lt, ne, or } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import { swedishDay } from '../../../kernel/plain-date.ts';
import { whoIsHr } from '../../../messages/notifications/index.ts';
import { asMachine } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Log } from '../../../platform/log.ts';
import type { Database, Tx } from '../../../platform/tenant-transaction.ts';
import { noticeDue, type NoticeKind } from './change.ts';
import { prepareNotice } from './prepare-notice.ts';
import { subProcessorChanges, subProcessorNotices, type ChangeRecord } from './table.ts';

/** Days in which a withdrawal is still told of: later it is no news. */
const withdrawalIsNews = 30;

/**
 * Prepares a mail for each of a company's HR of every change that there is to tell of. Nobody can choose not to get it: the contract says that the
 * company is told (GDPR Art. 28(2)). Who was told of it, or has one prepared, gets no second one. Of a company in which nobody of HR may sign in
 * a line is logged. Gives how many were prepared.
 */
export async function tellCompanyOfChanges(uses: { database: Database; log: Log }, company: Id): Promise<number> {
  const actor = asMachine('messenger', company);
  authorise(actor, 'sub-processor.tell');
  return uses.database.inTenant(company, async (tx) => {
    await markUncertain(tx);
    const due = await changesToTell(tx);
    if (due.length === 0) return 0;
    const hr = await whoIsHr(tx);
    if (hr.length === 0) uses.log('vendors.nobody-to-tell', { company });
    let told = 0;
    for (const { change, kind } of due) {
      const whom = kind === 'withdrawn' ? hr.filter((one) => change.toldTo.has(one)) : hr;
      for (const employee of whom) {
        const id = await prepareNotice(tx, { employee, change: change.id, kind, objection: null });
        if (id === null) continue;
        const details = { change: change.id, notice: kind };
        await audit(tx, actor, 'sub-processor.told', { kind: 'sub-processor-notice', id }, details);
        told += 1;
      }
    }
    return told;
  });
}

/** A mail that is still leaving after an hour was begun by a process that is dead: nobody knows whether it left. */
const deadAfter = 3_600_000;
const markUncertain = (tx: Tx) =>
  tx.db
    .update(subProcessorNotices)
    .set({ state: 'uncertain', changedAt: tx.now })
    .where(
      and(
        eq(subProcessorNotices.companyId, tx.company),
        eq(subProcessorNotices.state, 'sending'),
        lt(subProcessorNotices.changedAt, new Date(tx.now.getTime() - deadAfter)),
      ),
    );

type Due = Readonly<{ change: ChangeRecord & { toldTo: ReadonlySet<Id> }; kind: NoticeKind }>;

async function changesToTell(tx: Tx): Promise<Due[]> {
  const today = swedishDay(tx.now);
  const news = new Date(tx.now.getTime() - withdrawalIsNews * 86_400_000);
  const changes = await tx.db
    .select()
    .from(subProcessorChanges)
    .where(
      or(
        eq(subProcessorChanges.state, 'announced'),
        and(eq(subProcessorChanges.state, 'withdrawn'), gt(subProcessorChanges.settledAt, news)),
      ),
    )
    .orderBy(subProcessorChanges.announcedAt);
  if (changes.length === 0) return [];
  const told = await tx.db
    .select({ change: subProcessorNotices.changeId, employee: subProcessorNotices.employeeId })
    .from(subProcessorNotices)
    .where(
      and(
        eq(subProcessorNotices.companyId, tx.company),
        eq(subProcessorNotices.kind, 'announced'),
        ne(subProcessorNotices.state, 'withheld'),
        inArray(
          subProcessorNotices.changeId,
          changes.map(({ id }) => id),
        ),
      ),
    );
  return changes.flatMap((change) => {
    const kind = noticeDue(change, today);
    const toldTo = new Set(told.filter((one) => one.change === change.id).map(({ employee }) => employee));
    return kind === null ? [] : [{ kind, change: { ...change, toldTo } }];
  });
}
