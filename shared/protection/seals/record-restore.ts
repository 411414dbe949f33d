import type { Id } from '../../kernel/ids.ts';
import { asMachine, asPlatformMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { LockedObjects } from '../../platform/locked-objects.ts';
import type { Database, PlatformTx } from '../../platform/tenant-transaction.ts';
import { endedCompanies } from './ended-companies.ts';
import { linesOf } from './lines.ts';
import { leftOf, writtenBefore, type Left } from './restore-record.ts';
import { anchoredSizes, notAnchored } from './seal-store.ts';
import { anchorKey, nameOfTree, readAnchorKey, treeOfName, type Anchored, type Line, type Tree } from './tree.ts';

type Uses = Readonly<{ operations: Database; anchors: LockedObjects }>;

/** The copy is older than it is said to be: the database knows nothing of checkpoints that were anchored before. */
export class CopyIsOlder extends Error {
  override readonly name = 'CopyIsOlder';
  /** When the oldest of them was anchored, by the clock of the store. */
  readonly oldest: Date;
  constructor(count: number, key: string, oldest: Date) {
    super(
      `the database knows nothing of ${count} checkpoints that were anchored before that moment, the oldest at ${oldest.toISOString()} (${key}): the copy is older, or its log was cut off`,
    );
    this.oldest = oldest;
  }
}

/** All anchored checkpoints, by the names of their trees. */
async function byTree(anchors: LockedObjects): Promise<Map<string, Anchored[]>> {
  const found = new Map<string, Anchored[]>();
  for await (const key of anchors.list('')) {
    const one = readAnchorKey(key);
    if (one === null || one === 'key') continue;
    const others = found.get(one.tree);
    if (others) others.push(one);
    else found.set(one.tree, [one]);
  }
  return found;
}

/**
 * The anchors of a tree that the database has no seal for. What was anchored before an earlier restore is named in the record of that one,
 * where the database still has it.
 */
async function leftBehind(
  uses: Uses,
  tree: Tree,
  lines: readonly Line[],
  anchored: readonly Anchored[],
): Promise<Anchored[]> {
  const look = async (tx: PlatformTx) => ({ sizes: await anchoredSizes(tx, tree), open: await notAnchored(tx, tree) });
  const { sizes, open } = await (tree.kind === 'company'
    ? uses.operations.inTenant(tree.company, look, 'look')
    : uses.operations.onPlatform(look, 'look'));
  const left: Anchored[] = [];
  for (const one of anchored) {
    const { line, size } = one;
    if (lines.includes(line) && line !== lines.at(-1)) continue;
    const isKnown = lines.includes(line) && sizes.has(size);
    if (isKnown && sizes.get(size)) continue;
    // A seal that was made since, and could not be anchored where another stands.
    const seal = isKnown ? open.find((other) => other.size === size) : undefined;
    const there = seal && (await uses.anchors.readOldest(anchorKey(tree, size, line)));
    if (!(seal && there && Buffer.from(seal.checkpoint, 'utf8').equals(there))) left.push(one);
  }
  return left;
}

/**
 * Records that the database was put back to a copy of an earlier moment: on the platform and in every company, with the checkpoints that were
 * anchored after that moment and that the database knows nothing of any more. From here on checkpoints are anchored apart. To be
 * called once after each restore; a second call that follows one that was interrupted records the same again. Rejects with
 * CopyIsOlder where the store knows better than that the copy is of that moment, and as LockedObjects do.
 */
export async function recordRestore(
  uses: Uses,
  companies: readonly Id[],
  copy: Date,
): Promise<{ restore: Id; left: readonly Left[]; checkpoints: number }> {
  const operator = asPlatformMachine('operator');
  authorise(operator, 'audit.record-restore');
  const { lines, ended } = await uses.operations.onPlatform(async (tx) => ({
    lines: await linesOf(tx),
    ended: await endedCompanies(tx),
  }));
  const all: Anchored[] = [];
  for (const [name, anchored] of await byTree(uses.anchors)) {
    const tree = treeOfName(name);
    // The seals of a company whose contract has ended have gone with it.
    if (tree.kind === 'company' && ended.has(tree.company)) continue;
    all.push(...(await leftBehind(uses, tree, lines, anchored)));
  }
  const older = (await writtenBefore(uses.anchors, all, copy)).toSorted(
    (a, b) => a.written.getTime() - b.written.getTime(),
  );
  if (older[0]) {
    const { one, written } = older[0];
    throw new CopyIsOlder(older.length, anchorKey(treeOfName(one.tree), one.size, one.line), written);
  }
  const left = leftOf(all);
  const restore = await uses.operations.onPlatform(async (tx) => {
    const id = tx.newId();
    const details = { copy: copy.toISOString(), left };
    await auditPlatform(tx, operator, 'database.restored', { kind: 'restore', id }, details);
    return id;
  });
  for (const company of companies) {
    const actor = asMachine('operator', company);
    authorise(actor, 'audit.record-restore');
    const own = left.filter(({ tree }) => tree === nameOfTree({ kind: 'company', company }));
    await uses.operations.inTenant(company, (tx) =>
      audit(tx, actor, 'database.restored', { kind: 'restore', id: restore }, { copy: copy.toISOString(), left: own }),
    );
  }
  return { restore, left, checkpoints: all.length };
}
