import { and, eq, lte, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { bankidOrders } from './table.ts';

export type OrderRow = typeof bankidOrders.$inferSelect;
type Change = Partial<Pick<OrderRow, 'state' | 'hint' | 'content' | 'collectAfter'>>;

const asItWas = ({ id, version }: OrderRow) => and(eq(bankidOrders.id, id), eq(bankidOrders.version, version));

/** Keeps an order that was opened. */
export const addOrder = (database: Database, row: Omit<OrderRow, 'version' | 'startedAt'>): Promise<OrderRow> =>
  database.onPlatform(async (tx) => {
    const [added] = await tx.db
      .insert(bankidOrders)
      .values({ ...row, version: 1, startedAt: tx.now })
      .returning();
    return added!;
  });

/** An order that is not to be forgotten yet; null where there is none of the id. */
export const loadOrder = (database: Database, id: Id): Promise<OrderRow | null> =>
  database.onPlatform(async (tx) => {
    const [row] = await tx.db.select().from(bankidOrders).where(eq(bankidOrders.id, id));
    return row && row.forgetAfter > tx.now ? row : null;
  });

/** Writes where the order still is as it was loaded, and gives it; null where another request was first. */
export const changeOrder = (database: Database, row: OrderRow, change: Change): Promise<OrderRow | null> =>
  database.onPlatform(async (tx) => {
    const [changed] = await tx.db
      .update(bankidOrders)
      .set({ ...change, version: sql`${bankidOrders.version} + 1` })
      .where(asItWas(row))
      .returning();
    return changed ?? null;
  });

/**
 * Takes the turn to ask BankID about an order, and sets the next: once in so many milliseconds, however many requests come.
 * Null where it is not time, or another request has the turn.
 */
export const takeTurn = (database: Database, row: OrderRow, every: number): Promise<OrderRow | null> =>
  database.onPlatform(async (tx) => {
    const [taken] = await tx.db
      .update(bankidOrders)
      .set({ collectAfter: new Date(tx.now.getTime() + every), version: sql`${bankidOrders.version} + 1` })
      .where(and(asItWas(row), eq(bankidOrders.state, 'pending'), lte(bankidOrders.collectAfter, tx.now)))
      .returning();
    return taken ?? null;
  });

/** Forgets one order, whatever became of it. Says whether it was there. */
export const dropOrder = (database: Database, id: Id): Promise<boolean> =>
  database.onPlatform(async (tx) => {
    const gone = await tx.db.delete(bankidOrders).where(eq(bankidOrders.id, id)).returning({ id: bankidOrders.id });
    return gone.length > 0;
  });

/** Forgets the orders whose time is over. Gives how many there were. */
export const dropOldOrders = (database: Database): Promise<number> =>
  database.onPlatform(async (tx) => {
    const gone = await tx.db
      .delete(bankidOrders)
      .where(lte(bankidOrders.forgetAfter, tx.now))
      .returning({ id: bankidOrders.id });
    return gone.length;
  });
