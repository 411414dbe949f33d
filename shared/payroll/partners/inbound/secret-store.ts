import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import { employees } from '../../../people/employees/table.ts';
import type { Tx } from '../../../platform/tenant-transaction.ts';
import { inboundSecrets } from './table.ts';

/** The company's own key: a secret is about nobody. */
export const companyHolder = { kind: 'company' } as const;

/** Where a secret is sealed. */
export const secretPlace = (company: Id, row: Id) => ({
  company,
  table: 'payroll_inbound_secrets',
  column: 'secret',
  row,
});

/** A company's secrets that ended after an instant or are still good, with who made them, the newest first. */
export const selectSecrets = (tx: Tx, endedAfter: Date, only?: Id) =>
  tx.db
    .select({ row: inboundSecrets, madeBy: employees.name })
    .from(inboundSecrets)
    .innerJoin(
      employees,
      and(eq(employees.companyId, inboundSecrets.companyId), eq(employees.id, inboundSecrets.madeBy)),
    )
    .where(
      and(
        eq(inboundSecrets.companyId, tx.company),
        gt(inboundSecrets.expiresAt, endedAfter),
        only === undefined ? undefined : eq(inboundSecrets.id, only),
      ),
    )
    .orderBy(desc(inboundSecrets.id));

export type FoundSecret = Awaited<ReturnType<typeof selectSecrets>>[number];

/** Those that are good, still sealed. */
export const validSecrets = (tx: Tx) =>
  tx.db
    .select({ id: inboundSecrets.id, secret: inboundSecrets.secret })
    .from(inboundSecrets)
    .where(
      and(
        eq(inboundSecrets.companyId, tx.company),
        isNull(inboundSecrets.endedAt),
        gt(inboundSecrets.expiresAt, tx.now),
      ),
    );
