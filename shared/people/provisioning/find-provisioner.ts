import { and, eq, isNull } from 'drizzle-orm';
import type { Provisioner } from '../../platform/actor.ts';
import { readToken, tokenMatches } from '../../platform/opaque-token.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { provisioningTokens } from './table.ts';

/** How far `last_used_at` may lag behind: a directory asks several times a second while it runs. */
const usedEvery = 60_000;

/** A directory that asks; answers to it are in no language of its own. */
export type KnownProvisioner = Provisioner & Readonly<{ language: null }>;

/**
 * Which directory a token stands for; null when it is none, has run out, was revoked or is another company's: all the same
 * from outside.
 */
export async function findProvisioner(uses: { database: Database }, text: string): Promise<KnownProvisioner | null> {
  const token = readToken(text);
  if (!token) return null;
  return uses.database.inTenant(token.company, async (tx) => {
    const own = and(
      eq(provisioningTokens.companyId, tx.company),
      eq(provisioningTokens.id, token.id),
      isNull(provisioningTokens.revokedAt),
    );
    const [found] = await tx.db.select().from(provisioningTokens).where(own);
    if (!found || !tokenMatches(token, found.secretHash) || found.expiresAt <= tx.now) return null;
    if (tx.now.getTime() - (found.lastUsedAt?.getTime() ?? 0) > usedEvery)
      await tx.db.update(provisioningTokens).set({ lastUsedAt: tx.now }).where(own);
    return {
      kind: 'machine',
      company: tx.company,
      machine: 'provisioner',
      token: token.id,
      language: null,
    };
  });
}
