import { and, asc, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { webhookAttempts, webhookDeliveries, webhookEndpoints, webhookEvents } from './table.ts';

export type Endpoint = typeof webhookEndpoints.$inferSelect;
export type Delivery = typeof webhookDeliveries.$inferSelect;
export type Attempt = typeof webhookAttempts.$inferSelect;

const there = (tx: Tx) => and(eq(webhookEndpoints.companyId, tx.company), isNull(webhookEndpoints.removedAt));

export const selectEndpoints = (tx: Tx): Promise<Endpoint[]> =>
  tx.db.select().from(webhookEndpoints).where(there(tx)).orderBy(asc(webhookEndpoints.id));

/** An endpoint that was not removed, locked until the transaction ends. Throws Problem `not-found`. */
export async function lockEndpoint(tx: Tx, id: Id): Promise<Endpoint> {
  const [found] = await tx.db
    .select()
    .from(webhookEndpoints)
    .where(and(there(tx), eq(webhookEndpoints.id, id)))
    .for('update');
  if (!found) throw new Problem('not-found');
  return found;
}

/** Changes an endpoint that is locked, and gives it as it is then. */
export async function updateEndpoint(tx: Tx, { id }: Endpoint, set: Partial<Endpoint>): Promise<Endpoint> {
  const [changed] = await tx.db
    .update(webhookEndpoints)
    .set({ ...set, version: sql`${webhookEndpoints.version} + 1`, changedAt: tx.now })
    .where(and(eq(webhookEndpoints.companyId, tx.company), eq(webhookEndpoints.id, id)))
    .returning();
  return changed!;
}

const parts = { delivery: webhookDeliveries, endpoint: webhookEndpoints, event: webhookEvents };

/** Deliveries with where they go and what they carry. */
const joined = (tx: Tx) =>
  tx.db
    .select(parts)
    .from(webhookDeliveries)
    .innerJoin(
      webhookEndpoints,
      and(
        eq(webhookEndpoints.companyId, webhookDeliveries.companyId),
        eq(webhookEndpoints.id, webhookDeliveries.endpointId),
      ),
    )
    .innerJoin(
      webhookEvents,
      and(eq(webhookEvents.companyId, webhookDeliveries.companyId), eq(webhookEvents.id, webhookDeliveries.eventId)),
    );

export type Found = Awaited<ReturnType<typeof joined>>[number];

export type DeliveryFilter = Readonly<{
  endpoint?: Id | undefined;
  state?: Delivery['state'] | undefined;
  before?: Id | undefined;
}>;

/** The latest deliveries first: ids sort by when they were made. */
export const selectDeliveries = (tx: Tx, { endpoint, state, before }: DeliveryFilter, limit: number) =>
  joined(tx)
    .where(
      and(
        eq(webhookDeliveries.companyId, tx.company),
        endpoint === undefined ? undefined : eq(webhookDeliveries.endpointId, endpoint),
        state === undefined ? undefined : eq(webhookDeliveries.state, state),
        before === undefined ? undefined : lt(webhookDeliveries.id, before),
      ),
    )
    .orderBy(desc(webhookDeliveries.id))
    .limit(limit);

const one = (tx: Tx, id: Id) => and(eq(webhookDeliveries.companyId, tx.company), eq(webhookDeliveries.id, id));

/** A delivery, or null. */
export const selectDelivery = async (tx: Tx, id: Id): Promise<Found | null> =>
  (await joined(tx).where(one(tx, id)))[0] ?? null;

/** A delivery, locked until the transaction ends, or null. Its endpoint is not locked. */
export const lockDelivery = async (tx: Tx, id: Id): Promise<Found | null> =>
  (await joined(tx).where(one(tx, id)).for('update', { of: webhookDeliveries }))[0] ?? null;

/** Changes a delivery that is locked. */
export const updateDelivery = async (tx: Tx, id: Id, set: Partial<Delivery>): Promise<void> =>
  void (await tx.db.update(webhookDeliveries).set(set).where(one(tx, id)));

/** The latest attempts of a delivery, the last one first. */
export const selectAttempts = (tx: Tx, delivery: Id, limit: number): Promise<Attempt[]> =>
  tx.db
    .select()
    .from(webhookAttempts)
    .where(and(eq(webhookAttempts.companyId, tx.company), eq(webhookAttempts.deliveryId, delivery)))
    .orderBy(desc(webhookAttempts.number))
    .limit(limit);
