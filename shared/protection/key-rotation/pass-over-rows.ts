import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { findKnownKeys } from './find-known-keys.ts';
import { makeAnew } from './make-anew.ts';
import { countRows, frontsOf, replaceIndexes, replaceValues, wholeRows } from './rows-of-table.ts';
import type { SealedTable } from './sealed-tables.ts';
import { moveRotation, type Rotation } from './store.ts';
import type { RotationUses } from './uses.ts';
import { keysNamed, whatIsDue } from './what-is-due.ts';

/** So often a chunk is tried in which rows are due and none of them can be changed. */
const tries = 3;

/**
 * Rows are due to be made anew, and changing them changes none, again and again: row-level security answers so where something is
 * wrong with it, and a rotation that took it for an answer would throw away keys that are in use.
 */
export class NothingChanges extends Error {
  override readonly name = 'NothingChanges';
}

/** Begins a pass over all rows: counts them and stands before the first. */
export async function beginPass(uses: RotationUses, company: Id, rotation: Rotation): Promise<Rotation> {
  uses.keys.drop(company);
  return uses.operations.inTenant(company, async (tx: Tx) => {
    let rows = 0;
    for (const { name } of uses.guardedTables.sealed) rows += await countRows(tx, name);
    const first = uses.guardedTables.sealed[0]?.name ?? null;
    const begun = { passBeganAt: tx.now, passes: rotation.passes + 1, place: first, afterId: null };
    return moveRotation(tx, rotation, { ...begun, rows, seen: 0, found: 0, left: 0 });
  });
}

/**
 * Takes a pass one chunk further: what replaced keys made in it is made anew and put in place where nobody has changed it meanwhile,
 * in one transaction with where the pass stands. Gives the rotation as it then is; its `place` is null after the last row.
 * Rejects with Overtaken when somebody else took it further, and with NothingChanges.
 */
export async function passOverChunk(uses: RotationUses, company: Id, rotation: Rotation): Promise<Rotation> {
  const { sealed } = uses.guardedTables;
  const at = sealed.findIndex(({ name }) => name === rotation.place);
  const table = sealed[at];
  // A table that is there no more: the pass begins anew.
  if (!table) return beginPass(uses, company, rotation);
  for (let attempt = 1; ; attempt += 1) {
    const done = await oneChunk(uses, company, rotation, table, sealed[at + 1]?.name ?? null);
    if (done) return done;
    if (attempt === tries) throw new NothingChanges(table.name);
  }
}

async function oneChunk(
  uses: RotationUses,
  company: Id,
  rotation: Rotation,
  table: SealedTable,
  nextTable: string | null,
): Promise<Rotation | null> {
  const { operations, chunk } = uses;
  const fronts = await operations.inTenant(company, (tx) => frontsOf(tx, table, rotation.afterId, chunk), 'look');
  const known = await findKnownKeys(uses, company, keysNamed(table, fronts));
  const due = whatIsDue(table, fronts, known);
  const touched: Id[] = [...new Set([...due.values, ...due.indexes].map(({ id }) => id))];
  const whole =
    touched.length === 0 ? [] : await operations.inTenant(company, (tx) => wholeRows(tx, table, touched), 'look');
  const made = await makeAnew(uses, company, table, due, whole);
  const wanted = made.values.length + made.indexes.length;
  const last = fronts.at(-1)?.id ?? null;
  const isEnd = fronts.length < chunk;
  return operations.inTenant(company, async (tx) => {
    const indexes = await replaceIndexes(tx, table, made.indexes);
    const changed = indexes.replaced + (await replaceValues(tx, table, made.values));
    if (wanted > indexes.taken && changed === 0) return null;
    const left = made.left + indexes.taken;
    return moveRotation(tx, rotation, {
      place: isEnd ? nextTable : table.name,
      afterId: isEnd ? null : last,
      seen: rotation.seen + fronts.length,
      found: rotation.found + due.values.length + due.indexes.length - left,
      moved: rotation.moved + changed,
      left: rotation.left + due.left + left,
    });
  });
}
