import type { Id } from '../../../kernel/ids.ts';
import { asMachine, asPlatformMachine } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import { findKeys, unknownKeys } from '../find-keys.ts';
import { endedCompanies } from '../ended-companies.ts';
import { companyTree, nameOfTree, platformTree } from '../tree.ts';
import type { SealUses } from '../uses.ts';
import { checkpointFaults } from './check-checkpoints.ts';
import { checkRoots } from './check-roots.ts';
import { checkTree, type Range, type TreeFound } from './check-tree.ts';
import { compareAnchors, unexpectedAnchors } from './compare-anchors.ts';
import { explainedByRestores } from './explained-by-restores.ts';
import type { Fault } from './fault.ts';
import { stillFaults } from './still-faults.ts';
import { prunedTooEarly } from './what-was-pruned.ts';

export type Verified = Readonly<{
  ok: boolean;
  /** Entries that were compared with their places. */
  events: number;
  /** Entries that are gone because their time was over, as a sealed record says. */
  pruned: number;
  seals: number;
  /** Checkpoints that were compared with their anchors. */
  anchors: number;
  /** Anchors beyond the database, from before a restore, as a sealed record says. */
  leftBehind: number;
  /** The restores of the database that sealed records tell of. */
  restores: readonly Readonly<{ restore: Id; at: string; copy: string }>[];
  /** Entries that wait for their seal. */
  unsealed: number;
  trees: number;
  faults: readonly Fault[];
}>;

type Options = Readonly<{
  /** Hears after each tree how many entries were seen. */
  told?: (events: number) => void;
  /** The companies are all that there are: what stands in the store beside their anchors is named too. */
  all?: boolean;
}>;

/**
 * Verifies the audit log of companies and of the platform: entries, places, roots, checkpoints, anchors, and the tree above. Each tree is
 * looked at as it was at one moment. Rejects as LockedObjects do.
 */
export async function verifyAudit(
  uses: Omit<SealUses, 'log'>,
  companies: readonly Id[],
  range: Range,
  { told = () => undefined, all = false }: Options = {},
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
  const platform = await uses.operations.onPlatform((tx) => checkTree(tx, platformTree, range), 'look');
  add(platform);
  const whole = range.from === null && range.to === null;
  add(await uses.operations.onPlatform((tx) => checkRoots(tx, signer.name, found, whole), 'look'));

  const keys = findKeys(signer);
  const behind = explainedByRestores(uses.anchors, found);
  const faults: Fault[] = await unknownKeys(uses.anchors, signer);
  let [anchors, leftBehind] = [0, 0];
  for (const one of found) {
    const compared = await compareAnchors(uses.anchors, one, behind);
    anchors += compared.compared;
    leftBehind += compared.leftBehind;
    const lines = [null, ...platform.restores.map(({ restore }) => restore)];
    faults.push(...(await prunedTooEarly(uses.anchors, one.tree, one.prunings, lines)));
    faults.push(...one.faults, ...checkpointFaults(one.tree, one.seals, keys), ...compared.faults);
  }
  if (all) {
    const ended = await uses.operations.onPlatform(endedCompanies, 'look');
    const trees = new Set([...found.map(({ tree }) => nameOfTree(tree)), ...[...ended].map((id) => `company/${id}`)]);
    faults.push(...(await unexpectedAnchors(uses.anchors, trees, behind)));
  }
  const standing = await stillFaults(uses.operations, faults);
  const rolledBack = wasRolledBack(found.at(-1)!, standing);
  return {
    ok: standing.length === 0,
    events,
    pruned: found.reduce((sum, { pruned }) => sum + pruned, 0),
    seals: found.reduce((sum, { seals }) => sum + seals.length, 0),
    anchors,
    leftBehind,
    restores: platform.restores.map(({ restore, at, copy }) => ({ restore, at, copy })),
    unsealed: found.reduce((sum, { unsealed }) => sum + unsealed, 0),
    trees: found.length,
    faults: [...rolledBack, ...standing],
  };
}

/** The tree above all is anchored further than it goes: not one company's end was cut off, but the whole database is an older one. */
function wasRolledBack({ tree, sizes }: TreeFound, standing: readonly Fault[]): Fault[] {
  const name = nameOfTree(tree);
  const last = [...sizes.keys()].reduce((most, size) => Math.max(most, size), 0);
  const beyond = standing.filter((one) => one.tree === name && one.kind === 'seal-removed' && one.size! > last);
  if (beyond.length === 0) return [];
  return [
    { tree: name, kind: 'rolled-back', index: last, to: beyond.reduce((most, { size }) => Math.max(most, size!), 0) },
  ];
}
