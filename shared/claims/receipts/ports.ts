import type { BlobName } from '../../kernel/flow.ts';
import type { OnCall } from '../model-calls/model-call.ts';
import type { Reading } from './reading.ts';

/** A page of a receipt as a picture (JPEG), upright, with its size in pixels. */
export type PagePicture = Readonly<{ jpeg: Buffer; width: number; height: number }>;

/** One word or line of text with its box in shares of the page: what a PDF's text layer or an OCR gives. */
export type PlacedText = Readonly<{
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  confidence: number;
}>;

export type AcceptedType = 'image/jpeg' | 'application/pdf';

/** A file that has passed intake: what is stored, and what later checks need to know of the original. */
export type AcceptedFile = Readonly<{
  /** The type of `stored`: pictures of any kind become JPEG; a PDF stays one. */
  type: AcceptedType;
  /** What is kept: re-encoded, without metadata or trailing bytes. */
  stored: Buffer;
  /** A picture of every page, for the page viewer and for reading: one for a picture, one a page for a PDF. */
  pages: readonly PagePicture[];
  /** SHA-256 (hex) of the bytes as they came: the same file again is the same hash. */
  originalSha256: string;
  /** 64-bit perceptual hash of the first page (16 hex digits): near-same pictures, as candidates for a look. */
  perceptualHash: string;
}>;

/** Takes uploaded bytes in. Throws a Problem (`file-…`, `picture-…`, `pdf-…`) for anything that cannot be a receipt. */
export type TakeInFile = (bytes: Buffer) => Promise<AcceptedFile>;

/** What a scanner is given: the file as it is kept, a picture of each page, and the names of the categories there are. */
export type ScanInput = Readonly<{
  type: AcceptedType;
  stored: Buffer;
  pages: readonly Readonly<{ jpeg: Buffer }>[];
  categories?: readonly string[];
}>;

/** Reads a receipt. Rejects when it cannot; the caller retries, and gives up after its time limit. */
export interface Scanner {
  readonly name: Reading['scanner'];
  /** `onCall` is told of each question that a scanner asked a model. */
  scan(input: ScanInput, signal: AbortSignal, onCall?: OnCall): Promise<Reading>;
}

/** What is said of a file as it came. `unanswered`: nothing yet, or that it could not be looked at. */
export type ThreatVerdict = 'clean' | 'malicious' | 'unanswered';

/**
 * Where a file lies as it came, not sealed, until what looks for malware has answered: minutes, and a day at most. Nobody is ever given
 * a file from here.
 */
export interface IncomingFiles {
  put(name: BlobName, bytes: Buffer): Promise<void>;
  verdict(name: string): Promise<ThreatVerdict>;
  /** Has a file looked at once more. Gives false where it is gone. */
  again(name: string): Promise<boolean>;
  remove(name: string): Promise<void>;
}

/**
 * Where files are kept, sealed: what lies there is bytes of no type. Names are `<company>/<receipt>/<part>`; a name is written once, and what
 * it stands for never changes.
 */
export interface ReceiptFiles {
  put(name: BlobName, bytes: Buffer): Promise<void>;
  get(name: string): Promise<Buffer>;
  /** Puts other bytes for the same content in place of what is there. Where nothing is there by now, nothing is put: gives false. */
  replace(name: string, bytes: Buffer): Promise<boolean>;
  remove(name: string): Promise<void>;
}
