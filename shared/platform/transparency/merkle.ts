import { hash } from 'node:crypto';

// The Merkle tree of RFC 6962 §2.1 over SHA-256.

const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

/** Of a tree without leaves. */
export const emptyRoot: Buffer = sha256(Buffer.alloc(0));

export function leafHash(data: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(data.length + 1);
  bytes[0] = 0;
  bytes.set(data, 1);
  return sha256(bytes);
}

const pair = Buffer.alloc(65);
pair[0] = 1;

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1);
  pair.set(right, 33);
  return sha256(pair);
}

/** A tree that only grows, of which no more is kept than its root is made of: the hashes of its whole subtrees, the largest first. */
export type Frontier = Readonly<{ size: number; hashes: readonly Buffer[] }>;

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** Adds the hashes of leaves behind those that are there. */
export function grown(frontier: Frontier, leaves: Iterable<Buffer>): Frontier {
  let { size } = frontier;
  const hashes = [...frontier.hashes];
  for (const leaf of leaves) {
    hashes.push(leaf);
    // Each subtree as large as the one that ends here becomes one with it.
    for (let whole = size; whole % 2 === 1; whole = (whole - 1) / 2) {
      const right = hashes.pop()!;
      hashes.push(nodeHash(hashes.pop()!, right));
    }
    size += 1;
  }
  return { size, hashes };
}

export const rootOf = ({ hashes }: Frontier): Buffer =>
  hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => nodeHash(left, right));

/** A frontier as bytes: its hashes, one after the other. */
export const frontierBytes = ({ hashes }: Frontier): Buffer => Buffer.concat(hashes);

/** Throws RangeError where the bytes are not those of a frontier of that size. */
export function frontierFrom(size: number, bytes: Buffer): Frontier {
  const count = [...size.toString(2)].filter((digit) => digit === '1').length;
  if (bytes.length !== count * 32) throw new RangeError('these are not the subtrees of a tree of that size');
  return { size, hashes: Array.from({ length: count }, (_, at) => bytes.subarray(at * 32, at * 32 + 32)) };
}

/** The largest power of two below a count of at least two. */
const split = (count: number): number => 2 ** Math.ceil(Math.log2(count) - 1);

/**
 * What shows that a leaf is in a tree: the hashes beside its way to the root, the lowest first (§2.1.1). The tree is what a frontier
 * stands for and the leaves behind it, of which the leaf is one. Throws RangeError where it is none.
 */
export function inclusionProof(frontier: Frontier, leaves: readonly Buffer[], index: number): Buffer[] {
  const size = frontier.size + leaves.length;
  if (!(index >= frontier.size && index < size)) throw new RangeError('the leaf is not one of these');
  const known = new Map<number, Buffer>();
  let start = 0;
  for (const subtree of frontier.hashes) {
    known.set(start, subtree);
    start += 2 ** Math.floor(Math.log2(frontier.size - start));
  }
  const hashOf = (from: number, count: number): Buffer => {
    if (from + count <= frontier.size) return known.get(from)!;
    if (count === 1) return leaves[from - frontier.size]!;
    const left = split(count);
    return nodeHash(hashOf(from, left), hashOf(from + left, count - left));
  };
  const proof: Buffer[] = [];
  let [from, count] = [0, size];
  while (count > 1) {
    const left = split(count);
    if (index < from + left) {
      proof.unshift(hashOf(from + left, count - left));
      count = left;
    } else {
      proof.unshift(hashOf(from, left));
      [from, count] = [from + left, count - left];
    }
  }
  return proof;
}

/** Whether a proof leads from a leaf to the root of a tree of that size (RFC 9162 §2.1.3.2). */
export function isIncluded(
  leaf: Buffer,
  { index, size, proof, root }: Readonly<{ index: number; size: number; proof: readonly Buffer[]; root: Buffer }>,
): boolean {
  if (!(index >= 0 && index < size)) return false;
  let [at, last, hashed] = [index, size - 1, leaf];
  for (const beside of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hashed = nodeHash(beside, hashed);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else hashed = nodeHash(hashed, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hashed.equals(root);
}
