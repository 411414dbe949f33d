import type { ApiKeyRow } from './contract.ts';
import { stateOf } from './expiry.ts';
import type { FoundKey } from './store.ts';

/** A key as the list shows it. */
export function keyRowOf({ key, madeBy }: FoundKey, now: Date): ApiKeyRow {
  const { id, name, scopes, madeAt, expiresAt, lastUsedOn, revokedAt } = key;
  return {
    id,
    name,
    scopes,
    state: stateOf(key, now),
    madeAt: madeAt.toISOString(),
    madeBy,
    expiresAt: expiresAt.toISOString(),
    lastUsedOn,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
