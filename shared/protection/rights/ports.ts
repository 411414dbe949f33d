import type { BlobName } from '../../kernel/flow.ts';

/** A file of an archive; its bytes are asked for when it is its turn. */
export type ArchiveEntry = Readonly<{ name: string; bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }>;

/** Writes a ZIP as its files come: no more than a little of one of them is held at once. */
export type WriteArchive = (entries: AsyncIterable<ArchiveEntry>) => AsyncIterable<Buffer>;

/** Where the parts of files are kept, sealed. A name is written once. */
export interface PartFiles {
  put(name: BlobName, bytes: Buffer): Promise<void>;
  get(name: BlobName): Promise<Buffer>;
  remove(name: BlobName): Promise<void>;
}

export interface OldFiles {
  /** The names that begin so of files that were last written before a time, in order. */
  namesBefore(prefix: string, before: Date): AsyncIterable<string>;
}
