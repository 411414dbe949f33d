import type pg from 'pg';
import type { Id } from '../../shared/kernel/ids.ts';
import { aCompany } from '../support/a-company.ts';
import type { FreshDatabase } from '../support/fresh-database.ts';
import type { Side } from './isolation-trial.ts';
import { insertOf, madeUpRow, tenantTables, type Row, type TenantTable } from './made-up-rows.ts';

/**
 * Takes every other guard away, so that row-level security and the foreign keys are what is tried: checks of values, append-only
 * triggers, and grants.
 */
async function loosen(administrator: pg.Client): Promise<void> {
  await administrator.query(`do $$ declare one record; begin
    for one in select conrelid::regclass as place, conname from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace
    loop execute format('alter table %s drop constraint %I', one.place, one.conname); end loop;
    for one in select tgrelid::regclass as place, tgname from pg_trigger where not tgisinternal
    loop execute format('drop trigger %I on %s', one.tgname, one.place); end loop;
  end $$`);
  await administrator.query('grant select, insert, update, delete on all tables in schema public to app, operations');
}

/** Two companies with a made-up row each in every table that belongs to a company. */
export async function twoCompanies(
  db: FreshDatabase,
): Promise<{ administrator: pg.Client; tables: TenantTable[]; ours: Side; theirs: Side }> {
  const companies = [await aCompany(db), await aCompany(db)] as const;
  const administrator = await db.client('administrator');
  await loosen(administrator);
  const tables = await tenantTables(administrator);
  const fill = async (company: Id): Promise<Side> => {
    const rows = new Map<string, Row>([['companies', { id: company }]]);
    for (const table of tables) {
      if (table.name === 'claim_settings') {
        const { rows: kept } = await administrator.query<Row>('select * from claim_settings where company_id = $1', [
          company,
        ]);
        rows.set(table.name, kept[0]!);
        continue;
      }
      const row = madeUpRow(table, company, rows, db.randomness);
      await administrator.query(insertOf(table, row));
      rows.set(table.name, row);
    }
    return { company, rows };
  };
  return { administrator, tables, ours: await fill(companies[0].id), theirs: await fill(companies[1].id) };
}
