import type { Id } from '../../kernel/ids.ts';

/** One of the trees: of a company's entries, of the platform's own, or of the checkpoints of all of those. */
export type Tree =
  Readonly<{ kind: 'company'; company: Id }> | Readonly<{ kind: 'platform' }> | Readonly<{ kind: 'roots' }>;

export const companyTree = (company: Id): Tree => ({ kind: 'company', company });
export const platformTree: Tree = { kind: 'platform' };
export const rootTree: Tree = { kind: 'roots' };

/** How a tree is called in anchors and in what people read. */
export const nameOfTree = (tree: Tree): string => (tree.kind === 'company' ? `company/${tree.company}` : tree.kind);

/** The first line of a tree's checkpoints: the tree above all bears the name of the key, as C2SP asks of a log. */
export const originOf = (keyName: string, tree: Tree): string =>
  tree.kind === 'roots' ? keyName : `${keyName}/${nameOfTree(tree)}`;

/** Where the checkpoint of a tree at a size is anchored: names sort by size. */
export const anchorKey = (tree: Tree, size: number): string => `${anchorsOf(tree)}${String(size).padStart(16, '0')}`;
export const anchorsOf = (tree: Tree): string => `${nameOfTree(tree)}/`;

/** Where the keys are anchored that checkpoints are verified with. */
export const anchoredKeys = 'keys/';

/** As long as the entries are kept, and a year more, so that the last of them can still be checked when it goes. */
export function anchorLockedUntil(madeAt: Date): Date {
  const until = new Date(madeAt);
  until.setUTCFullYear(until.getUTCFullYear() + 8);
  return until;
}
