import { createRequire } from 'node:module';

type Entry = { canonicalizedBody: Buffer; inclusionProof: { logIndex: string; hashes: readonly Buffer[] } };
type Oracle = {
  verifyMerkleInclusion(entry: Entry, checkpoint: { logSize: bigint; logHash: Buffer }): void;
};

// Its types would bring those of all of Sigstore.
const { verifyMerkleInclusion } = createRequire(import.meta.url)('@sigstore/verify/dist/tlog/merkle.js') as Oracle;

/**
 * Whether the verifier of Sigstore, which has nothing to do with ours, finds data in a tree of RFC 6962: it takes a proof apart into its part
 * inside the tree and its part along the border, where ours walks the path. Throws what is no answer to the question.
 */
export function isIncludedForSigstore(
  data: Buffer,
  { index, size, proof, root }: Readonly<{ index: number; size: number; proof: readonly Buffer[]; root: Buffer }>,
): boolean {
  const inclusionProof = { logIndex: String(index), hashes: proof };
  try {
    verifyMerkleInclusion({ canonicalizedBody: data, inclusionProof }, { logSize: BigInt(size), logHash: root });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'TLOG_INCLUSION_PROOF_ERROR') return false;
    throw error;
  }
}
