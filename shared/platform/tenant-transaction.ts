import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { isId, type Id } from '../kernel/ids.ts';
import { Problem } from '../kernel/problem.ts';
import type { Clock, Randomness } from './clock.ts';
import { asInsideTransaction } from './inside-transaction.ts';
import { transact, type Transaction } from './transact.ts';

/** A transaction that sees one company's rows and no others. `now` is one instant for everything in it. */
export type Tx = Readonly<{ company: Id; now: Date; newId(): Id; db: Transaction }>;

/** A transaction without a company: it sees platform tables and, for the operations role, the crossing ones. */
export type PlatformTx = Omit<Tx, 'company'>;

/**
 * change: each statement sees what is committed by then, and locks decide who is first. look: nothing is written, and all
 * statements see one moment, so that what is put together from several of them fits together.
 */
export type TransactionMode = 'change' | 'look';

const begin = { look: 'begin isolation level repeatable read read only', change: 'begin' } as const;

export interface Database {
  /**
   * Runs work in a transaction of one company. Commits when it resolves, rolls back when it rejects. No outside I/O in it. Rejects with
   * Problem `contract-ended` where it would change something of a company whose contract has ended.
   */
  inTenant<T>(company: Id, work: (tx: Tx) => Promise<T>, mode?: TransactionMode): Promise<T>;
  /** Runs work in a transaction without a company. Under row-level security every tenant table is empty in it. */
  onPlatform<T>(work: (tx: PlatformTx) => Promise<T>, mode?: TransactionMode): Promise<T>;
  /** Runs one statement by itself, which commits with it: for platform tables, where a transaction would be three round trips. */
  once<T>(statement: (db: NodePgDatabase) => Promise<T>): Promise<T>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What the database says of a company that is closed (migration 0047). */
function isAfterContract(error: unknown): boolean {
  const { constraint, cause } = (error ?? {}) as { constraint?: string; cause?: { constraint?: string } };
  return (constraint ?? cause?.constraint) === 'contract_has_ended';
}

/** The database over a pool. The pool's role decides what row-level security lets it see. */
export function createDatabase(pool: pg.Pool, clock: Clock, randomness: Randomness): Database {
  const db = drizzle(pool);
  const common = () => ({ now: clock.now(), newId: () => randomness.id() });
  return {
    inTenant(company, work, mode = 'change') {
      if (!isId(company)) throw new TypeError('a tenant transaction takes the id of a company');
      // Local to the transaction: a pooled connection carries nothing over to its next borrower.
      const opening = `${begin[mode]}; select set_config('app.company_id', '${company}', true)`;
      const done = transact(pool, opening, (transaction) =>
        asInsideTransaction(() => work({ ...common(), company, db: transaction })),
      );
      return done.catch((error: unknown) => {
        throw isAfterContract(error) ? new Problem('contract-ended', [], { cause: error }) : error;
      });
    },
    onPlatform: (work, mode = 'change') =>
      transact(pool, begin[mode], (transaction) => asInsideTransaction(() => work({ ...common(), db: transaction }))),
    once: (statement) => statement(db),
    ping: async () => void (await pool.query('select 1')),
    close: () => pool.end(),
  };
}
