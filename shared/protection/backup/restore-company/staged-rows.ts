import { sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import type * as pg from '../../../platform/postgres-types.ts';
import type { Database, Tx } from '../../../platform/tenant-transaction.ts';
import type { CompanyTable } from './company-tables-store.ts';
import { comesBackClosed } from './how-rows-come-back.ts';

/** Rows that are on their way at a time. */
const atOnce = 500;

/** Where the rows of the backup lie, seen by the session that put them there alone. Longer names than ours PostgreSQL cuts off, and they would be taken twice. */
const stagedName = (name: string): string => `backup_${name}`;
export const staged = ({ name }: CompanyTable): SQL => sql`pg_temp.${sql.identifier(stagedName(name))}`;
export const there = ({ name }: CompanyTable): SQL => sql`public.${sql.identifier(name)}`;

const columnsOf = (alias: string, columns: readonly string[]): SQL =>
  sql.join(
    columns.map((column) => sql`${sql.identifier(alias)}.${sql.identifier(column)}`),
    sql`, `,
  );
/** Whether a row of the backup, `b`, and one that is there, `t`, are the same row, and whether they say the same. */
export const isSame = ({ key }: CompanyTable): SQL => sql`(${columnsOf('t', key)}) = (${columnsOf('b', key)})`;
export const differs = ({ columns }: CompanyTable): SQL =>
  sql`row(${columnsOf('t', columns)})::text is distinct from row(${columnsOf('b', columns)})::text`;
export const ofCompany = ({ company }: CompanyTable, id: Id): SQL => sql`t.${sql.identifier(company)} = ${id}`;

/**
 * Copies a company's rows of a table out of the restored backup, each as PostgreSQL itself writes a row, beside the live database's own: into a
 * temporary table of `owner`'s one session, in no transaction and under no lock of the product's tables. Both are under the settings of a dump.
 * A few hundred rows are in memory at a time; the cursor is held, so that the backup is in no transaction either. What would act or let
 * somebody in is closed on the way.
 */
export async function stageRows(
  owner: Database,
  backup: pg.ClientBase,
  company: Id,
  table: CompanyTable,
): Promise<void> {
  const say = (statement: SQL): Promise<unknown> => owner.once((db) => db.execute(statement));
  await say(sql`create temporary table ${sql.identifier(stagedName(table.name))} (like ${there(table)})`);
  const name = backup.escapeIdentifier(table.name);
  await backup.query(
    `declare staging no scroll cursor with hold for
       select t::text as row from public.${name} t where t.${table.company} = ${backup.escapeLiteral(company)}`,
  );
  try {
    for (;;) {
      const { rows } = await backup.query<{ row: string }>(`fetch ${atOnce} from staging`);
      if (rows.length === 0) break;
      await say(
        sql`insert into ${staged(table)} select (r::${there(table)}).* from unnest(${sql.param(rows.map(({ row }) => row))}::text[]) r`,
      );
    }
  } finally {
    await backup.query('close all');
  }
  const closed = comesBackClosed[table.name];
  if (closed !== undefined) await say(sql`update ${staged(table)} set ${sql.raw(closed)}`);
  // Nobody else counts the rows of a temporary table, and what compares it with a large one would be planned for an empty one.
  await say(sql`analyze ${staged(table)}`);
}

/** Of one table: rows in the backup, those that are not there now, those that are there and say something else, and those that only are there. */
export type Compared = Readonly<{
  table: string;
  inBackup: number;
  missing: number;
  differing: number;
  onlyHere: number;
}>;

export async function compareRows(tx: Tx, table: CompanyTable): Promise<Compared> {
  const { rows } = await tx.db.execute<Omit<Compared, 'table'>>(sql`
    select (select count(*)::int from ${staged(table)}) as "inBackup",
      (select count(*)::int from ${staged(table)} b where not exists (select from ${there(table)} t where ${isSame(table)})) as missing,
      (select count(*)::int from ${staged(table)} b join ${there(table)} t on ${isSame(table)} where ${differs(table)}) as differing,
      (select count(*)::int from ${there(table)} t where ${ofCompany(table, tx.company)}
        and not exists (select from ${staged(table)} b where ${isSame(table)})) as "onlyHere"`);
  return { table: table.name, ...rows[0]! };
}

/** Adds the rows of the backup that are not there. Gives how many. */
export async function addMissing(tx: Tx, table: CompanyTable): Promise<number> {
  const columns = sql.join(
    table.columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  const { rowCount } = await tx.db.execute(sql`
    insert into ${there(table)} (${columns}) overriding system value select ${columnsOf('b', table.columns)} from ${staged(table)} b
    where not exists (select from ${there(table)} t where ${isSame(table)})`);
  return rowCount ?? 0;
}

/** Makes rows that are there and say something else say what the backup says. Gives how many. */
export async function putBack(tx: Tx, table: CompanyTable): Promise<number> {
  const others = table.columns.filter((column) => !table.key.includes(column));
  if (others.length === 0) return 0;
  const set = sql.join(
    others.map((column) => sql`${sql.identifier(column)} = b.${sql.identifier(column)}`),
    sql`, `,
  );
  const { rowCount } = await tx.db.execute(
    sql`update ${there(table)} t set ${set} from ${staged(table)} b where ${isSame(table)} and ${differs(table)}`,
  );
  return rowCount ?? 0;
}
