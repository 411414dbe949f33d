import { createSecretKey, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gcm } from '@noble/ciphers/aes.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gcmDecrypt, gcmEncrypt } from '../../shared/platform/encryption/aes-gcm.ts';
import { decrypt, encrypt } from '../../shared/platform/encryption/cipher.ts';

/** Published by C2SP (Apache-2.0), lies beside the checkout where it is at all: data to check against, not part of the project. */
const published = new URL('../../../shared/vectors/wycheproof-aes-gcm.json', import.meta.url);

type Vector = {
  tcId: number;
  comment: string;
  key: string;
  iv: string;
  aad: string;
  msg: string;
  ct: string;
  tag: string;
  result: string;
};
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

function agrees({ key, iv, aad, msg, ct, tag, result }: Vector): void {
  const sealed = Buffer.concat([hex(ct), hex(tag)]);
  const opened = gcmDecrypt(hex(key), hex(iv), hex(aad), sealed);
  if (result === 'valid') {
    expect(opened?.toString('hex')).toBe(msg);
    expect(gcmEncrypt(hex(key), hex(iv), hex(aad), hex(msg)).toString('hex')).toBe(sealed.toString('hex'));
  } else expect(opened).toBeNull();
}

/** Of Wycheproof's AES-GCM set, by its own numbers: known answers, an empty text, a special tag, changed tags. */
const typed: Vector[] = [
  {
    tcId: 91,
    comment: '',
    key: '92ace3e348cd821092cd921aa3546374299ab46209691bc28b8752d17f123c20',
    iv: '00112233445566778899aabb',
    aad: '00000000ffffffff',
    msg: '00010203040506070809',
    ct: 'e27abdd2d2a53d2f136b',
    tag: '9a4a2579529301bcfb71c78d4060f52c',
    result: 'valid',
  },
  {
    tcId: 92,
    comment: '',
    key: '29d3a44f8723dc640239100c365423a312934ac80239212ac3df3421a2098123',
    iv: '00112233445566778899aabb',
    aad: 'aabbccddeeff',
    msg: '',
    ct: '',
    tag: '2a7d77fa526b8250cb296078926b5020',
    result: 'valid',
  },
  {
    tcId: 100,
    comment: '',
    key: 'b279f57e19c8f53f2f963f5f2519fdb7c1779be2ca2b3ae8e1128b7d6c627fc4',
    iv: '98bc2c7438d5cd7665d76f6e',
    aad: 'c0',
    msg: 'fcc515b294408c8645c9183e3f4ecee5127846d1',
    ct: 'eb5500e3825952866d911253f8de860c00831c81',
    tag: 'ecb660e1fb0541ec41e8d68a64141b3a',
    result: 'valid',
  },
  {
    tcId: 128,
    comment: 'a tag of ones that is right',
    key: '00112233445566778899aabbccddeeff102132435465768798a9bacbdcedfe0f',
    iv: '000000000000000000000000',
    aad: '',
    msg: '561008fa07a68f5c61285cd013464eaf',
    ct: '23293e9b07ca7d1b0cae7cc489a973b3',
    tag: 'ffffffffffffffffffffffffffffffff',
    result: 'valid',
  },
  ...['9de8fef6d8ab1bf1bf887232eab590dd', '1c687e76582b9b713f08f2b26a35105d'].map((tag, place) => ({
    tcId: [130, 155][place]!,
    comment: 'a changed tag',
    key: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
    iv: '505152535455565758595a5b',
    aad: '',
    msg: '202122232425262728292a2b2c2d2e2f',
    ct: 'b2061457c0759fc1749f174ee1ccadfa',
    tag,
    result: 'invalid',
  })),
];

test.each(typed.map((vector) => [vector.tcId, vector] as const))('Wycheproof %i', (_, vector) => {
  expect.hasAssertions();
  agrees(vector);
});

test.skipIf(!existsSync(published))(
  'the published Wycheproof vectors for this key, nonce and tag size (skipped where absent)',
  () => {
    const { testGroups } = JSON.parse(readFileSync(published, 'utf8')) as {
      testGroups: { keySize: number; ivSize: number; tagSize: number; tests: Vector[] }[];
    };
    const ours = testGroups.filter(
      ({ keySize, ivSize, tagSize }) => keySize === 256 && ivSize === 96 && tagSize === 128,
    );
    const vectors = ours.flatMap(({ tests }) => tests);
    expect(vectors.length).toBeGreaterThan(60);
    vectors.forEach(agrees);
  },
);

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((held) => Buffer.from(held));
const some = fc.uint8Array({ maxLength: 300 }).map((held) => Buffer.from(held));

test('an independent implementation opens what we seal and seals what we open', () => {
  fc.assert(
    fc.property(bytes(32), bytes(12), some, some, (key, nonce, bound, plain) => {
      const theirs = gcm(key, nonce, bound);
      const sealed = gcmEncrypt(key, nonce, bound, plain);
      expect(sealed.equals(theirs.encrypt(plain))).toBe(true);
      expect(Buffer.from(theirs.decrypt(sealed)).equals(plain)).toBe(true);
    }),
  );
});

test('a tag that was cut short is refused, whatever is left of it', () => {
  const [key, nonce, bound] = [randomBytes(32), randomBytes(12), Buffer.from('bound')];
  const sealed = gcmEncrypt(key, nonce, bound, Buffer.from('a text'));
  for (let left = 0; left < sealed.length; left += 1)
    expect(gcmDecrypt(key, nonce, bound, sealed.subarray(0, left))).toBeNull();
});

test('the envelope is format, algorithm, key id, key version, nonce, ciphertext and tag, bound with lengths', () => {
  const secret = randomBytes(32);
  const dataKey = { id: randomBytes(16), version: 7, key: createSecretKey(secret) };
  const nonce = randomBytes(12);
  const place = ['company', 'table', 'column', 'row'];
  const sealed = encrypt(Buffer.from('{"a":1}'), dataKey, nonce, place);
  const head = Buffer.concat([Buffer.from([1, 1]), dataKey.id, Buffer.from([0, 0, 0, 7])]);
  expect(sealed.subarray(0, 34)).toEqual(Buffer.concat([head, nonce]));
  const bound = Buffer.concat(
    [head, ...place.map((part) => Buffer.from(part))].flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      return [length, part];
    }),
  );
  const opened = gcm(secret, nonce, bound).decrypt(sealed.subarray(34));
  expect(Buffer.from(opened).toString('utf8')).toBe('{"a":1}');
  expect(decrypt(sealed, dataKey.key, place).toString('utf8')).toBe('{"a":1}');
});
