import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { tell, whoIsHr } from '../../messages/notifications/index.ts';
import { asMachine, type Staff } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { RegisterUses } from './add-entry.ts';
import type { CompanyReach } from './reach.ts';
import { incidentNotices } from './table.ts';

type Notice = CompanyReach & Readonly<{ sv: string; en: string; categories: readonly string[] }>;

/**
 * Tells HR of one company that was reached, once: gives when it was told, now or before, and null where it has nobody to tell. Throws Problem
 * `not-allowed`.
 */
export async function tellCompany(
  uses: Pick<RegisterUses, 'operations'>,
  actor: Staff,
  incident: Id,
  notice: Notice,
): Promise<Date | null> {
  authorise(actor, 'incident.tell-customers');
  return uses.operations.inTenant(notice.company, (tx) => tellIn(tx, actor, incident, notice));
}

async function tellIn(tx: Tx, actor: Staff, incident: Id, notice: Notice): Promise<Date | null> {
  const hr = await whoIsHr(tx);
  if (hr.length === 0) return null;
  const { sv, en, categories, people } = notice;
  const written = await tx.db
    .insert(incidentNotices)
    .values({
      ...{ companyId: tx.company, incidentId: incident, sv, en, categories: [...categories], sentAt: tx.now },
      ...{ peopleLeast: people.least, peopleMost: people.most },
    })
    .onConflictDoNothing()
    .returning({ sentAt: incidentNotices.sentAt });
  if (written.length === 0) {
    const own = and(eq(incidentNotices.companyId, tx.company), eq(incidentNotices.incidentId, incident));
    const [before] = await tx.db.select({ sentAt: incidentNotices.sentAt }).from(incidentNotices).where(own);
    return before!.sentAt;
  }
  await audit(tx, actor, 'incident.customers-told', { kind: 'incident', id: incident });
  const about = { kind: 'incident-reached', mail: true, about: { incidentId: incident }, values: {} } as const;
  for (const employee of hr) await tell(tx, asMachine('messenger', tx.company), { employee, ...about });
  return tx.now;
}
