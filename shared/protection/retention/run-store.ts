import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { retentionChoices, retentionRuns } from './table.ts';

/** One rule of one run, and its row of evidence. */
export type Evidence = Readonly<{ id: Id; run: Id; rule: string; catalogue: string; startedAt: Date }>;

/** The statement that adds to a row of evidence, or begins it, where anything was deleted. */
export const addDeleted =
  (tx: Pick<Tx, 'company'>, { id, run, rule, catalogue, startedAt }: Evidence) =>
  (deleted: SQL, place: SQL = sql`null::text[]`): SQL => sql`
    insert into retention_runs (company_id, id, run_id, rule, catalogue, started_at, place, matched, deleted, held, kept)
    select ${tx.company}, ${id}, ${run}, ${rule}, ${catalogue}, ${startedAt.toISOString()}::timestamptz, ${place}, n, n, 0, 0
    from (select ${deleted} as n) as gone where n > 0
    on conflict (company_id, id) do update set
      deleted = retention_runs.deleted + excluded.deleted, matched = retention_runs.matched + excluded.matched,
      place = excluded.place`;

/** How far a rule under way has come: what it has deleted by its evidence, and the key or the page that the database has come to by itself. */
export async function progressOf(
  tx: Tx,
  { id }: Evidence,
): Promise<Readonly<{ deleted: number; place: string[] | null }>> {
  const [row] = await tx.db
    .select({ deleted: retentionRuns.deleted, place: retentionRuns.place })
    .from(retentionRuns)
    .where(and(eq(retentionRuns.companyId, tx.company), eq(retentionRuns.id, id)));
  return row ?? { deleted: 0, place: null };
}

/** The statement that keeps which page of a table comes next, where the database goes from page to page; null where it is through. */
export const keepPage =
  (tx: Pick<Tx, 'company'>, { id, run, rule, catalogue, startedAt }: Evidence) =>
  (page: SQL): SQL => sql`
    insert into retention_runs (company_id, id, run_id, rule, catalogue, started_at, place, matched, deleted, held, kept)
    values (${tx.company}, ${id}, ${run}, ${rule}, ${catalogue}, ${startedAt.toISOString()}::timestamptz, array[(${page})::text], 0, 0, 0, 0)
    on conflict (company_id, id) do update set place = excluded.place`;

/** Forgets the page that the database has come to: what comes next goes in the order of the key, and a page is no place in that. */
export async function forgetPage(tx: Tx, { id }: Evidence): Promise<void> {
  await tx.db
    .update(retentionRuns)
    .set({ place: null })
    .where(and(eq(retentionRuns.companyId, tx.company), eq(retentionRuns.id, id)));
}

/** Closes a row of evidence with what was left, and what was deleted where no batch has said it. Gives the whole row. */
export async function finishEvidence(
  tx: Tx,
  { id, run, rule, catalogue, startedAt }: Evidence,
  { deleted = 0, held, kept }: Readonly<{ deleted?: number; held: number; kept: number }>,
): Promise<typeof retentionRuns.$inferSelect> {
  const figures = { held, kept, place: null, finishedAt: tx.now };
  const matched = sql`${retentionRuns.deleted} + ${held}::bigint + ${kept}::bigint`;
  const [row] = await tx.db
    .insert(retentionRuns)
    .values({
      ...{ companyId: tx.company, id, runId: run, rule, catalogue, startedAt, deleted, matched: deleted + held + kept },
      ...figures,
    })
    .onConflictDoUpdate({ target: [retentionRuns.companyId, retentionRuns.id], set: { ...figures, matched } })
    .returning();
  return row!;
}

/** Rows of evidence that a run left open when its process ended. */
export const openEvidence = (tx: Tx) =>
  tx.db
    .select()
    .from(retentionRuns)
    .where(and(eq(retentionRuns.companyId, tx.company), isNull(retentionRuns.finishedAt)));

/** The shorter periods that the company has chosen, by rule. */
export async function readChoices(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.db
    .select({ rule: retentionChoices.rule, period: retentionChoices.period })
    .from(retentionChoices)
    .where(eq(retentionChoices.companyId, tx.company));
  return new Map(rows.map(({ rule, period }) => [rule, period]));
}
