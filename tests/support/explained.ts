import type pg from 'pg';
import { createDatabase, type Database } from '../../shared/platform/tenant-transaction.ts';
import type { FreshDatabase } from './fresh-database.ts';

/** A node of a plan that was carried out. Rows are those of one of its loops. */
export type PlanNode = Readonly<{
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: readonly PlanNode[];
}>;

export type Explained = Readonly<{ text: string; nodes: readonly PlanNode[] }>;

const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];

/**
 * The app's database, over which every select is first carried out under EXPLAIN ANALYZE: the very statement with the very values, in
 * the same transaction and under the same row-level security. Tables are read whole only where nothing else is possible: among many
 * companies no plan would do it for one of them, and in a test there are few. `taken` gives the plans since it was last asked.
 */
export function explainingDatabase(db: FreshDatabase): Readonly<{ database: Database; taken(): Explained[] }> {
  let plans: Explained[] = [];
  const pool = db.pool('app', 1);
  pool.on('connect', (client) => {
    void client.query('set enable_seqscan = off');
    const query = client.query.bind(client) as unknown as (
      asked: string | pg.QueryConfig,
      values?: unknown[],
      answered?: unknown,
    ) => Promise<pg.QueryResult>;
    const explained = async (asked: pg.QueryConfig, values: unknown[] | undefined) => {
      const { rows } = await query({ text: `explain (analyze, format json) ${asked.text}`, values: values ?? [] });
      plans.push({ text: asked.text, nodes: flat((rows[0]!['QUERY PLAN'] as [{ Plan: PlanNode }])[0].Plan) });
      return query(asked, values);
    };
    client.query = ((asked: string | pg.QueryConfig, values?: unknown[], answered?: unknown) => {
      const selects = typeof asked !== 'string' && /^\s*(select|with|\()(?!.*set_config)/is.test(asked.text);
      return selects ? explained(asked, values) : query(asked, values, answered);
    }) as unknown as typeof client.query;
  });
  return {
    database: createDatabase(pool, db.clock, db.randomness),
    taken() {
      const since = plans;
      plans = [];
      return since;
    },
  };
}
