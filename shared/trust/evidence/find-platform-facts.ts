import { sql } from 'drizzle-orm';
import { asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { Fact, SealsFact } from './facts.ts';

const dateOf = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);

/** The last seal of the tree above all companies’ logs, what of it is not anchored, and what of the platform’s own log no seal covers. */
export async function findSealsFact(uses: { operations: Database }): Promise<Fact<SealsFact>> {
  authorise(asPlatformMachine('trust-keeper'), 'trust.read');
  return uses.operations.onPlatform(async ({ db, now }) => {
    const { rows } = await db.execute<Record<'sealed' | 'anchored' | 'waiting' | 'unsealed', string | null>>(sql`
      select (select min(e.at) from platform_audit_unsealed u join platform_audit_entries e on e.id = u.entry_id)::text as unsealed,
        max(made_at)::text as sealed, max(anchored_at)::text as anchored,
        min(made_at) filter (where anchored_at is null)::text as waiting from root_seals`);
    const [last] = rows;
    return {
      at: now,
      sealedAt: dateOf(last?.sealed),
      anchoredAt: dateOf(last?.anchored),
      oldestUnanchored: dateOf(last?.waiting),
      oldestUnsealed: dateOf(last?.unsealed),
    };
  }, 'look');
}

/** When the newest version of the vault’s key was made, as it was last looked up; null before it was. */
export async function findVaultKeyFact(uses: { operations: Database }): Promise<Fact<{ madeAt: Date }>> {
  authorise(asPlatformMachine('trust-keeper'), 'trust.read');
  return uses.operations.onPlatform(async ({ db, now }) => {
    const { rows } = await db.execute<{ made: string | null }>(
      sql`select max(created_at)::text as made from vault_key_versions where retired_at is null`,
    );
    const madeAt = dateOf(rows[0]?.made);
    return madeAt === null ? null : { at: now, madeAt };
  }, 'look');
}
