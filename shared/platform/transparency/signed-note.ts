import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Secret } from '../secret.ts';

// The signed note of C2SP (https://c2sp.org/signed-note), with its one algorithm that everybody implements: Ed25519.
const ed25519 = Buffer.from([1]);
const names = /^[^\s+]+$/u;
/** What stands before the raw bytes in the DER of an Ed25519 key (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const spki = Buffer.from('302a300506032b6570032100', 'hex');

const publicKeyOf = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' });
const privateKeyOf = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
const rawOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spki.length);

/** The four bytes by which a signature names its key. */
const keyId = (name: string, raw: Buffer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(ed25519).update(raw).digest().subarray(0, 4);

const written = (name: string, id: Buffer, key: Buffer): string =>
  `${name}+${id.toString('hex')}+${Buffer.concat([ed25519, key]).toString('base64')}`;

export type NoteSigner = Readonly<{
  name: string;
  /** The key by which anybody verifies, as `name+id+base64`. */
  verifierKey: string;
  /** That key, and those of before that the secret itself vouches for: the only ones that what is ours is verified with. */
  trustedKeys: readonly string[];
  /** The text, which ends with a newline, and under it the signature: the same bytes each time. */
  sign(text: string): string;
}>;

/** A signing key of 32 random bytes, as it is kept in a secret: `PRIVATE+KEY+name+id+base64`. */
export function makeSignerKey(name: string, seed: Buffer): string {
  if (!names.test(name) || seed.length !== 32) throw new TypeError('a signing key takes a name and 32 bytes');
  return `PRIVATE+KEY+${written(name, keyId(name, rawOf(privateKeyOf(seed))), seed)}`;
}

/** The two parts of a written key, after its algorithm and its id were checked. Null where it is no key. */
function readKey(text: string, rawFrom: (key: Buffer) => Buffer): { name: string; id: Buffer; key: Buffer } | null {
  const {
    name = '',
    id = '',
    key = '',
  } = /^(?<name>[^\s+]+)\+(?<id>[0-9a-f]{8})\+(?<key>.+)$/u.exec(text)?.groups ?? {};
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length !== 33 || bytes[0] !== ed25519[0]) return null;
  const found = { name, id: Buffer.from(id, 'hex'), key: bytes.subarray(1) };
  return keyId(name, rawFrom(found.key)).equals(found.id) ? found : null;
}

/**
 * Opens a signing key: one line, and under it, where it came in the place of others, the verifier keys of those, a line each. Throws a
 * TypeError, without a key in it, where a line is none.
 */
export function openSigner(secret: Secret): NoteSigner {
  const start = 'PRIVATE+KEY+';
  const [text = '', ...former] = secret.reveal().trim().split(/\s*\n/);
  if (former.some((line) => readKey(line, (raw) => raw) === null))
    throw new TypeError('a line under the signing key is no verifier key');
  const found = text.startsWith(start) ? readKey(text.slice(start.length), (seed) => rawOf(privateKeyOf(seed))) : null;
  if (!found) throw new TypeError('the signing key is not an Ed25519 key of a signed note');
  const { name, id } = found;
  const key = privateKeyOf(found.key);
  const verifierKey = written(name, id, rawOf(key));
  return {
    name,
    verifierKey,
    trustedKeys: [verifierKey, ...former],
    sign(noteText) {
      if (!noteText.endsWith('\n')) throw new TypeError('what is signed ends with a newline');
      const signature = Buffer.concat([id, sign(null, Buffer.from(noteText, 'utf8'), key)]);
      return `${noteText}\n\u2014 ${name} ${signature.toString('base64')}\n`;
    },
  };
}

/** The text of a note that one of the keys signed; null where none of them did. */
export function openNote(note: string, verifierKeys: readonly string[]): string | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  const known = verifierKeys.flatMap((key) => readKey(key, (raw) => raw) ?? []);
  const isSigned = lines.some((line) => {
    const { name, signed = '' } = /^\u2014 (?<name>[^\s+]+) (?<signed>\S+)$/u.exec(line)?.groups ?? {};
    const bytes = Buffer.from(signed, 'base64');
    const key = known.find((one) => one.name === name && one.id.equals(bytes.subarray(0, 4)));
    return key && verify(null, Buffer.from(text, 'utf8'), publicKeyOf(key.key), bytes.subarray(4));
  });
  return isSigned ? text : null;
}
