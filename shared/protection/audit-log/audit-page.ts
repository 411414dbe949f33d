import { and, eq, inArray, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';
import { employees } from '../../people/employees/table.ts';
import { auditEntries } from '../../platform/audit/table.ts';
import { rowsOfPage, sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { auditLeaves } from '../seals/table.ts';
import type { AuditRow, listAuditEntries } from './contract.ts';

/** The moment at which a Swedish day begins, some days on. */
const startOf = (day: string, on = 0) => sql`((${day}::date + ${on}::int)::timestamp at time zone 'Europe/Stockholm')`;

/** A page of a company's audit log, the latest first unless asked otherwise. Throws Problem `input-invalid` for a cursor that is none. */
export async function auditPage(
  tx: Tx,
  { order = 'desc', cursor, act, who, subject, from, to }: z.output<typeof listAuditEntries.query>,
  rows = rowsOfPage,
): Promise<{ items: AuditRow[]; next: string | null }> {
  const { company } = tx;
  const page = sortedPage({ table: auditEntries, company, by: auditEntries.at, order, cursor }, rows);
  const found = await tx.db
    .select()
    .from(auditEntries)
    .where(
      and(
        page.where,
        act ? eq(auditEntries.act, act) : undefined,
        who ? eq(auditEntries.actorKind, who) : undefined,
        subject ? eq(auditEntries.subjectId, subject) : undefined,
        from ? sql`${auditEntries.at} >= ${startOf(from)}` : undefined,
        to ? sql`${auditEntries.at} < ${startOf(to, 1)}` : undefined,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit);
  const cut = page.cut(found, ({ id }) => id);
  const { names, sealed } = await around(tx, cut.page);
  return {
    items: cut.page.map(({ id, at, act: did, actorKind, actorId, subjectKind, subjectId }) => ({
      id,
      at: at.toISOString(),
      act: did as RecordedAct,
      who: { kind: actorKind, id: actorId, name: names.get(actorId) ?? null },
      subject: { kind: subjectKind, id: subjectId },
      sealed: sealed.has(id),
    })),
    next: cut.next,
  };
}

/** Who the people of a page are, and which of its entries are sealed: looked up by themselves, so that the page is cut from its index. */
async function around({ db, company }: Tx, page: readonly (typeof auditEntries.$inferSelect)[]) {
  const people = page.flatMap(({ actorKind, actorId }) => (actorKind === 'person' ? [actorId] : []));
  const named = await db
    .select({ id: employees.id, name: employees.name })
    .from(employees)
    .where(and(eq(employees.companyId, company), inArray(employees.id, people)));
  const leaves = await db
    .select({ entry: auditLeaves.entryId })
    .from(auditLeaves)
    .where(
      and(
        eq(auditLeaves.companyId, company),
        inArray(
          auditLeaves.entryId,
          page.map(({ id }) => id),
        ),
      ),
    );
  return {
    names: new Map(named.map(({ id, name }) => [id, name])),
    sealed: new Set(leaves.map(({ entry }) => entry)),
  };
}
