import { sql } from 'drizzle-orm';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import type { Line } from './tree.ts';

/** The restores that are recorded, the oldest first: each began a line of anchors of its own. */
export async function linesOf({ db }: PlatformTx): Promise<Line[]> {
  const { rows } = await db.execute<{ line: string }>(
    sql`select subject_id as line from platform_audit_entries where act = 'database.restored' order by at, id`,
  );
  return [null, ...rows.map(({ line }) => line)];
}

/** The line that checkpoints are anchored in by now. */
export const currentLine = async (tx: PlatformTx): Promise<Line> => (await linesOf(tx)).at(-1)!;
