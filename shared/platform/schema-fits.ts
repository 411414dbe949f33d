import { sql } from 'drizzle-orm';
import type { Database } from './tenant-transaction.ts';

/** The schema of the database is not one that this program can work on. `older`: the program is; else the database is. */
export class SchemaRefused extends Error {
  override readonly name = 'SchemaRefused';
  readonly older: 'program' | 'database';
  constructor(older: 'program' | 'database') {
    super(
      older === 'program'
        ? 'the database has a migration that breaks programs of before, and this is one'
        : 'the database lacks migrations that this program needs: migrate first',
    );
    this.older = older;
  }
}

/**
 * Holds a program to its database before it answers anything: expand and contract. A database that is newer is fine, as long as nothing
 * newer says that it breaks what was before; one that is older is not, since a release is migrated before it is switched to.
 * Throws SchemaRefused, and rejects where the database does not answer.
 */
export async function requireFittingSchema({ database }: { database: Database }, newest: number): Promise<void> {
  const reached = await reachedIn(database);
  if (reached.breaking > newest) throw new SchemaRefused('program');
  if (reached.newest < newest) throw new SchemaRefused('database');
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
