import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One version of an object, or a marker that says that the object was deleted. `order` counts over the whole bucket. */
export type Version = Readonly<{
  key: string;
  id: string;
  order: number;
  at: string;
  deleted: boolean;
  size: number;
  etag: string;
  type: string;
  checksums: Readonly<Record<string, string>>;
  /** Until when nobody deletes it; null when it is not locked. */
  lockedUntil: string | null;
}>;

/**
 * The versions of one bucket, each with its bytes in files of its own that only the user can read. The description is renamed into
 * place after the bytes: what was answered survives kill -9, and what was not is not there.
 */
export class Versions {
  readonly #directory: string;
  readonly #byKey = new Map<string, Version[]>();
  #order = 0;

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const files = readdirSync(directory).filter((name) => name.endsWith('.json'));
    const all = files.map((name) => JSON.parse(readFileSync(join(directory, name), 'utf8')) as Version);
    for (const version of all.sort((one, other) => one.order - other.order)) this.#remember(version);
  }

  /** Every version of a key, the newest first. */
  of(key: string): readonly Version[] {
    return this.#byKey.get(key) ?? [];
  }

  /** The keys there are, in the order of their bytes, as S3 lists them. */
  keys(prefix: string): string[] {
    return [...this.#byKey.keys()]
      .filter((key) => key.startsWith(prefix))
      .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  }

  /** Takes a file as the bytes of a new version; null for a marker, which has none. */
  add(described: Omit<Version, 'id' | 'order'>, file: string | null): Version {
    const version = { ...described, id: randomBytes(16).toString('hex'), order: this.#order + 1 };
    if (file !== null) renameSync(file, this.fileOf(version));
    this.#describe(version);
    this.#remember(version);
    return version;
  }

  /** Says of a version that it is locked longer. */
  lockLonger(version: Version, lockedUntil: string): void {
    const changed = { ...version, lockedUntil };
    this.#describe(changed);
    const known = this.#byKey.get(version.key)!;
    known[known.findIndex(({ id }) => id === version.id)] = changed;
  }

  remove({ key, id }: Version): void {
    rmSync(this.#file(id, 'json'), { force: true });
    rmSync(this.#file(id, 'bytes'), { force: true });
    const left = this.of(key).filter((one) => one.id !== id);
    if (left.length > 0) this.#byKey.set(key, left);
    else this.#byKey.delete(key);
  }

  fileOf({ id }: Pick<Version, 'id'>): string {
    return this.#file(id, 'bytes');
  }

  #remember(version: Version): void {
    this.#order = Math.max(this.#order, version.order);
    this.#byKey.set(version.key, [version, ...this.of(version.key)]);
  }

  #describe(version: Version): void {
    const file = this.#file(version.id, 'json');
    writeFileSync(`${file}.new`, JSON.stringify(version), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }

  #file(id: string, kind: 'bytes' | 'json'): string {
    return join(this.#directory, `${id}.${kind}`);
  }
}
