import { and, eq } from 'drizzle-orm';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { KeyActor } from '../../platform/actor.ts';
import { readToken, tokenMatches } from '../../platform/opaque-token.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { stateOf } from './expiry.ts';
import { apiKeys } from './table.ts';

/**
 * Which key a token is; null when it is none, belongs to another company, was revoked or has expired: all the same from outside.
 * The first use in a day is written down.
 */
export async function findKey(uses: { database: Database }, text: string): Promise<KeyActor | null> {
  const token = readToken(text);
  if (!token) return null;
  return uses.database.inTenant(token.company, async (tx) => {
    const own = and(eq(apiKeys.companyId, tx.company), eq(apiKeys.id, token.id));
    const [found] = await tx.db.select().from(apiKeys).where(own);
    if (!found || !tokenMatches(token, found.secretHash) || stateOf(found, tx.now) !== 'valid') return null;
    const today = swedishDay(tx.now);
    if (found.lastUsedOn !== today) await tx.db.update(apiKeys).set({ lastUsedOn: today }).where(own);
    return { kind: 'key', company: tx.company, key: found.id, scopes: found.scopes, language: null };
  });
}
