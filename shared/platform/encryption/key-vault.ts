/** One version of the key in the vault. `id` is its full address. */
export type KeyVersion = Readonly<{ id: string; createdAt: Date; enabled: boolean; expiresAt: Date | null }>;

/** Guards company keys: a key that never leaves the vault wraps and unwraps them. */
export interface KeyVault {
  /** Wraps 32 bytes under the newest version; `by` is that version's id. Rejects with KeyVaultAway. */
  wrap(key: Buffer): Promise<{ by: string; wrapped: Buffer }>;
  /** Unwraps by the version that wrapped. Rejects with KeyVaultAway, or with KeyRefused where no repetition will help. */
  unwrap(by: string, wrapped: Buffer): Promise<Buffer>;
  /** Newest first. */
  versions(): Promise<readonly KeyVersion[]>;
  /** Makes a new version; gives its id. */
  rotate(): Promise<string>;
  /** A version that is disabled neither wraps nor unwraps; an administrator of the vault can enable it again. */
  disable(id: string): Promise<void>;
}

/** The vault does not answer, or asks to be left alone for a while. */
export class KeyVaultAway extends Error {
  override readonly name = 'KeyVaultAway';
  /** What the vault asked for, where it said how long. */
  readonly retryAfterMs: number | null;

  constructor(retryAfterMs: number | null = null, options: ErrorOptions = {}) {
    super('the key vault does not answer', options);
    this.retryAfterMs = retryAfterMs;
  }
}

/** The vault says no for good: the version is disabled or gone, or the bytes were not wrapped by it. */
export class KeyRefused extends Error {
  override readonly name = 'KeyRefused';
}
