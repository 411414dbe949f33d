import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { rootProof, type Proof } from './find-proof.ts';
import { lastFrontier, sealsFrom } from './seal-store.ts';
import { companyTree, originOf } from './tree.ts';

/** Leaves in one transaction and one heap of the file. */
const heap = 5_000;

const line = (value: object): string => `${JSON.stringify(value)}\n`;
const base64 = (bytes: Buffer): string => bytes.toString('base64');

export const proofAsWritten = ({ index, size, proof, checkpoint }: Proof) => ({
  index,
  size,
  proof: proof.map(base64),
  checkpoint,
});

/**
 * What a company's audit log is verified from, by anybody and without us (`frontend/public/verify-audit.mjs`): JSON lines with the
 * checkpoints, that the last of them stands in the tree above, and the sealed entries in their one byte form, each at its place. What is not
 * sealed yet is not in it.
 */
export async function* auditFile(
  database: Database,
  company: Id,
  keyName: string,
  keys: readonly string[],
): AsyncIterable<Buffer> {
  const tree = companyTree(company);
  const { size } = await database.inTenant(company, (tx) => lastFrontier(tx, tree), 'look');
  const head = { format: 'clvr-audit/1', company, origin: originOf(keyName, tree), keys, events: size };
  yield Buffer.from(line(head), 'utf8');
  const { seals, root } = await database.inTenant(
    company,
    async (tx) => {
      const all = (await sealsFrom(tx, tree, 0, 1_000_000)).filter((seal) => seal.size <= size);
      let found: { of: number; proof: Proof } | null = null;
      // The newest seal may not be in the tree above yet.
      for (const seal of all.toReversed().slice(0, 20)) {
        const proof = await rootProof(tx, seal.size);
        if (proof) found = { of: seal.size, proof };
        if (found) break;
      }
      return { seals: all, root: found };
    },
    'look',
  );
  yield Buffer.from(seals.map(({ checkpoint }) => line({ checkpoint })).join(''), 'utf8');
  if (root) yield Buffer.from(line({ root: { of: root.of, ...proofAsWritten(root.proof) } }), 'utf8');
  for (let from = 0; from < size; from += heap) {
    const rows = await database.inTenant(
      company,
      async ({ db }) =>
        (
          await db.execute<{ leaf_index: string; entry_id: Id; hash: Buffer; canonical: Buffer | null }>(sql`
            select l.leaf_index, l.entry_id, l.hash, e.canonical from audit_leaves l
            left join audit_entries e on e.company_id = l.company_id and e.id = l.entry_id
            where l.company_id = ${company} and l.leaf_index >= ${from} and l.leaf_index < ${Math.min(from + heap, size)}
            order by l.leaf_index`)
        ).rows,
      'look',
    );
    const lines = rows.map(({ leaf_index: index, entry_id: entry, hash, canonical }) =>
      line({ leaf: Number(index), entry, hash: base64(hash), canonical: canonical?.toString('utf8') ?? null }),
    );
    yield Buffer.from(lines.join(''), 'utf8');
  }
  yield Buffer.from(line({ end: { leaves: size, checkpoints: seals.length } }), 'utf8');
}
