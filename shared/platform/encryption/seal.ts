import { createHmac, type KeyObject } from 'node:crypto';
import type { Id } from '../../kernel/ids.ts';
import type { Randomness } from '../clock.ts';
import { nonceLength } from './aes-gcm.ts';
import { decrypt, encrypt, keyOf, SealBroken, type DataKey } from './cipher.ts';
import { personHolder, type Holder } from './holder.ts';
import { unversioned } from './key-file.ts';
import { KeyForgotten, type HashKey, type KeyRing } from './key-ring.ts';
import { Sealed, type Place, type SealedBytes } from './sealed.ts';

/** Seals and opens values that are JSON, each bound to its place. */
export interface Seals {
  /** `about` is the person that the value says something of, or another holder whose key is to seal it. */
  seal<T>(value: T, place: Place, about: Id | Holder): Promise<Sealed<T>>;
  /** Gives the value back. Rejects with SealBroken when it was changed or moved, and with KeyForgotten when its person was forgotten. */
  open<T>(bytes: SealedBytes<T> | Sealed<T>, place: Place): Promise<T>;
  /**
   * The same, but null when its person was forgotten or when it is broken: what is shown beside other people's must not fail with one of
   * them. Of a broken one `onBroken` is told.
   */
  openKept<T>(bytes: SealedBytes<T> | Sealed<T>, place: Place): Promise<T | null>;
  /**
   * A keyed hash of an already normalised text (HMAC-SHA-256 cut to 128 bits, the key's version in front): equal texts of one
   * company and purpose have equal hashes, so they can be found without being read, and nobody without the key can try texts out.
   */
  blindIndex(company: Id, purpose: string, text: string): Promise<Buffer>;
  /** The same of many texts at once, in their order. */
  blindIndexEach(company: Id, purpose: string, texts: readonly string[]): Promise<Buffer[]>;
  /** The hashes under every key there is, the one that writes first: what is looked up may have been written under any of them. */
  blindIndexes(company: Id, purpose: string, text: string): Promise<Buffer[]>;
}

/** The seals over a key ring; nonces come from the given randomness. `onBroken` is told where a value was that nothing opens. */
export function createSeals(
  keys: KeyRing,
  randomness: Randomness,
  onBroken: (place: Place) => void = () => undefined,
): Seals {
  const keyFor = (raw: Buffer, { company }: Place): DataKey | Promise<DataKey> => {
    const { id, version } = keyOf(raw);
    return keys.find(company, id, version);
  };

  return {
    async seal<T>(value: T, place: Place, about: Id | Holder) {
      const held = keys.current(place.company, typeof about === 'string' ? personHolder(about) : about);
      const key = held instanceof Promise ? await held : held;
      return new Sealed<T>(encrypt(JSON.stringify(value), key, randomness.bytes(nonceLength), place), place);
    },
    async open<T>(bytes: SealedBytes<T> | Sealed<T>, place: Place) {
      const raw = rawOf(bytes);
      const found = keyFor(raw, place);
      // Waiting only where there is something to wait for: it takes a good part of the time in which a field is opened.
      const { key } = found instanceof Promise ? await found : found;
      return opened(raw, key, place) as T;
    },
    async openKept<T>(bytes: SealedBytes<T> | Sealed<T>, place: Place) {
      const raw = rawOf(bytes);
      try {
        const found = keyFor(raw, place);
        const { key } = found instanceof Promise ? await found : found;
        return opened(raw, key, place) as T;
      } catch (error) {
        if (error instanceof SealBroken) onBroken(place);
        if (error instanceof KeyForgotten || error instanceof SealBroken) return null;
        throw error;
      }
    },
    async blindIndex(company, purpose, text) {
      const [newest] = await keys.hashKeys(company, purpose);
      return hashed(newest!, text);
    },
    async blindIndexEach(company, purpose, texts) {
      if (texts.length === 0) return [];
      const [newest] = await keys.hashKeys(company, purpose);
      return texts.map((text) => hashed(newest!, text));
    },
    async blindIndexes(company, purpose, text) {
      return (await keys.hashKeys(company, purpose)).map((key) => hashed(key, text));
    },
  };
}

const rawOf = (bytes: Buffer | Sealed<unknown>): Buffer => (bytes instanceof Sealed ? bytes.bytes : bytes);

const opened = (raw: Buffer, key: KeyObject, place: Place): unknown => parse(decrypt(raw, key, place).toString());

/** Reads JSON. A text that needed no escaping stands between its quotes as it was, which most sealed values are. */
const parse = (json: string): unknown =>
  json.startsWith('"') && !json.includes('\\') ? json.slice(1, -1) : JSON.parse(json);

function hashed({ version, key }: HashKey, text: string): Buffer {
  const hash = createHmac('sha256', key).update(text.normalize('NFC'), 'utf8').digest().subarray(0, 16);
  if (version === unversioned) return hash;
  const front = Buffer.alloc(4);
  front.writeUInt32BE(version);
  return Buffer.concat([front, hash]);
}
