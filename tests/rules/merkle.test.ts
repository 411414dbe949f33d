import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  emptyFrontier,
  emptyRoot,
  frontierBytes,
  frontierFrom,
  grown,
  inclusionProof,
  isIncluded,
  leafHash,
  nodeHash,
  rootOf,
} from '../../shared/platform/transparency/merkle.ts';
import { isIncludedForSigstore } from '../support/rfc6962-oracle.ts';

/** The leaves and roots that the tests of Certificate Transparency publish for RFC 6962. */
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const proofs: readonly (readonly [index: number, size: number, proof: readonly string[]])[] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];

const leaves = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')));
const hex = (bytes: Buffer) => bytes.toString('hex');
const rootFor = (some: readonly Buffer[]) => rootOf(grown(emptyFrontier, some));

test('the roots are those that are published for RFC 6962', () => {
  expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(hex(rootFor([]))).toBe(hex(emptyRoot));
  expect(roots.map((_, at) => hex(rootFor(leaves.slice(0, at + 1))))).toEqual(roots);
});

test.each(proofs)('the proof of leaf %i of %i is the published one, and holds', (index, size, published) => {
  const proof = inclusionProof(emptyFrontier, leaves.slice(0, size), index);
  expect(proof.map(hex)).toEqual(published);
  expect(isIncluded(leaves[index]!, { index, size, proof, root: Buffer.from(roots[size - 1]!, 'hex') })).toBe(true);
});

/** The definition of the RFC, word for word: slow, and hard to get wrong. */
function defined(some: readonly Buffer[]): Buffer {
  if (some.length === 1) return some[0]!;
  let middle = 1;
  while (middle * 2 < some.length) middle *= 2;
  return nodeHash(defined(some.slice(0, middle)), defined(some.slice(middle)));
}

const many = Array.from({ length: 300 }, (_, at) => leafHash(Buffer.from(String(at))));

test('a tree that grows has the root of the definition, in whatever pieces it grew', () => {
  const pieces = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 });
  const grows = fc.property(pieces, (sizes) => {
    let frontier = emptyFrontier;
    for (const size of sizes) {
      frontier = grown(frontier, many.slice(frontier.size, frontier.size + size));
      frontier = frontierFrom(frontier.size, frontierBytes(frontier));
    }
    return frontier.size === 0 || rootOf(frontier).equals(defined(many.slice(0, frontier.size)));
  });
  expect(fc.check(grows).failed).toBe(false);
});

test('each leaf has a proof; another leaf, place, size or a changed or longer proof has none', () => {
  for (let size = 1; size <= 70; size++) {
    const tree = many.slice(0, size);
    const root = defined(tree);
    for (let index = 0; index < size; index++) {
      const proof = inclusionProof(emptyFrontier, tree, index);
      const before = Math.floor((index * ((size % 3) + 1)) / 3);
      const behind = grown(emptyFrontier, tree.slice(0, before));
      expect(inclusionProof(behind, tree.slice(before), index)).toEqual(proof);
      const right = { index, size, proof, root };
      expect(isIncluded(tree[index]!, right)).toBe(true);
      const wrong = [
        isIncluded(many[299]!, right),
        isIncluded(tree[index]!, { ...right, index: size }),
        isIncluded(tree[index]!, { ...right, root: many[298]! }),
        isIncluded(tree[index]!, { ...right, proof: [...proof, many[297]!] }),
        ...(size > 1
          ? [
              isIncluded(tree[index]!, { ...right, index: (index + 1) % size }),
              isIncluded(tree[index]!, { ...right, proof: proof.slice(1) }),
              isIncluded(tree[index]!, { ...right, proof: [many[296]!, ...proof.slice(1)] }),
            ]
          : []),
      ];
      expect(wrong.filter(Boolean), `${index} of ${size}`).toEqual([]);
    }
  }
});

test('an implementation that has nothing to do with ours finds each leaf by our proofs, and nothing else', () => {
  for (let size = 1; size <= 70; size++) {
    const tree = many.slice(0, size);
    const root = rootFor(tree);
    for (let index = 0; index < size; index++) {
      const said = { index, size, proof: inclusionProof(emptyFrontier, tree, index), root };
      const finds = (data: number, other: Partial<typeof said> = {}) =>
        isIncludedForSigstore(Buffer.from(String(data)), { ...said, ...other });
      const answers = [
        finds(index),
        finds(299),
        finds(index, { root: many[298]! }),
        finds(index, { proof: [...said.proof, many[297]!] }),
        size > 1 && finds(index, { index: (index + 1) % size }),
      ];
      expect(answers, `${index} of ${size}`).toEqual([true, false, false, false, false]);
    }
  }
});

test('bytes that are no frontier of a size are refused', () => {
  expect(() => frontierFrom(5, Buffer.alloc(32))).toThrow(RangeError);
  expect(() => inclusionProof(emptyFrontier, many, 300)).toThrow(RangeError);
});
