import type { Id } from '../../kernel/ids.ts';
import { asMachine, asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import type { NoteSigner } from '../../platform/transparency/signed-note.ts';
import { anchorSeals } from './anchor-seals.ts';
import { currentLine } from './lines.ts';
import { listRoot, makeSeal } from './make-seal.ts';
import { lockSeals, notAnchored, type SealRecord } from './seal-store.ts';
import { largestSeal, listLeaves, takeUnsealed } from './take-unsealed.ts';
import { companyTree, platformTree, type Line, type Tree } from './tree.ts';
import type { SealUses } from './uses.ts';

/** Seals in one run for one tree: what is left goes with the next. */
const mostSeals = 40;

type Sealed = Readonly<{ count: number; line: Line; left: readonly SealRecord[] }>;

/** In one transaction: takes what no seal covers, gives it places, seals the tree, and lists the root above. */
async function sealOnce(tx: PlatformTx, signer: NoteSigner, tree: Tree): Promise<Sealed> {
  await lockSeals(tx);
  const taken = await takeUnsealed(tx, tree);
  if (taken.length > 0) {
    const { from, size, text } = await makeSeal(
      tx,
      signer,
      tree,
      taken.map(({ hash }) => hash),
    );
    await listLeaves(tx, tree, from, taken);
    await listRoot(tx, tree, size, text);
  }
  return { count: taken.length, line: await currentLine(tx), left: await notAnchored(tx, tree) };
}

async function sealUntilDone(uses: SealUses, tree: Tree, once: () => Promise<Sealed>): Promise<number> {
  let sum = 0;
  for (let round = 0; round < mostSeals; round++) {
    const { count, line, left } = await once();
    await anchorSeals(uses, tree, line, left);
    sum += count;
    if (count < largestSeal) break;
  }
  return sum;
}

/**
 * Seals what a company's audit log has that no seal covers, and anchors the checkpoint; what a run that was killed has left is taken
 * up again and comes to the same bytes. Gives how many entries. Rejects as LockedObjects do, and then nothing that was sealed is lost.
 */
export function sealCompany(uses: SealUses, company: Id): Promise<number> {
  authorise(asMachine('sealer', company), 'audit.seal');
  const tree = companyTree(company);
  return sealUntilDone(uses, tree, () => uses.operations.inTenant(company, (tx) => sealOnce(tx, uses.signer(), tree)));
}

/** The same for what was done to the platform itself. */
export function sealPlatform(uses: SealUses): Promise<number> {
  authorise(asPlatformMachine('sealer'), 'audit.seal');
  return sealUntilDone(uses, platformTree, () =>
    uses.operations.onPlatform((tx) => sealOnce(tx, uses.signer(), platformTree)),
  );
}
