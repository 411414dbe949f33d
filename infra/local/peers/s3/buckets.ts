import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { S3Failure } from './failure.ts';
import { Versions } from './versions.ts';

export type Bucket = Readonly<{ name: string; locks: boolean; versions: Versions }>;

const names = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;
const lockFile = 'object-lock';

/** The buckets of a directory, a folder each. Every one keeps versions. */
export class Buckets {
  readonly #directory: string;
  readonly #known = new Map<string, Bucket>();

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    for (const entry of readdirSync(directory, { withFileTypes: true }))
      if (entry.isDirectory()) this.#open(entry.name);
  }

  has(name: string): boolean {
    return this.#known.has(name);
  }

  /** @throws S3Failure where there is none */
  find(name: string): Bucket {
    const found = this.#known.get(name);
    if (!found) throw new S3Failure(404, 'NoSuchBucket', 'The specified bucket does not exist');
    return found;
  }

  /** @throws S3Failure where it can be no name of a bucket, or is one's own already */
  create(name: string, locks: boolean): void {
    if (!names.test(name)) throw new S3Failure(400, 'InvalidBucketName');
    if (this.has(name)) throw new S3Failure(409, 'BucketAlreadyOwnedByYou');
    mkdirSync(join(this.#directory, name), { mode: 0o700 });
    if (locks) writeFileSync(join(this.#directory, name, lockFile), '');
    this.#open(name);
  }

  #open(name: string): void {
    const directory = join(this.#directory, name);
    const locks = existsSync(join(directory, lockFile));
    this.#known.set(name, { name, locks, versions: new Versions(join(directory, 'versions')) });
  }
}
