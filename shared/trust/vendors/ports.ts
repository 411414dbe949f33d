import type { BlobName } from '../../kernel/flow.ts';
import type { Text } from '../../kernel/language.ts';

/** A sub-processor as the catalogue of this release knows it: what is the same for every deployment of this code. */
export type SubProcessor = Readonly<{
  /** Its key among the recipients. */
  recipient: string;
  name: Text;
  purpose: Text;
  region: Text;
  use: Text;
  inEea: boolean;
  /** What a transfer out of the EEA rests on; null where there is none, or none is known. */
  transferBasis: Text | null;
  byDefault: boolean;
  /** fideslang keys of what it receives or hosts, in alphabetical order. */
  categories: readonly string[];
  canRevealHealth: boolean;
}>;

/** Where the files of agreements are kept, sealed. A name is written once. */
export interface AgreementFiles {
  put(name: BlobName, bytes: Buffer): Promise<void>;
  get(name: string): Promise<Buffer>;
  remove(name: string): Promise<void>;
}

/** Reads a document in a process of its own. Throws a Problem (`file-…`, `pdf-…`, `policy-…`) for what is refused. */
export type ReadDocument = (bytes: Buffer) => Promise<unknown>;
