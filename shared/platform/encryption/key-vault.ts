/** One version of the key in the vault. `id` is its full id, with the version in it. */
export type KeyVersion = Readonly<{ id: string; createdAt: Date; enabled: boolean; expiresAt: Date | null }>;

/**
 * Guards company keys: a key that never leaves the vault wraps and unwraps them. Nothing here is tried more than twice, and
 * somebody waits: whoever calls asks once for many, and leaves the vault alone for as long as `retryAfterMs` says.
 */
export interface KeyVault {
  /**
   * Wraps 32 bytes under the newest version; `by` is that version's full id. Rejects with KeyVaultAway, or with KeyRefused when
   * nobody may wrap under the newest version (disabled, expired) until somebody acts.
   */
  wrap(key: Buffer): Promise<{ by: string; wrapped: Buffer }>;
  /**
   * Unwraps by the version that wrapped, also when that version has expired. Rejects with KeyVaultAway, or with KeyRefused when
   * the vault says no for good: the version is disabled or missing, the bytes are not what it wrapped, or `by` is not of this key.
   */
  unwrap(by: string, wrapped: Buffer): Promise<Buffer>;
  /** Every version, newest first: the first is the one that wraps. Rejects with KeyVaultAway or KeyRefused. */
  versions(): Promise<readonly KeyVersion[]>;
  /** Makes a new version, which wraps from then on, and gives its id. Rejects with KeyVaultAway or KeyRefused. */
  rotate(): Promise<string>;
  /** A version that is disabled neither wraps nor unwraps; an administrator of the vault can enable it again. Rejects as `unwrap` does. */
  disable(id: string): Promise<void>;
}

/** The vault did not answer, was too busy, or did not let this process in: the same may succeed later. */
export class KeyVaultAway extends Error {
  override readonly name = 'KeyVaultAway';
  /** Why, as a code that may be logged. */
  readonly code: string;
  /** Milliseconds the vault asked to be left alone for; null when it did not say. */
  readonly retryAfterMs: number | null;
  constructor(code: string, retryAfterMs: number | null = null) {
    super(`the key vault is away: ${code}`);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The vault said no, and will say no again until somebody changes something in it. */
export class KeyRefused extends Error {
  override readonly name = 'KeyRefused';
  /** Why, as a code that may be logged. */
  readonly code: string;
  constructor(code: string) {
    super(`the key vault refuses: ${code}`);
    this.code = code;
  }
}

/**
 * How a wrapping key is rotated: a new version each 90 days, which wraps for at most 120, so that a
 * rotation that did not happen is noticed before nothing can be wrapped.
 */
export const keyRotation = { everyDays: 90, expiresAfterDays: 120, notifyDaysBefore: 14 } as const;
