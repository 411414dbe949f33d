import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { decryptStringSync, encryptStringSync, generateKey, parseKeySync } from '@47ng/cloak';
import { gcm } from '@noble/ciphers/aes.js';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { interleave, least, timed, type Timed } from './interleave.ts';
import { ownRss, row, type Row } from './row.ts';
import { withRealKeys } from './with-real-keys.ts';

export const says =
  'sealing and opening a field under the real hierarchy, and peers, against bare AES-256-GCM of node:crypto';

/** Short turns, and many of them: on a busy machine too some are left alone, and those of one side are compared with those of the other. */
const many = 100;
const rounds = 400;
const text = 'A vendor’s name and what was bought, some eighty bytes of text as in a sealed field';

/**
 * A seal's own parts with nothing around them: the same bytes, as many bound bytes, a fresh nonce each. It is less than anybody could do
 * with: it has its key at hand, does not put the bound place together, and makes bytes of bytes, no text and no value.
 */
function bareAesGcm(bound: Buffer) {
  const key = createSecretKey(randomBytes(32));
  const seal = (plain: Buffer) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
    cipher.setAAD(bound);
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  };
  const open = (sealed: Buffer) => {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(bound).setAuthTag(sealed.subarray(sealed.length - 16));
    return Buffer.concat([decipher.update(sealed.subarray(12, sealed.length - 16)), decipher.final()]);
  };
  return { seal, open };
}

export function rows(): Promise<Row[]> {
  return withRealKeys(async ({ company, person, seals }) => {
    const place = { company, table: 'expenses', column: 'vendor', row: person };
    const bound = Buffer.alloc(22 + 5 * 4 + 2 * 36 + 'expenses'.length + 'vendor'.length);
    const plain = Buffer.from(JSON.stringify(text), 'utf8');
    const bare = bareAesGcm(bound);
    const each =
      (work: () => unknown): Timed =>
      async () =>
        ((await timed(async () => {
          for (let i = 0; i < many; i += 1) await work();
        })) *
          1000) /
        many;
    const against = async (name: string, ours: () => unknown, floor: () => unknown) => {
      const found = await interleave(each(ours), each(floor), rounds, least);
      return row(name, found.ours, found.floor, 'µs', ownRss());
    };

    const sealed = await seals.seal(text, place, person);
    const bareSealed = bare.seal(plain);
    const noble = randomBytes(32);
    const nobleNonce = randomBytes(12);
    const nobleSealed = gcm(noble, nobleNonce, bound).encrypt(plain);
    const secret = randomBytes(32);
    const jwe = () => new CompactEncrypt(plain).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(secret);
    const jweSealed = await jwe();
    const cloak = parseKeySync(generateKey());
    const cloaked = encryptStringSync(text, cloak);
    return [
      await against(
        'seal',
        () => seals.seal(text, place, person),
        () => bare.seal(plain),
      ),
      await against(
        'open',
        () => seals.open(sealed, place),
        () => bare.open(bareSealed),
      ),
      await against(
        'noble-seal',
        () => gcm(noble, randomBytes(12), bound).encrypt(plain),
        () => bare.seal(plain),
      ),
      await against(
        'noble-open',
        () => gcm(noble, nobleNonce, bound).decrypt(nobleSealed),
        () => bare.open(bareSealed),
      ),
      await against('jose-seal', jwe, () => bare.seal(plain)),
      await against(
        'jose-open',
        () => compactDecrypt(jweSealed, secret),
        () => bare.open(bareSealed),
      ),
      await against(
        'cloak-seal',
        () => encryptStringSync(text, cloak),
        () => bare.seal(plain),
      ),
      await against(
        'cloak-open',
        () => decryptStringSync(cloaked, cloak),
        () => bare.open(bareSealed),
      ),
    ];
  });
}
