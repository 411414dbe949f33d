import type { Id } from '../../../kernel/ids.ts';

/** What can be wrong with the audit log, in words; a fault names the tree, and the entry or the places where it is. */
export const faultKinds = {
  'entry-changed': 'the entry is not the one that was sealed',
  'columns-changed': 'the columns of the entry do not say what its sealed form says',
  'entry-removed': 'the entry that was sealed is gone',
  'entry-inserted': 'the entry was put in without passing by the seals',
  'waiting-entry-removed': 'an entry that waited for its seal is gone',
  'leaf-missing': 'a place in the tree is gone',
  'out-of-order': 'the entry stands at a place that is not its own',
  'root-differs': 'the entries of these places do not come to the root that was sealed',
  'pruned-too-early':
    'the entry says that older ones were pruned, and not by the rule, or not of the seal that it names: nothing is missing by right',
  'rolled-back': 'the database is older than its own anchors, and no sealed record of a restore says why',
  'anchor-unexpected': 'something stands among the anchors that nobody expects there',
  'not-sealed': 'these places were added behind the last seal',
  'checkpoint-forged': 'the checkpoint does not say what its seal says, or nobody known has signed it',
  'seal-removed': 'a checkpoint is anchored whose seal is gone: the end was cut off',
  'anchor-missing': 'the checkpoint does not stand where it was anchored',
  'anchor-differs': 'the checkpoint is not the one that was anchored',
  'key-unknown':
    'a key is anchored that nobody vouches for: it is none of ours, or the signing key’s secret does not name it',
  'seal-not-listed': 'the checkpoint is not in the tree above',
  'listed-root-differs': 'the tree above lists another root than the one that was sealed',
  'listed-seal-removed': 'the tree above lists a seal that is gone: the end was cut off',
} as const;
export type FaultKind = keyof typeof faultKinds;

export type Fault = Readonly<{
  tree: string;
  kind: FaultKind;
  entry?: Id;
  /** A place in the tree, or the first of several. */
  index?: number;
  /** The last of several places. */
  to?: number;
  /** The tree below that a root of the tree above is of. */
  of?: string;
  /** The name under which something stands in the store. */
  key?: string;
  /** Of the seal: the size of the tree that it covers. */
  size?: number;
}>;
