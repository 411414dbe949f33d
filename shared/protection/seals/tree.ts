import { isId, type Id } from '../../kernel/ids.ts';

/** One of the trees: of a company's entries, of the platform's own, or of the checkpoints of all of those. */
export type Tree =
  Readonly<{ kind: 'company'; company: Id }> | Readonly<{ kind: 'platform' }> | Readonly<{ kind: 'roots' }>;

export const companyTree = (company: Id): Tree => ({ kind: 'company', company });
export const platformTree: Tree = { kind: 'platform' };
export const rootTree: Tree = { kind: 'roots' };

/** How a tree is called in anchors and in what people read. */
export const nameOfTree = (tree: Tree): string => (tree.kind === 'company' ? `company/${tree.company}` : tree.kind);

/** The tree of a name. Throws a RangeError where there is none of that name. */
export function treeOfName(name: string): Tree {
  if (name === 'roots') return rootTree;
  if (name === 'platform') return platformTree;
  const company = name.slice('company/'.length);
  if (name.startsWith('company/') && isId(company)) return companyTree(company);
  throw new RangeError('no tree has that name');
}

/** The first line of a tree's checkpoints: the tree above all bears the name of the key, as C2SP asks of a log. */
export const originOf = (keyName: string, tree: Tree): string =>
  tree.kind === 'roots' ? keyName : `${keyName}/${nameOfTree(tree)}`;

/**
 * The restore of the database that a checkpoint was anchored after; null before the first. A tree that was put back grows again through
 * sizes that are anchored already: what comes after a restore is therefore anchored apart, and what was there stays where it is.
 */
export type Line = Id | null;

/** Where the checkpoint of a tree at a size is anchored: names sort by size. */
export const anchorKey = (tree: Tree, size: number, line: Line): string =>
  `${anchorsOf(tree)}${line === null ? '' : `${line}/`}${String(size).padStart(16, '0')}`;
export const anchorsOf = (tree: Tree): string => `${nameOfTree(tree)}/`;

/** Where the keys are anchored that checkpoints are verified with. */
export const anchoredKeys = 'keys/';

export type Anchored = Readonly<{ tree: string; line: Line; size: number }>;

/** What a name in the store says: a checkpoint of a tree, a key to verify with, or null for what nobody expects there. */
export function readAnchorKey(name: string): Anchored | 'key' | null {
  if (/^keys\/[0-9a-f]{8}$/u.test(name)) return 'key';
  const { tree, company, line, size } =
    /^(?<tree>company\/(?<company>[^/]+)|platform|roots)\/(?:(?<line>[^/]+)\/)?(?<size>\d{16})$/u.exec(name)?.groups ??
    {};
  if (tree === undefined || (company !== undefined && !isId(company))) return null;
  if (line !== undefined && !isId(line)) return null;
  return { tree, line: line ?? null, size: Number(size) };
}

/** Longer than entries are kept, which is to the end of the seventh calendar year after, so that the last can still be checked as it goes. */
export function anchorLockedUntil(madeAt: Date): Date {
  const until = new Date(madeAt);
  until.setUTCFullYear(until.getUTCFullYear() + 9);
  return until;
}
