import { asc, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { allowanceEntries, allowances } from '../../shared/claims/benefits/table.ts';
import { standing, sumLedger } from '../../shared/claims/benefits/allowance.ts';
import { holdingOf } from '../../shared/claims/benefits/holding.ts';
import { expenseEvents, expenses } from '../../shared/claims/expenses/table.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { outbox } from '../../shared/platform/outbox/table.ts';
import type { Database } from '../../shared/platform/tenant-transaction.ts';

/** What a company's transactions have left beside their effects, oldest first. */
export type Records = Readonly<{ audit: string[]; events: string[]; outbox: string[] }>;

export const recordsOf = (database: Database, company: Id): Promise<Records> =>
  database.inTenant(company, async ({ db }) => {
    const audit = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.companyId, company))
      .orderBy(asc(auditEntries.at), asc(auditEntries.id));
    const events = await db
      .select()
      .from(expenseEvents)
      .where(eq(expenseEvents.companyId, company))
      .orderBy(asc(expenseEvents.at), asc(expenseEvents.id));
    const sent = await db
      .select()
      .from(outbox)
      .where(eq(outbox.companyId, company))
      .orderBy(asc(outbox.createdAt), asc(outbox.id));
    return {
      audit: audit.map(({ act }) => act),
      events: events.map(({ act }) => act),
      // What product analytics are told follows from nothing and nothing follows from it: tell-analytics.test.ts looks.
      outbox: sent.flatMap(({ queue }) => (queue === 'tell-analytics' ? [] : [queue])),
    };
  });

/** Does something and gives what it recorded. */
export async function recordedBy(database: Database, company: Id, work: () => Promise<unknown>): Promise<Records> {
  const before = await recordsOf(database, company);
  await work();
  const after = await recordsOf(database, company);
  return {
    audit: after.audit.slice(before.audit.length),
    events: after.events.slice(before.events.length),
    outbox: after.outbox.slice(before.outbox.length),
  };
}

/** Holds when every allowance is the sum of its ledger, and the sum of what the company's claims hold of it. */
export async function expectLedgerToAddUp(database: Database, company: Id): Promise<void> {
  const { rows, entries, claims } = await database.inTenant(company, async ({ db }) => ({
    rows: await db.select().from(allowances).where(eq(allowances.companyId, company)),
    entries: await db.select().from(allowanceEntries).where(eq(allowanceEntries.companyId, company)),
    claims: await db.select().from(expenses).where(eq(expenses.companyId, company)),
  }));
  for (const row of rows) {
    const same = (one: { employeeId: Id; categoryId: Id; year: number }) =>
      one.employeeId === row.employeeId && one.categoryId === row.categoryId && one.year === row.year;
    const { base, used, reserved, adjusted } = row;
    expect(sumLedger(entries.filter(same))).toEqual({ ...standing({ base, used, reserved }), adjusted });
    const held = claims
      .filter((claim) => same({ ...claim, year: claim.benefitYear }))
      .map((claim) => holdingOf(claim.state, claim.covered ?? 0));
    const sum = (part: 'used' | 'reserved') => held.reduce((total, holding) => total + holding[part], 0);
    expect({ used: sum('used'), reserved: sum('reserved') }).toEqual({ used, reserved });
  }
  for (const claim of claims) expect(claim.reserved).toBe(holdingOf(claim.state, claim.covered ?? 0).reserved);
}
