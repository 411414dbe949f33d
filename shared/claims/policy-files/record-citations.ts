import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { Citation } from './excerpt.ts';
import { policyCitations } from './table.ts';

type Citing = Readonly<{ citation?: Citation }>;

/** Writes down which versions an evaluation cites, so that they are kept as long as it is. */
export async function recordCitations(tx: Tx, evaluation: Id, citing: readonly Citing[]): Promise<void> {
  const files = new Set(citing.flatMap(({ citation }) => (citation ? [citation.file] : [])));
  if (files.size === 0) return;
  await tx.db
    .insert(policyCitations)
    .values([...files].map((versionId) => ({ companyId: tx.company, versionId, evaluationId: evaluation })));
}
