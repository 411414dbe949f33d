/** A file of an archive; its bytes are asked for when it is its turn. */
export type ArchiveEntry = Readonly<{ name: string; bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }>;

/** Writes a ZIP as its files come: no more than a little of one of them is held at once. */
export type WriteArchive = (entries: AsyncIterable<ArchiveEntry>) => AsyncIterable<Buffer>;

/** Where the parts of files are kept, sealed. A name is written once. */
export interface PartFiles {
  put(name: string, bytes: Buffer): Promise<void>;
  get(name: string): Promise<Buffer>;
  remove(name: string): Promise<void>;
}
