import { sql } from 'drizzle-orm';
import type { Database } from './tenant-transaction.ts';

type Which = 'database' | 'key-database';

/** The schema of a database is not one that this program can work on. `older`: the program is; else that database is. */
export class SchemaRefused extends Error {
  override readonly name = 'SchemaRefused';
  readonly older: 'program' | Which;
  constructor(older: 'program' | Which, of: Which) {
    const which = of === 'database' ? 'the database' : 'the database of the keys';
    super(
      older === 'program'
        ? `${which} has a migration that breaks programs of before, and this is one`
        : `${which} lacks migrations that this program needs: migrate first`,
    );
    this.older = older;
  }
}

/**
 * Holds a program to one of its databases before it answers anything: expand and contract. A database that is newer is fine, as long as
 * nothing newer says that it breaks what was before; one that is older is not, since a release is migrated before it is switched to.
 * Throws SchemaRefused, and rejects where the database does not answer.
 */
export async function requireFittingSchema(
  { database, of = 'database' }: { database: Database; of?: Which },
  newest: number,
): Promise<void> {
  const reached = await reachedIn(database);
  if (reached.breaking > newest) throw new SchemaRefused('program', of);
  if (reached.newest < newest) throw new SchemaRefused(of, of);
}

/** SQLSTATE of a function that is not there: the database is from before it. */
const noFunction = '42883';

async function reachedIn(database: Database): Promise<{ newest: number; breaking: number }> {
  const none = { newest: 0, breaking: 0 };
  try {
    const { rows } = await database.once((db) =>
      db.execute<{ newest: number; breaking: number }>(sql`select newest, breaking from schema_reached()`),
    );
    return rows[0] ?? none;
  } catch (error) {
    for (let one = error; one instanceof Error; one = one.cause as Error)
      if ((one as { code?: unknown }).code === noFunction) return none;
    throw error;
  }
}
