import { and, sql, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { isId, type Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';

/** How many rows a page of a list has. */
export const rowsOfPage = 50;

export type WantedPage = Readonly<{
  /** The table that is listed, with its columns of company and id. */
  table: PgTable & { companyId: PgColumn; id: PgColumn };
  company: Id;
  /** What it is sorted by: a column of that table or an expression over them, never null, with an index (company, this, id). */
  by: PgColumn | SQL;
  order: 'asc' | 'desc';
  /** The id of the last row of the page before. An id and no value: addresses are kept in logs, and a value can be a name. */
  cursor: string | undefined;
}>;

/**
 * The clauses of one page of a list that is sorted by an index: rows from the cursor on, equal values by id. The cursor's row is
 * looked up for its value as it is at that moment, so a row that moved meanwhile moves the page with it and none is lost.
 * Throws Problem `input-invalid` for a cursor that is no id.
 */
export function sortedPage({ table, company, by, order, cursor }: WantedPage, rows = rowsOfPage) {
  if (cursor !== undefined && !isId(cursor)) throw new Problem('input-invalid');
  const direction = order === 'asc' ? sql`asc` : sql`desc`;
  const beyond = order === 'asc' ? sql`>` : sql`<`;
  const last = sql`(select ${by} from ${table} where ${table.companyId} = ${company} and ${table.id} = ${cursor})`;
  return {
    where: and(
      sql`${table.companyId} = ${company}`,
      cursor === undefined ? undefined : sql`(${by}, ${table.id}) ${beyond} (${last}, ${cursor}::uuid)`,
    )!,
    orderBy: [sql`${by} ${direction}`, sql`${table.id} ${direction}`],
    limit: rows + 1,
    /** Cuts what was found to the page, and says where the next one begins. */
    cut: <Row>(found: readonly Row[], idOf: (row: Row) => Id): { page: Row[]; next: Id | null } => {
      const page = found.slice(0, rows);
      const end = page.at(-1);
      return { page, next: found.length > rows && end !== undefined ? idOf(end) : null };
    },
  };
}
