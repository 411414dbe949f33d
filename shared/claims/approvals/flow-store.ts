import { and, asc, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { categories } from '../benefits/table.ts';
import { defaultFlow, flowFor, type Flow, type FlowUse } from './flow.ts';
import { approvalFlows, approvalFlowUses } from './table.ts';

/** A flow as it is kept. Version 0: the company's own one, which nobody has changed. */
export type KnownFlow = Flow & Readonly<{ id: Id; version: number }>;

const known = (row: typeof approvalFlows.$inferSelect): KnownFlow => row;

/** The company's flows, its own one first: that has the company's id. */
export async function loadFlows(tx: Tx): Promise<[ofCompany: KnownFlow, ...others: KnownFlow[]]> {
  const rows = await tx.db
    .select()
    .from(approvalFlows)
    .where(eq(approvalFlows.companyId, tx.company))
    .orderBy(asc(approvalFlows.createdAt), asc(approvalFlows.id));
  const own = rows.find(({ id }) => id === tx.company);
  const others = rows.filter((row) => row !== own).map(known);
  return [own ? known(own) : { ...defaultFlow, id: tx.company, version: 0 }, ...others];
}

/** One flow, locked where it has a row. Throws Problem `not-found`: a foreign id and an absent one look the same. */
export async function lockFlow(tx: Tx, id: Id): Promise<KnownFlow> {
  const [found] = await tx.db
    .select()
    .from(approvalFlows)
    .where(and(eq(approvalFlows.companyId, tx.company), eq(approvalFlows.id, id)))
    .for('update');
  if (found) return known(found);
  if (id !== tx.company) throw new Problem('not-found');
  return { ...defaultFlow, id, version: 0 };
}

/** What flows are used for. */
export const loadUses = (tx: Tx) =>
  tx.db.select().from(approvalFlowUses).where(eq(approvalFlowUses.companyId, tx.company));

/** The flow that a category's claims go through. */
export async function flowOfCategory(tx: Tx, category: Id): Promise<KnownFlow> {
  const [found] = await tx.db
    .select({ id: categories.id, kind: categories.kind })
    .from(categories)
    .where(and(eq(categories.companyId, tx.company), eq(categories.id, category)));
  if (!found) throw new Problem('not-found');
  const flows = await loadFlows(tx);
  const uses = (await loadUses(tx)).flatMap(({ flowId, categoryId, kind }): FlowUse<KnownFlow>[] => {
    const flow = flows.find(({ id }) => id === flowId);
    return flow ? [{ flow, categoryId, kind }] : [];
  });
  return flowFor(found, uses, flows[0]);
}
