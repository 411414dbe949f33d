import { createSecretKey, hkdfSync } from 'node:crypto';
import type { Id } from '../../shared/kernel/ids.ts';
import type { DataKey } from '../../shared/platform/encryption/cipher.ts';

/** A company's key as the key file gave it, computed from what was written down of it. */
export function formerKeyOf(master: Buffer, company: Id): DataKey {
  const derive = (info: string, length: number) =>
    Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), info, length));
  return {
    id: derive(`company key id|${company}`, 16),
    version: 1,
    key: createSecretKey(derive(`company key|${company}`, 32)),
  };
}
