import type { InboundSecretRow } from './contract.ts';
import type { FoundSecret } from './secret-store.ts';

/** A secret as the list shows it, without itself. */
export function secretRowOf({ row, madeBy }: FoundSecret, now: Date): InboundSecretRow {
  const { id, madeAt, expiresAt, endedAt, lastUsedOn } = row;
  return {
    id,
    state: endedAt !== null ? 'ended' : expiresAt <= now ? 'expired' : 'valid',
    madeAt: madeAt.toISOString(),
    madeBy,
    expiresAt: expiresAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    lastUsedOn,
  };
}
