import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import { leafHash } from '../../platform/transparency/merkle.ts';
import type { Tree } from './tree.ts';

/** An entry that is to be sealed, and what its leaf hashes to. */
export type Taken = Readonly<{ id: Id; hash: Buffer }>;

/** Entries in one seal: some megabytes, so that the transaction stays short. */
export const largestSeal = 5_000;

/**
 * Takes the entries that no seal covers, the oldest ids first. An entry that is not there any more is not taken, and stays for whoever
 * verifies to find.
 */
export async function takeUnsealed({ db }: PlatformTx, tree: Tree): Promise<Taken[]> {
  const of = tree.kind === 'company' ? tree.company : null;
  const [queue, entries] = of
    ? [sql.raw('audit_unsealed'), sql.raw('audit_entries')]
    : [sql.raw('platform_audit_unsealed'), sql.raw('platform_audit_entries')];
  const own = (alias: string) => (of ? sql`${sql.raw(alias)}.company_id = ${of} and` : sql``);
  const { rows } = await db.execute<{ id: Id; canonical: Buffer }>(sql`
    with due as (
      select q.entry_id, e.canonical from ${queue} q join ${entries} e on ${own('e')} e.id = q.entry_id
      where ${own('q')} true order by q.entry_id limit ${largestSeal}
    ), taken as (
      delete from ${queue} q using due where ${own('q')} q.entry_id = due.entry_id returning q.entry_id
    )
    select due.entry_id as id, due.canonical from due join taken using (entry_id) order by due.entry_id`);
  return rows.map(({ id, canonical }) => ({ id, hash: leafHash(canonical) }));
}

/** Gives each taken entry its place in the tree. */
export async function listLeaves({ db }: PlatformTx, tree: Tree, from: number, taken: readonly Taken[]): Promise<void> {
  const [table, company] =
    tree.kind === 'company'
      ? [sql.raw('audit_leaves (company_id, leaf_index, entry_id, hash)'), sql`${tree.company}::uuid, `]
      : [sql.raw('platform_audit_leaves (leaf_index, entry_id, hash)'), sql``];
  const ids = sql.param(taken.map(({ id }) => id));
  const hashes = sql.param(taken.map(({ hash }) => hash));
  await db.execute(sql`
    insert into ${table} select ${company}${from}::bigint + place - 1, id, hash
    from unnest(${ids}::uuid[], ${hashes}::bytea[]) with ordinality as taken (id, hash, place)`);
}
