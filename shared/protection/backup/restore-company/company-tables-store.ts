import { sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/tenant-transaction.ts';
import { CompanyNotRestored, staysAway } from './how-rows-come-back.ts';

/** A table with rows of companies: `columns` are those that are written, `key` is its primary key, `company` the column that says whose a row is. */
export type CompanyTable = Readonly<{
  name: string;
  company: 'id' | 'company_id';
  columns: readonly string[];
  key: readonly string[];
}>;

/**
 * The tables that a company's rows come back into, as the database itself has them, in an order in which no row comes before those that it
 * points to. A table that nobody has thought of comes back too. Throws CompanyNotRestored for a name that is none of them.
 */
export async function companyTables(tx: Tx, asked: readonly string[] | null): Promise<CompanyTable[]> {
  const { rows: tables } = await tx.db.execute<CompanyTable>(sql`
    select c.relname as name, case c.relname when 'companies' then 'id' else 'company_id' end as company,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary order by a.attnum) as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (c.relname = 'companies' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id' and not a.attisdropped))
    order by 1`);
  const { rows: pointers } = await tx.db.execute<{ from: string; to: string }>(sql`
    select distinct f.relname as from, t.relname as to from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and f.oid <> t.oid`);
  const mayCome = tables.filter(({ name }) => !(name in staysAway));
  const unknown = asked?.find((name) => !mayCome.some((table) => table.name === name));
  if (unknown !== undefined) throw new CompanyNotRestored('unknown-table', unknown);
  const left = new Map(mayCome.map((table) => [table.name, table]));
  const order: CompanyTable[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(
      ({ name }) => !pointers.some(({ from, to }) => from === name && left.has(to)),
    );
    if (free.length === 0) throw new Error('tables point to each other in a circle');
    for (const { name } of free) left.delete(name);
    order.push(...free);
  }
  return asked === null ? order : order.filter(({ name }) => asked.includes(name));
}
