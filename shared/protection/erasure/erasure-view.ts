import { and, eq, inArray } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { ErasureEvidence, ErasureRow } from './contract.ts';
import type { ErasureRecord } from './store.ts';
import { erasureEvidence, erasures } from './table.ts';
import { columnWordOfErasure, lawWords, tableWords } from './words.ts';

export type EvidenceRecord = typeof erasureEvidence.$inferSelect;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** What became of each of these erasures, by its id. */
export async function evidenceOf(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, EvidenceRecord[]>> {
  const rows =
    ids.length === 0
      ? []
      : await tx.db
          .select()
          .from(erasureEvidence)
          .where(and(eq(erasureEvidence.companyId, tx.company), inArray(erasureEvidence.erasureId, [...ids])))
          .orderBy(erasureEvidence.tableName, erasureEvidence.columnName);
  return Map.groupBy(rows, ({ erasureId }) => erasureId);
}

/** An erasure as HR's list has it. */
export function rowOf(record: ErasureRecord, evidence: readonly EvidenceRecord[] = []): ErasureRow {
  const sum = (done: EvidenceRecord['done']) =>
    evidence.reduce((all, one) => all + (one.done === done ? one.rows : 0), 0);
  return {
    id: record.id,
    person: record.employeeId,
    basis: record.basis,
    request: record.requestId,
    begunAt: record.begunAt.toISOString(),
    erasedAt: iso(record.erasedAt),
    finishedAt: iso(record.finishedAt),
    keptUntil: record.keptUntil,
    figures: {
      tables: new Set(evidence.map(({ tableName }) => tableName)).size,
      deleted: sum('deleted'),
      emptied: sum('emptied'),
      pseudonymised: sum('pseudonymised'),
      kept: sum('kept'),
    },
  };
}

const order = ['deleted', 'emptied', 'pseudonymised', 'kept'];

/** What was done to each table and column: what went first, and what the law keeps last. */
export const evidenceView = (evidence: readonly EvidenceRecord[]): ErasureEvidence[] =>
  evidence
    .toSorted((a, b) => order.indexOf(a.done) - order.indexOf(b.done))
    .map(({ tableName, columnName, done, rows, keptUntil, basis }) => ({
      table: { name: tableName, title: tableWords[tableName] ?? { sv: tableName, en: tableName } },
      column: columnName === null ? null : { name: columnName, title: columnWordOfErasure(columnName) },
      done,
      rows,
      keptUntil,
      law: basis === null ? null : lawWords(basis),
    }));

/** One erasure and its evidence. Throws Problem `not-found`. */
export async function loadErasure(tx: Tx, id: Id): Promise<{ record: ErasureRecord; evidence: EvidenceRecord[] }> {
  const [record] = await tx.db
    .select()
    .from(erasures)
    .where(and(eq(erasures.companyId, tx.company), eq(erasures.id, id)));
  if (!record) throw new Problem('not-found');
  return { record, evidence: (await evidenceOf(tx, [id])).get(id) ?? [] };
}
