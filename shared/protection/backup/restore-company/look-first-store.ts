import { sql } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import type * as pg from '../../../platform/postgres-types.ts';
import type { Tx } from '../../../platform/tenant-transaction.ts';
import { CompanyNotRestored } from './how-rows-come-back.ts';
import type { Compared } from './staged-rows.ts';

const migrations = `select string_agg(number || ' ' || sha256, ',' order by number) as all from public.schema_migrations`;

/** What a backup says of itself and of a company in it. */
export type InBackup = Readonly<{ migrations: string; hasCompany: boolean }>;

export async function readBackup(backup: pg.ClientBase, company: Id): Promise<InBackup> {
  const { rows } = await backup.query<{ all: string }>(migrations);
  const { rows: found } = await backup.query('select from public.companies where id = $1', [company]);
  return { migrations: rows[0]!.all, hasCompany: found.length > 0 };
}

/** Why a company may not come back out of a backup at all; null where it may. */
export async function whyNot(tx: Tx, backup: InBackup): Promise<CompanyNotRestored | null> {
  const { rows: ends } = await tx.db.execute<{ state: string }>(
    sql`select state from public.contract_ends where company_id = ${tx.company}`,
  );
  const state = ends[0]?.state;
  if (state !== undefined && !['asked', 'confirmed'].includes(state))
    return new CompanyNotRestored('contract-ended', `its contract is ${state}`);
  const { rows: here } = await tx.db.execute<{ all: string }>(sql.raw(migrations));
  if (here[0]!.all !== backup.migrations)
    return new CompanyNotRestored('schema-differs', 'the product’s database has other migrations: bring it up to date');
  if (!backup.hasCompany)
    return new CompanyNotRestored('not-in-backup', 'the backup is older than it, or its contract has ended');
  return null;
}

/** Whether the log that is there and that of the backup have different things at the same place: then neither explains the other. */
export const haveDiverged = (compared: readonly Compared[]): boolean =>
  compared.some(({ table, differing }) => (table === 'audit_entries' || table === 'audit_leaves') && differing > 0);

/** What the company's log says was done after the moment of the backup: how often each act. Of what is put back, it is undone. */
export type Undone = Readonly<{ act: string; count: number }>;

export async function undoneSince(tx: Tx, at: Date): Promise<Undone[]> {
  const { rows } = await tx.db.execute<Undone>(
    sql`select act, count(*)::int as count from public.audit_entries where company_id = ${tx.company} and at > ${at} group by act order by act`,
  );
  return rows;
}

/** Entries of the log that have neither a leaf nor a note that they wait for one. */
export async function noteUnsealed(tx: Tx): Promise<void> {
  await tx.db.execute(sql`
    insert into public.audit_unsealed (company_id, entry_id)
    select e.company_id, e.id from public.audit_entries e where e.company_id = ${tx.company}
      and not exists (select from public.audit_leaves l where l.company_id = e.company_id and l.entry_id = e.id)
    on conflict do nothing`);
}
