import { randomBytes } from 'node:crypto';
import { changed, deletedNow, fresh, type Attributes, type Deleted } from './attributes.ts';
import { badParameter, forbidden, notFound, stillDeleted } from './failure.ts';
import type { KeptRecords } from './kept-records.ts';

export type SecretVersion = Readonly<{
  version: string;
  attributes: Attributes;
  value: string;
  contentType?: string;
  tags: object;
}>;

export type KeptSecret = Readonly<{
  name: string;
  deleted: Deleted | null;
  /** Oldest first; at least one. */
  versions: readonly SecretVersion[];
}>;

const longest = 25_600;

export const newestOf = ({ versions }: KeptSecret): SecretVersion => versions.at(-1)!;

/** The secrets of a vault. Every method throws VaultFailure for what Key Vault refuses. */
export class Secrets {
  readonly #kept: KeptRecords<KeptSecret>;
  constructor(kept: KeptRecords<KeptSecret>) {
    this.#kept = kept;
  }

  all(state: 'live' | 'deleted'): KeptSecret[] {
    return this.#kept.all().filter(({ deleted }) => (deleted === null) === (state === 'live'));
  }

  find(name: string, state: 'live' | 'deleted' = 'live'): KeptSecret {
    const secret = this.#kept.find(name);
    if (!secret || (secret.deleted === null) !== (state === 'live')) throw notFound('Secret', name);
    return secret;
  }

  /** The newest version when none is named. */
  version(name: string, version: string): SecretVersion {
    const secret = this.find(name);
    const found = version === '' ? newestOf(secret) : secret.versions.find((one) => one.version === version);
    if (!found) throw notFound('Secret', `${name}/${version}`);
    return found;
  }

  /** A version with its value. One that has expired can still be read: what it opens may not have been told yet. */
  read(name: string, version: string): SecretVersion {
    const found = this.version(name, version);
    if (!found.attributes.enabled)
      throw forbidden('SecretDisabled', 'Operation get is not allowed on a disabled secret.');
    return found;
  }

  set(name: string, body: Readonly<Record<string, unknown>>): SecretVersion {
    const known = this.#kept.find(name);
    if (known?.deleted) throw stillDeleted('Secret', name);
    const { value, contentType, attributes, tags = {} } = body;
    if (typeof value !== 'string' || value.length > longest) throw badParameter('Property value has invalid value');
    const made: SecretVersion = {
      version: randomBytes(16).toString('hex'),
      attributes: fresh(attributes),
      value,
      tags: tags as object,
      ...(typeof contentType === 'string' ? { contentType } : {}),
    };
    this.#kept.save({ name, deleted: null, versions: [...(known?.versions ?? []), made] });
    return made;
  }

  update(name: string, version: string, body: Readonly<Record<string, unknown>>): SecretVersion {
    const { attributes, contentType, tags } = body;
    const before = this.version(name, version);
    const after: SecretVersion = {
      ...before,
      attributes: changed(before.attributes, attributes),
      ...(tags === undefined ? {} : { tags: tags as object }),
      ...(typeof contentType === 'string' ? { contentType } : {}),
    };
    const secret = this.find(name);
    const versions = secret.versions.map((one) => (one.version === before.version ? after : one));
    this.#kept.save({ ...secret, versions });
    return after;
  }

  remove(name: string): KeptSecret {
    const kept = { ...this.find(name), deleted: deletedNow() };
    this.#kept.save(kept);
    return kept;
  }

  recover(name: string): KeptSecret {
    const kept = { ...this.find(name, 'deleted'), deleted: null };
    this.#kept.save(kept);
    return kept;
  }
}
