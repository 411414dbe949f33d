import { and, desc, eq, isNull, lte, sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { companies } from '../../people/companies/table.ts';
import { auditEntries } from '../../platform/audit/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { accessGrants, type GrantRecord } from './table.ts';

const most = 100;

/** A company's grants that fit, the latest first. */
export const readGrants = (tx: Tx, fits?: SQL): Promise<GrantRecord[]> =>
  tx.db
    .select()
    .from(accessGrants)
    .where(and(eq(accessGrants.companyId, tx.company), fits))
    .orderBy(desc(accessGrants.startsAt), desc(accessGrants.id))
    .limit(most);

export const ofStaff = (staff: Id): SQL => eq(accessGrants.staffId, staff);

/** Ends a member of staff's grants whose time has run out, so that another can begin. */
export async function settleRunOut(tx: Tx, staff: Id): Promise<void> {
  await tx.db
    .update(accessGrants)
    .set({ endedAt: sql`${accessGrants.endsAt}`, endedBy: 'time' })
    .where(
      and(
        eq(accessGrants.companyId, tx.company),
        ofStaff(staff),
        isNull(accessGrants.endedAt),
        lte(accessGrants.endsAt, tx.now),
      ),
    );
}

/** The transaction's company by name; null for none. */
export async function readCompany(tx: Tx): Promise<{ id: Id; name: string } | null> {
  const [found] = await tx.db
    .select({ id: companies.id, name: companies.name })
    .from(companies)
    .where(eq(companies.id, tx.company));
  return found ?? null;
}

/** What was opened under a company's grants, from its own audit log: each thing once, with how often. */
export async function readOpened(tx: Tx) {
  const grant = sql<Id>`${auditEntries.details} ->> 'grant'`;
  const act = sql<string>`${auditEntries.details} ->> 'act'`;
  const first = sql<Date>`min(${auditEntries.at})`.mapWith(auditEntries.at);
  const last = sql<Date>`max(${auditEntries.at})`.mapWith(auditEntries.at);
  return tx.db
    .select({
      grant,
      act,
      kind: auditEntries.subjectKind,
      id: auditEntries.subjectId,
      first,
      last,
      times: sql<number>`count(*)`.mapWith(Number),
    })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.companyId, tx.company),
        eq(auditEntries.actorKind, 'staff'),
        eq(auditEntries.act, 'access.used'),
      ),
    )
    .groupBy(grant, act, auditEntries.subjectKind, auditEntries.subjectId)
    .orderBy(desc(sql`max(${auditEntries.at})`));
}
