import type { Secret } from '../secret.ts';

/** When what is in use was made, and when it stops being good; null when it never does. */
export type Age = Readonly<{ madeAt: Date; expiresAt: Date | null }>;

/** The secrets of a vault. Both reject with KeyVaultAway, or with KeyRefused when there is none of that name or it is disabled. */
export interface VaultSecrets {
  /** The newest value. */
  read(name: string): Promise<Secret>;
  /** The age of the newest value, which is not read for it. */
  age(name: string): Promise<Age>;
}
