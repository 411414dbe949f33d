import { createSecretKey, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Id } from '../../kernel/ids.ts';
import type { DataKey } from './cipher.ts';
import type { HashKey } from './key-ring.ts';

/** Keys out of a file, one a company, that seal nothing more: what they sealed is read until it is sealed anew. */
export interface FormerKeys {
  /** The key, where it is one of these. */
  find(company: Id, id: Buffer, version: number): DataKey | null;
  hashKey(company: Id, purpose: string): HashKey;
}

/** Stands in front of no hash: those of the file have no version. */
export const unversioned = 0;

const derive = (master: Buffer, info: string, length = 32): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), info, length));

/**
 * The keys of a file that holds 32 random bytes in base64: each company's is derived from them (RFC 5869).
 * Throws when the file does not hold 32 bytes.
 */
export const formerKeysFromFile = (file: string): FormerKeys =>
  keysOfMaster(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'));

/** The same of the 32 bytes themselves. `keyOf` gives the key that sealed: what makes up data for a deployment that reads such a file seals with it. */
export function keysOfMaster(master: Buffer): FormerKeys & Readonly<{ keyOf(company: Id): DataKey }> {
  if (master.length !== 32) throw new Error('the field key file must hold 32 bytes in base64');
  const known = new Map<Id, DataKey>();
  const keyOf = (company: Id): DataKey => {
    const made = known.get(company) ?? {
      id: derive(master, `company key id|${company}`, 16),
      version: 1,
      key: createSecretKey(derive(master, `company key|${company}`)),
    };
    known.set(company, made);
    return made;
  };
  return {
    keyOf,
    find(company, id, version) {
      const key = keyOf(company);
      return version === key.version && key.id.equals(id) ? key : null;
    },
    hashKey: (company, purpose) => ({ version: unversioned, key: derive(master, `hash|${company}|${purpose}`) }),
  };
}
