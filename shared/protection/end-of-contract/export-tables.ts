import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { ColumnClass, TableClass } from '../../platform/classification.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { SealedBytes } from '../../platform/encryption/sealed.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { SealedTable } from '../key-rotation/sealed-tables.ts';

export type ExportedRow = Readonly<Record<string, unknown>>;

/** A table that leaves: the columns that are the company's to have, and its rows, opened, one after the other. */
export type ExportedTable = Readonly<{ name: string; columns: readonly string[]; rows: AsyncIterable<ExportedRow> }>;

type Uses = Readonly<{ owner: Database; seals: Seals; sealed: readonly SealedTable[] }>;

/** Rows that are read at a time. */
const heap = 500;

/** Keys and hashes of secrets open nothing outside, and are nothing that the company has given us. */
const leaves = (held: ColumnClass): boolean =>
  held.category !== 'none' || !('reason' in held) || !['key material', 'hash'].includes(held.reason);

/** Every table of a company by the catalogue. What is sealed is opened on the way; what nobody can open any more is null. */
export function exportTables(uses: Uses, company: Id, classes: readonly TableClass[]): ExportedTable[] {
  return classes
    .filter(({ kind }) => kind === 'tenant')
    .map((one) => {
      const columns = Object.entries(one.columns).flatMap(([name, held]) => (leaves(held) ? [name] : []));
      return { name: one.table, columns, rows: rowsOf(uses, company, one.table, columns) };
    });
}

async function* rowsOf(uses: Uses, company: Id, table: string, columns: readonly string[]): AsyncIterable<ExportedRow> {
  const sealed = uses.sealed.find(({ name }) => name === table);
  const named = sql.identifier(table);
  const keys = await uses.owner.inTenant(company, (tx) =>
    tx.db.execute<{ name: string }>(sql`select a.attname as name from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indrelid = ${`public.${table}`}::regclass and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)`),
  );
  const list = (of: string) =>
    sql.join(
      keys.rows.map(({ name }) => sql`${sql.identifier(of)}.${sql.identifier(name)}`),
      sql`, `,
    );
  for (let last: ExportedRow | null = null; ;) {
    const beyond: ReturnType<typeof sql> = last
      ? sql`and (${list('t')}) > (select ${list('r')} from jsonb_populate_record(null::${named}, ${JSON.stringify(last)}::jsonb) r)`
      : sql``;
    const { rows } = await uses.owner.inTenant(company, (tx) =>
      tx.db.execute<{ row: Record<string, unknown> }>(
        sql`select to_jsonb(t) as row from ${named} t where t.company_id = ${company} ${beyond} order by ${list('t')} limit ${heap}`,
      ),
    );
    for (const { row } of rows) {
      const opened = await openRow(uses.seals, company, sealed, row);
      yield Object.fromEntries(columns.map((name) => [name, opened[name] ?? null]));
    }
    if (rows.length < heap) return;
    last = rows.at(-1)!.row;
  }
}

async function openRow(
  seals: Seals,
  company: Id,
  sealed: SealedTable | undefined,
  row: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  if (!sealed) return row;
  const opened = { ...row };
  for (const column of sealed.columns) {
    const hex = row[column];
    if (typeof hex !== 'string') continue;
    const bytes = Buffer.from(hex.slice(2), 'hex') as unknown as SealedBytes<unknown>;
    const place = { company, table: sealed.name, column, row: String(row[sealed.row]) };
    opened[column] = await seals.openKept(bytes, place);
  }
  return opened;
}
