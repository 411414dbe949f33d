import { sql } from 'drizzle-orm';
import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import type pg from 'pg';

/** What statements of a transaction are written on. Its own `transaction` is a savepoint. */
export type Transaction = NodePgTransaction<Record<string, never>, Record<string, never>>;

const dialect = new PgDialect();

/**
 * Runs work in a transaction on a connection of the pool: commits when it resolves, rolls back when it rejects. `opening` is the
 * statement that begins it, with whatever is said at its start: both are one round trip to the database, where drizzle's own
 * transaction would be two. It must hold nothing that somebody typed. A connection that cannot be rolled back is not lent out again.
 */
export async function transact<T>(pool: pg.Pool, opening: string, work: (db: Transaction) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  let isUsable = false;
  try {
    await connection.query(opening);
    const db: Transaction = new NodePgTransaction(
      dialect,
      new NodePgSession(connection, dialect, undefined),
      undefined,
    );
    const result = await work(db);
    // By drizzle as well: what a deferred constraint says at the end reads as what a statement says.
    const { command } = await db.execute(sql`commit`);
    // PostgreSQL answers a commit after a statement that failed with a rollback, and calls it no error.
    if (command !== 'COMMIT')
      throw new Error('the transaction was rolled back: a statement failed and the work went on');
    isUsable = true;
    return result;
  } catch (error) {
    isUsable = await connection.query('rollback').then(
      () => true,
      () => false,
    );
    throw error;
  } finally {
    connection.release(!isUsable);
  }
}
