import { heldDataKeys } from '../../platform/encryption/data-keys/held-data-keys.ts';
import { sealsFor } from '../../platform/encryption/company-keys/held-company-keys.ts';

/** Milliseconds until nobody seals with what was replaced, and nobody has anything in hand that it sealed. */
export type Settle = Readonly<{ vaultKey: number; companyKey: number; dataKey: number }>;

/** Rows or keys in one go. */
export const usualChunk = 200;

/** A statement ends after half a minute, and a transaction in which none runs as well (`connectPool`). */
const transaction = 60_000;
/** How far the clocks of two instances may be apart. */
const skew = 5_000;

/**
 * How long each level waits. A data key is held for a minute; one that makes indexes writes only after another (`openKeyRing`). A
 * company's key seals for five minutes after the vault has confirmed it. The newest version of the vault's key is remembered for a
 * minute, and nobody is in a hurry to disable the one before it.
 */
export const usualSettle: Settle = {
  vaultKey: 10 * 60_000,
  companyKey: sealsFor + transaction + skew,
  dataKey: 2 * heldDataKeys.forMs + transaction + skew,
};
