import { readFileSync } from 'node:fs';
import { hkdfSync } from 'node:crypto';
import type { Id } from '../../kernel/ids.ts';
import { SealBroken, type DataKey } from './cipher.ts';

/** Where data keys come from. Asynchronous, because a key may have to be fetched from a vault first. */
export interface KeyRing {
  /** The key to seal a company's values with. */
  current(company: Id): Promise<DataKey>;
  /** The key that sealed something. Rejects with SealBroken when there is no such key, or it is another company's. */
  find(company: Id, id: Buffer, version: number): Promise<DataKey>;
  /** A secret for keyed hashes of one purpose in one company: look-ups without reading. */
  hashKey(company: Id, purpose: string): Promise<Buffer>;
  /** A secret of the whole deployment for one purpose. */
  deploymentKey(purpose: string): Promise<Buffer>;
}

const derive = (master: Buffer, info: string, length = 32): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), info, length));

/**
 * A key ring over a file that holds 32 random bytes in base64: each company's key is derived from them (RFC 5869).
 * Throws when the file does not hold 32 bytes.
 */
export function keyRingFromFile(file: string): KeyRing {
  const master = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (master.length !== 32) throw new Error('the field key file must hold 32 bytes in base64');
  const keys = new Map<Id, DataKey>();
  const keyFor = (company: Id): DataKey => {
    const known = keys.get(company);
    if (known) return known;
    const made: DataKey = {
      id: derive(master, `company key id|${company}`, 16),
      version: 1,
      key: derive(master, `company key|${company}`),
    };
    keys.set(company, made);
    return made;
  };
  return {
    current: async (company) => keyFor(company),
    find: async (company, id, version) => {
      const key = keyFor(company);
      if (!key.id.equals(id) || key.version !== version) throw new SealBroken();
      return key;
    },
    hashKey: async (company, purpose) => derive(master, `hash|${company}|${purpose}`),
    deploymentKey: async (purpose) => derive(master, `deployment|${purpose}`),
  };
}
