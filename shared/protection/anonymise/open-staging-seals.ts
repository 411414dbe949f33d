import { createHmac, hkdfSync } from 'node:crypto';
import { nonceLength } from '../../platform/encryption/aes-gcm.ts';
import { encrypt } from '../../platform/encryption/cipher.ts';
import { keysOfMaster } from '../../platform/encryption/key-file.ts';
import type { Secret } from '../../platform/secret.ts';
import type { StagingSeals } from './ports.ts';

/** The 32 bytes that the staging deployment is given as its key file (FIELD_KEY_FILE): derived from the secret, and of no use anywhere else. */
export const stagingMaster = (secret: Secret): Buffer =>
  Buffer.from(hkdfSync('sha256', secret.reveal(), Buffer.alloc(0), 'staging field keys', 32));

/**
 * Seals under the keys of the staging key file, which the product opens as what was sealed before there was a vault, and replaces with the next
 * rotation. A nonce is drawn from what is sealed and where: the same set has the same bytes, and no nonce serves two values of a key.
 */
export function openStagingSeals(secret: Secret): StagingSeals {
  const keys = keysOfMaster(stagingMaster(secret));
  return {
    seal(value, place) {
      const plain = JSON.stringify(value);
      const of = JSON.stringify([place.company, place.table, place.column, place.row, plain]);
      const nonce = createHmac('sha256', secret.reveal()).update(`nonce|${of}`).digest().subarray(0, nonceLength);
      return `\\x${encrypt(plain, keys.keyOf(place.company), nonce, place).toString('hex')}`;
    },
    index(company, purpose, text) {
      const { key } = keys.hashKey(company, purpose);
      return `\\x${createHmac('sha256', key).update(text.normalize('NFC'), 'utf8').digest().subarray(0, 16).toString('hex')}`;
    },
  };
}
