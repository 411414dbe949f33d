/** What was stored under a key: its size in bytes and the SHA-256 of them, in hex. */
export type StoredObject = Readonly<{ key: string; bytes: number; sha256: string }>;

/** Adds objects to the backup, and can do nothing else: whoever holds it neither reads nor deletes. */
export type BackupWriter = Readonly<{
  /**
   * Stores a stream under a key, part by part, so that memory does not grow with it. A key that is there already is never written over.
   * Rejects with BackupStoreAway where another try makes sense, and with BackupStoreRefused where it does not; nothing is then stored.
   */
  put(key: string, body: AsyncIterable<Uint8Array>): Promise<StoredObject>;
}>;

/** Reads what was stored. A restore has it, and the process that writes does not. */
export type BackupReader = Readonly<{
  /** The keys under a prefix that are there, in their order. */
  list(prefix: string): AsyncIterable<Readonly<{ key: string; bytes: number; at: Date }>>;
  /** The bytes of an object as they were first written; null where there is none. */
  read(key: string): Promise<AsyncIterable<Uint8Array> | null>;
}>;

/** Reads a stored file by its name, as it is: sealed. What rejects with `statusCode` 404 is not stored. */
export type StoredFiles = Readonly<{ get(name: string): Promise<Uint8Array> }>;

/** Marks a copy of a file as deleted; the store itself lets the bytes go some days later. */
export type FileRemover = Readonly<{ remove(key: string): Promise<void> }>;

/** One version of an object that is still there: `overAt` says since when another one or a mark of deletion lies over it; null for the current. */
export type StoredVersion = Readonly<{ key: string; at: Date; bytes: number; overAt: Date | null }>;

/** What is still there, also of what was marked as deleted, by key. A reader's right. */
export type StoredVersions = Readonly<{ versions(prefix: string): AsyncIterable<StoredVersion> }>;

/**
 * How an object of the backup is kept, as the store says it: in which region, whether encrypted where it lies, since when, and until when
 * nobody can delete it (null: anybody can). Null where there is none under the key. A reader's right.
 */
export type StoredHow = Readonly<{
  how(
    key: string,
  ): Promise<Readonly<{ region: string; encrypted: boolean; at: Date; lockedUntil: Date | null }> | null>;
}>;

/** The store does not answer, or asks to wait: worth another try. `code` is the word that it gave, and never a body. */
export class BackupStoreAway extends Error {
  override readonly name = 'BackupStoreAway';
  readonly code: string;
  constructor(code: string) {
    super(`the backup store is away: ${code}`);
    this.code = code;
  }
}

/** The store answered no. Trying the same again is of no use. */
export class BackupStoreRefused extends Error {
  override readonly name = 'BackupStoreRefused';
  readonly code: string;
  constructor(code: string) {
    super(`the backup store refuses: ${code}`);
    this.code = code;
  }
}
