import { sql } from 'drizzle-orm';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';

/**
 * Every table with rows of companies, as the database itself has them, in an order in which no row goes before those that point to it.
 * The proof that a contract ended is not among them, nor the leaves that the proofs of other companies rest on. Throws Error where tables point to each other in a circle.
 */
export async function tablesInOrder(tx: PlatformTx): Promise<string[]> {
  const { rows: tables } = await tx.db.execute<{ name: string }>(sql`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('contract_ends', 'root_leaves') order by 1`);
  const { rows: pointers } = await tx.db.execute<{ from: string; to: string }>(sql`
    select distinct c.conrelid::regclass::text as from, c.confrelid::regclass::text as to from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conrelid <> c.confrelid`);
  const left = new Set(tables.map(({ name }) => name));
  const order: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter((name) => !pointers.some(({ from, to }) => to === name && left.has(from)));
    if (free.length === 0) throw new Error('tables point to each other in a circle');
    for (const name of free) left.delete(name);
    order.push(...free);
  }
  return order;
}
