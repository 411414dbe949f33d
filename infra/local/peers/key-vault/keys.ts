import { randomBytes } from 'node:crypto';
import { changed, deletedNow, fresh, seconds, type Attributes, type Deleted } from './attributes.ts';
import { badParameter, notFound, stillDeleted } from './failure.ts';
import type { KeptRecords } from './kept-records.ts';
import { expiryOf, isDue, readPolicy, type RotationPolicy } from './rotation-policy.ts';
import { newRsaKey } from './rsa.ts';

export type KeyVersion = Readonly<{
  version: string;
  attributes: Attributes;
  kty: string;
  size: number;
  ops: readonly string[];
  /** PKCS #8, PEM. */
  privateKey: string;
}>;

export type KeptKey = Readonly<{
  name: string;
  tags: object;
  policy: RotationPolicy | null;
  deleted: Deleted | null;
  /** Oldest first; at least one. */
  versions: readonly KeyVersion[];
}>;

const everything = ['encrypt', 'decrypt', 'sign', 'verify', 'wrapKey', 'unwrapKey'];

export const newestOf = ({ versions }: KeptKey): KeyVersion => versions.at(-1)!;

/** The keys of a vault and what can become of them. Every method throws VaultFailure for what Key Vault refuses. */
export class Keys {
  readonly #kept: KeptRecords<KeptKey>;
  constructor(kept: KeptRecords<KeptKey>) {
    this.#kept = kept;
  }

  all(state: 'live' | 'deleted'): KeptKey[] {
    return this.#kept.all().filter(({ deleted }) => (deleted === null) === (state === 'live'));
  }

  find(name: string, state: 'live' | 'deleted' = 'live'): KeptKey {
    const key = this.#kept.find(name);
    if (!key || (key.deleted === null) !== (state === 'live')) throw notFound('Key', name);
    return key;
  }

  /** The newest version when none is named. */
  version(name: string, version: string): KeyVersion {
    const key = this.find(name);
    const found = version === '' ? newestOf(key) : key.versions.find((one) => one.version === version);
    if (!found) throw notFound('Key', `${name}/${version}`);
    return found;
  }

  /** A key, or another version of it where there is one of that name. */
  async create(name: string, wishes: Readonly<Record<string, unknown>>): Promise<KeyVersion> {
    if (this.#kept.find(name)?.deleted) throw stillDeleted('Key', name);
    const { kty, key_size: size = 2048, key_ops: ops = everything, attributes, tags = {} } = wishes;
    if (kty !== 'RSA' && kty !== 'RSA-HSM') throw badParameter('The key type is not supported here');
    const asked = { kty, size: size as number, ops: ops as string[] };
    const made = await this.#make(asked, fresh(attributes));
    const known = this.#kept.find(name);
    const before = known ?? { name, policy: null, deleted: null, versions: [] };
    this.#kept.save({ ...before, tags: tags as object, versions: [...before.versions, made] });
    return made;
  }

  async rotate(name: string): Promise<KeyVersion> {
    const { kty, size, ops } = newestOf(this.find(name));
    const { policy } = this.find(name);
    const exp = expiryOf(policy, seconds());
    const made = await this.#make({ kty, size, ops }, fresh(exp === undefined ? {} : { exp }));
    const key = this.find(name);
    this.#kept.save({ ...key, versions: [...key.versions, made] });
    return made;
  }

  /** Rotates what its policy says is due. */
  async rotateDue(): Promise<void> {
    for (const key of this.all('live')) {
      const { created, exp } = newestOf(key).attributes;
      if (key.policy && isDue(key.policy, created, exp, seconds())) await this.rotate(key.name);
    }
  }

  update(name: string, version: string, body: Readonly<Record<string, unknown>>): KeyVersion {
    const { attributes, key_ops: ops, tags } = body;
    const before = this.version(name, version);
    const after: KeyVersion = {
      ...before,
      attributes: changed(before.attributes, attributes),
      ...(ops === undefined ? {} : { ops: ops as string[] }),
    };
    const key = this.find(name);
    const versions = key.versions.map((one) => (one.version === before.version ? after : one));
    this.#kept.save({ ...key, versions, ...(tags === undefined ? {} : { tags: tags as object }) });
    return after;
  }

  setPolicy(name: string, body: unknown): KeptKey {
    const key = this.find(name);
    const kept = { ...key, policy: readPolicy(body, key.policy, seconds()) };
    this.#kept.save(kept);
    return kept;
  }

  remove(name: string): KeptKey {
    const kept = { ...this.find(name), deleted: deletedNow() };
    this.#kept.save(kept);
    return kept;
  }

  recover(name: string): KeptKey {
    const kept = { ...this.find(name, 'deleted'), deleted: null };
    this.#kept.save(kept);
    return kept;
  }

  async #make(asked: Pick<KeyVersion, 'kty' | 'size' | 'ops'>, attributes: Attributes): Promise<KeyVersion> {
    const privateKey = await newRsaKey(asked.size);
    return { version: randomBytes(16).toString('hex'), attributes, ...asked, privateKey };
  }
}
