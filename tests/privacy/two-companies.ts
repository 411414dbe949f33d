import type pg from 'pg';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Randomness } from '../../shared/platform/clock.ts';
import { insertOf, madeUpRow, type Row } from './made-up-rows.ts';
import type { TenantTable } from './tenant-tables.ts';

/** A company with a row in every table that belongs to a company, and rows that are in none so far. */
export type Side = Readonly<{
  company: Id;
  rows: ReadonlyMap<string, Row>;
  /** Another row of each table, good in every way and not put in. */
  fresh: ReadonlyMap<string, Row>;
}>;

/**
 * Takes out of the way what could hold a try back before row-level security or a foreign key is asked: missing rights,
 * append-only triggers, and unique keys that nothing refers to.
 */
export async function loosen(administrator: pg.ClientBase, roles: readonly string[]): Promise<void> {
  await administrator.query(`do $$ declare one record; begin
    for one in select tgrelid::regclass as place, tgname from pg_trigger where not tgisinternal
    loop execute format('drop trigger %I on %s', one.tgname, one.place); end loop;
    for one in select conrelid::regclass as place, conname from pg_constraint k
      where contype = 'u' and connamespace = 'public'::regnamespace
      and not exists (select from pg_constraint f where f.conindid = k.conindid and f.contype = 'f')
    loop execute format('alter table %s drop constraint %I', one.place, one.conname); end loop;
    for one in select indexrelid::regclass as place from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and i.indisunique
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    loop execute format('drop index %s', one.place); end loop;
  end $$`);
  await administrator.query(
    `grant select, insert, update, delete on all tables in schema public to ${roles.join(', ')}`,
  );
}

/** Fills every table with a made-up row of a company. Throws where a table cannot be filled, and says which. */
export async function fillTables(
  administrator: pg.ClientBase,
  tables: readonly TenantTable[],
  company: Id,
  randomness: Randomness,
): Promise<Side> {
  const rows = new Map<string, Row>([['companies', { id: company }]]);
  const fresh = new Map<string, Row>();
  for (const table of tables) {
    const row = await madeUpRow(administrator, table, company, rows, randomness);
    try {
      const { rows: kept } = await administrator.query<Row>(insertOf(table, row, 'on conflict do nothing returning *'));
      // Where there can be one row of a company only, it may be there.
      const there = kept[0] ?? (await theOneRow(administrator, table, company));
      if (!there) throw new Error('it is taken for the same as a row of somebody else');
      rows.set(table.name, there === kept[0] ? row : there);
    } catch (cause) {
      throw new Error(`no made-up row of ${table.name} can be put in`, { cause });
    }
    fresh.set(table.name, await madeUpRow(administrator, table, company, rows, randomness));
  }
  return { company, rows, fresh };
}

async function theOneRow(client: pg.ClientBase, { name }: TenantTable, company: Id): Promise<Row | undefined> {
  const { rows } = await client.query<Row>(`select * from ${name} where company_id = $1`, [company]);
  return rows[0];
}
