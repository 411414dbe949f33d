import { and, asc, count, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { LineKind, LineState } from './line.ts';
import { staffImportLines, staffImports } from './table.ts';

export type StaffImport = typeof staffImports.$inferSelect;
export type StaffLine = typeof staffImportLines.$inferSelect;

/** What a line can be applied as. */
export const appliedKinds = ['add', 'change', 'end'] as const satisfies readonly LineKind[];

const ofImport = (tx: Tx, id: Id) => and(eq(staffImportLines.companyId, tx.company), eq(staffImportLines.importId, id));

/**
 * Loads a comparison that is still good. `locked`: until the transaction ends nobody else changes or applies it. Throws Problem
 * `not-found` for one that was discarded too, and `import-over` for one that is older than a day.
 */
export async function loadImport(tx: Tx, id: Id, { locked = false } = {}): Promise<StaffImport> {
  const query = tx.db
    .select()
    .from(staffImports)
    .where(and(eq(staffImports.companyId, tx.company), eq(staffImports.id, id)));
  const [found] = await (locked ? query.for('update') : query);
  if (!found) throw new Problem('not-found');
  if (found.expiresAt <= tx.now) throw new Problem('import-over');
  return found;
}

/** Writes something of a comparison over the version that was loaded, which is locked. */
export async function writeImport(
  tx: Tx,
  { id, version }: StaffImport,
  change: Partial<Pick<StaffImport, 'state' | 'missingLeftOn' | 'invite'>>,
): Promise<void> {
  await tx.db
    .update(staffImports)
    .set({ ...change, version: version + 1 })
    .where(and(eq(staffImports.companyId, tx.company), eq(staffImports.id, id), eq(staffImports.version, version)));
}

const heap = 500;

/** Puts lines in, some hundred at a time: a statement has only so many places for values. */
export async function insertLines(tx: Tx, lines: readonly (typeof staffImportLines.$inferInsert)[]): Promise<void> {
  for (let from = 0; from < lines.length; from += heap)
    await tx.db.insert(staffImportLines).values(lines.slice(from, from + heap));
}

/** How many lines a comparison has of each kind and in each state. */
export const countLines = (tx: Tx, id: Id): Promise<{ kind: LineKind; state: LineState; many: number }[]> =>
  tx.db
    .select({ kind: staffImportLines.kind, state: staffImportLines.state, many: count() })
    .from(staffImportLines)
    .where(ofImport(tx, id))
    .groupBy(staffImportLines.kind, staffImportLines.state);

/** The next lines that wait to be applied, in their order. */
export const waitingLines = (tx: Tx, id: Id, many: number): Promise<StaffLine[]> =>
  tx.db
    .select()
    .from(staffImportLines)
    .where(
      and(ofImport(tx, id), inArray(staffImportLines.kind, [...appliedKinds]), eq(staffImportLines.state, 'waiting')),
    )
    .orderBy(asc(staffImportLines.position))
    .limit(many);

/** Which of some lines still wait; whoever calls holds the lock of their comparison. */
export async function stillWaiting(tx: Tx, lines: readonly StaffLine[]): Promise<Set<Id>> {
  if (lines.length === 0) return new Set();
  const rows = await tx.db
    .select({ id: staffImportLines.id })
    .from(staffImportLines)
    .where(
      and(
        eq(staffImportLines.companyId, tx.company),
        inArray(
          staffImportLines.id,
          lines.map(({ id }) => id),
        ),
        eq(staffImportLines.state, 'waiting'),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** Says what became of a line that waited. */
export async function settleLine(
  tx: Tx,
  id: Id,
  became: Pick<StaffLine, 'state'> & Partial<Pick<StaffLine, 'employeeId' | 'refusal'>>,
): Promise<void> {
  await tx.db
    .update(staffImportLines)
    .set(became)
    .where(
      and(
        eq(staffImportLines.companyId, tx.company),
        eq(staffImportLines.id, id),
        inArray(staffImportLines.state, ['waiting', 'left-out']),
      ),
    );
}

/** Who was added by the line at a place; null while nobody was. */
export async function addedAt(tx: Tx, id: Id, position: number): Promise<Id | null> {
  const [found] = await tx.db
    .select({ employee: staffImportLines.employeeId })
    .from(staffImportLines)
    .where(and(ofImport(tx, id), eq(staffImportLines.position, position)));
  return found?.employee ?? null;
}

/** Leaves lines of a comparison out, or takes them in again: those that can be applied and were not. */
export async function setLeftOut(tx: Tx, id: Id, lines: readonly Id[], out: boolean): Promise<void> {
  await tx.db
    .update(staffImportLines)
    .set({ state: out ? 'left-out' : 'waiting' })
    .where(
      and(
        ofImport(tx, id),
        inArray(staffImportLines.id, [...lines]),
        inArray(staffImportLines.kind, [...appliedKinds]),
        eq(staffImportLines.state, out ? 'waiting' : 'left-out'),
      ),
    );
}

/** Whom the lines of a file are about, those aside that stand for who is missing. */
export async function peopleInFile(tx: Tx, id: Id, before: number): Promise<Set<Id>> {
  const rows = await tx.db
    .select({ employee: staffImportLines.employeeId })
    .from(staffImportLines)
    .where(and(ofImport(tx, id), sql`${staffImportLines.position} < ${before}`));
  return new Set(rows.flatMap(({ employee }) => employee ?? []));
}

/** Takes the lines away of those who are missing from the file, but for what was done. */
export async function dropMissing(tx: Tx, id: Id, from: number): Promise<void> {
  await tx.db
    .delete(staffImportLines)
    .where(and(ofImport(tx, id), gt(staffImportLines.position, from - 1), sql`${staffImportLines.state} <> 'done'`));
}

/** Forgets a comparison with all that it holds. Gives which; none where there was none. */
export const dropImport = (tx: Tx, id: Id): Promise<{ id: Id }[]> =>
  tx.db
    .delete(staffImports)
    .where(and(eq(staffImports.companyId, tx.company), eq(staffImports.id, id)))
    .returning({ id: staffImports.id });

/** Forgets all that are too old to be applied. Gives which. */
export const dropOldImports = (tx: Tx): Promise<{ id: Id }[]> =>
  tx.db
    .delete(staffImports)
    .where(and(eq(staffImports.companyId, tx.company), lte(staffImports.expiresAt, tx.now)))
    .returning({ id: staffImports.id });
