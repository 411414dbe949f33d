import type { Id } from '../../../kernel/ids.ts';
import { asMachine, asPlatformMachine } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import { findKeys, unknownKeys } from '../find-keys.ts';
import { companyTree, platformTree } from '../tree.ts';
import type { SealUses } from '../uses.ts';
import { anchorFaults, checkpointFaults } from './check-checkpoints.ts';
import { checkRoots } from './check-roots.ts';
import { checkTree, type Range, type TreeFound } from './check-tree.ts';
import type { Fault } from './fault.ts';
import { stillFaults } from './still-faults.ts';

export type Verified = Readonly<{
  ok: boolean;
  /** Entries that were compared with their places. */
  events: number;
  seals: number;
  /** Checkpoints that were compared with their anchors. */
  anchors: number;
  /** Entries that wait for their seal. */
  unsealed: number;
  trees: number;
  faults: readonly Fault[];
}>;

/**
 * Verifies the audit log of companies and of the platform: entries, places, roots, checkpoints, anchors, and the tree above. Each tree is
 * looked at as it was at one moment. Rejects as LockedObjects do. `told` hears after each tree how many entries were seen.
 */
export async function verifyAudit(
  uses: Omit<SealUses, 'log'>,
  companies: readonly Id[],
  range: Range,
  told: (events: number) => void = () => undefined,
): Promise<Verified> {
  const signer = uses.signer();
  authorise(asPlatformMachine('operator'), 'audit.verify');
  const found: TreeFound[] = [];
  let events = 0;
  const add = (one: TreeFound) => {
    found.push(one);
    told((events += one.events));
  };
  for (const company of companies) {
    authorise(asMachine('operator', company), 'audit.verify');
    add(await uses.operations.inTenant(company, (tx) => checkTree(tx, companyTree(company), range), 'look'));
  }
  add(await uses.operations.onPlatform((tx) => checkTree(tx, platformTree, range), 'look'));
  const whole = range.from === null && range.to === null;
  add(await uses.operations.onPlatform((tx) => checkRoots(tx, signer.name, found, whole), 'look'));

  const keys = findKeys(signer);
  const faults: Fault[] = await unknownKeys(uses.anchors, signer);
  let anchors = 0;
  for (const { tree, seals, sizes, start, faults: own } of found) {
    const settled = seals.filter(({ size }) => sizes.get(size));
    const compared = await anchorFaults(uses.anchors, tree, sizes, seals, settled, start);
    anchors += compared.compared;
    faults.push(...own, ...checkpointFaults(tree, seals, keys), ...compared.faults);
  }
  const standing = await stillFaults(uses.operations, faults);
  return {
    ok: standing.length === 0,
    events,
    seals: found.reduce((sum, { seals }) => sum + seals.length, 0),
    anchors,
    unsealed: found.reduce((sum, { unsealed }) => sum + unsealed, 0),
    trees: found.length,
    faults: standing,
  };
}
