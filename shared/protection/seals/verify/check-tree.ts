import { sql } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import type { PlatformTx } from '../../../platform/tenant-transaction.ts';
import { emptyFrontier, type Frontier } from '../../../platform/transparency/merkle.ts';
import { anchoredSizes, sealsFrom, sealsOf, type SealRecord } from '../seal-store.ts';
import { nameOfTree, type Tree } from '../tree.ts';
import { checkLeaves } from './check-leaves.ts';
import type { Fault } from './fault.ts';
import { recordedRestores, type Restore } from './recorded-restores.ts';
import { readLeaves } from './read-leaves.ts';
import { whatWasPruned, type Pruning } from './what-was-pruned.ts';

/** The days that are looked at, both included; null where all are. */
export type Range = Readonly<{ from: Date | null; to: Date | null }>;

export type TreeFound = Readonly<{
  tree: Tree;
  events: number;
  /** Entries that are gone because their time was over, as a sealed record says. */
  pruned: number;
  prunings: readonly Pruning[];
  restores: readonly Restore[];
  unsealed: number;
  /** The size at which it began to look, by a seal that it takes for granted here; its checkpoint is compared like the others. */
  start: number;
  seals: readonly SealRecord[];
  /** The sizes of all seals of the tree, and whether they are said to be anchored. */
  sizes: ReadonlyMap<number, boolean>;
  faults: readonly Fault[];
}>;

const most = 1_000_000;

/** Where a range begins: the last seal made before it. */
async function startOf({ db }: PlatformTx, tree: Tree, from: Date | null): Promise<number> {
  if (from === null) return 0;
  const { table, own } = sealsOf(tree);
  const { rows } = await db.execute<{ size: string }>(
    sql`select size from ${table} where ${own} and made_at < ${from.toISOString()} order by size desc limit 1`,
  );
  return Number(rows[0]?.size ?? 0);
}

/**
 * Entries that stand in no place and do not wait for one, and those that wait and are gone. Where each place has its entry and nothing is
 * wrong with the places, the entries are no more than those and the ones that wait: they are counted first, and looked for only
 * where there are more. `placed` is how many entries stand in places; null where that was not looked at.
 */
async function strays(
  { db }: PlatformTx,
  tree: Tree,
  placed: number | null,
): Promise<{ faults: Fault[]; unsealed: number }> {
  const company = tree.kind === 'company' ? tree.company : null;
  const before = company ? '' : 'platform_';
  const [entries, queue, leaves] = ['audit_entries', 'audit_unsealed', 'audit_leaves'].map((name) =>
    sql.raw(before + name),
  );
  const own = (alias: string) => (company ? sql`${sql.raw(alias)}.company_id = ${company} and` : sql``);
  const found = async (question: ReturnType<typeof sql>) => (await db.execute<{ id: Id }>(question)).rows;
  const { rows } = await db.execute<{ all: string; waiting: string; there: string }>(sql`
    select (select count(*) from ${entries} e where ${own('e')} true) as all, count(*) as waiting,
      count(distinct q.entry_id) filter (where exists (select from ${entries} e where ${own('e')} e.id = q.entry_id)
        and not exists (select from ${leaves} l where ${own('l')} l.entry_id = q.entry_id)) as there
    from ${queue} q where ${own('q')} true`);
  const { all, waiting, there } = rows[0]!;
  const mayBeMore = placed === null || Number(all) !== placed + Number(there);
  const inserted = mayBeMore
    ? await found(sql`
    select e.id from ${entries} e where ${own('e')} not exists (select from ${leaves} l where ${own('l')} l.entry_id = e.id)
      and not exists (select from ${queue} q where ${own('q')} q.entry_id = e.id) order by e.id limit 1000`)
    : [];
  const gone =
    there === waiting
      ? []
      : await found(sql`
    select q.entry_id as id from ${queue} q where ${own('q')} not exists (select from ${entries} e where ${own('e')} e.id = q.entry_id)
    order by q.entry_id limit 1000`);
  const name = nameOfTree(tree);
  const asFault = (kind: Fault['kind']) => (row: { id: Id }) => ({ tree: name, kind, entry: row.id });
  return {
    unsealed: Number(waiting),
    faults: [...inserted.map(asFault('entry-inserted')), ...gone.map(asFault('waiting-entry-removed'))],
  };
}

/** Everything that the database itself can be asked about a tree of entries, at one moment. */
export async function checkTree(tx: PlatformTx, tree: Tree, range: Range): Promise<TreeFound> {
  const start = await startOf(tx, tree, range.from);
  const [begin] = start === 0 ? [] : await sealsFrom(tx, tree, start - 1, 1);
  const after = await sealsFrom(tx, tree, start, most);
  // The first seal behind the range is looked at too: it covers what was recorded at the end of the last day.
  const end = range.to === null ? -1 : after.findIndex(({ madeAt }) => madeAt >= range.to!);
  const seals = end < 0 ? after : after.slice(0, end + 1);
  const frontier: Frontier = begin ? begin.frontier : emptyFrontier;
  const upTo = end < 0 ? Number.MAX_SAFE_INTEGER : seals.at(-1)!.size;
  const sealed = after.at(-1)?.size ?? start;
  const gone = await whatWasPruned(tx, tree, sealed);
  const check = checkLeaves(nameOfTree(tree), frontier, seals, gone.upTo);
  await readLeaves(tx, tree, start, upTo, check.take);
  const { events, pruned, faults } = check.end();
  const isWhole = start === 0 && end < 0;
  const around = await strays(tx, tree, isWhole && faults.length === 0 ? events : null);
  return {
    tree,
    events,
    pruned,
    prunings: gone.prunings,
    restores: await recordedRestores(tx, tree, sealed),
    unsealed: around.unsealed,
    start,
    seals: begin ? [begin, ...seals] : seals,
    sizes: await anchoredSizes(tx, tree),
    faults: [...faults, ...gone.faults, ...around.faults],
  };
}
