import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { S3Failure } from './failure.ts';
import type { LifecycleRule } from './lifecycle.ts';
import { Uploads } from './uploads.ts';
import { Versions } from './versions.ts';

/** What a bucket does by itself: what the infrastructure code says of it elsewhere. */
export type BucketRules = Readonly<{
  /** Each new version is locked in compliance mode for so many days, unless it says its own. */
  lockDays?: number;
  lifecycle?: readonly LifecycleRule[];
}>;

export type Bucket = Readonly<{
  name: string;
  locks: boolean;
  rules: BucketRules;
  /** Bodies are received here, on the same disk as the versions they become. */
  arriving: string;
  versions: Versions;
  uploads: Uploads;
}>;

const names = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;
const lockFile = 'object-lock';

/** The buckets of a directory, a folder each. Every one keeps versions. */
export class Buckets {
  readonly #directory: string;
  readonly #rules: Readonly<Record<string, BucketRules>>;
  readonly #known = new Map<string, Bucket>();

  constructor(directory: string, rules: Readonly<Record<string, BucketRules>> = {}) {
    this.#directory = directory;
    this.#rules = rules;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    for (const entry of readdirSync(directory, { withFileTypes: true }))
      if (entry.isDirectory()) this.#open(entry.name);
  }

  has(name: string): boolean {
    return this.#known.has(name);
  }

  all(): readonly Bucket[] {
    return [...this.#known.values()];
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
    const arriving = join(directory, 'arriving');
    // What had not arrived when the process ended was never confirmed.
    rmSync(arriving, { recursive: true, force: true });
    mkdirSync(arriving, { mode: 0o700 });
    this.#known.set(name, {
      name,
      locks: existsSync(join(directory, lockFile)),
      rules: this.#rules[name] ?? {},
      arriving,
      versions: new Versions(join(directory, 'versions')),
      uploads: new Uploads(join(directory, 'uploads')),
    });
  }
}
