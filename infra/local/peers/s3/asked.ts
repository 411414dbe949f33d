import type { IncomingHttpHeaders } from 'node:http';
import type { Bucket } from './buckets.ts';
import type { Received } from './received.ts';
import type { StoreClock } from './store-clock.ts';

/** One request about a bucket, after it was checked. `key` is empty where it concerns the bucket itself. */
export type Asked = Readonly<{
  bucket: Bucket;
  key: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Received;
  clock: StoreClock;
}>;

/** `xml` is answered as such; `part` is a stretch of a file, which is an object's. */
export type Answer = Readonly<{
  status: number;
  headers?: Readonly<Record<string, string>>;
  xml?: string;
  part?: Readonly<{ file: string; start: number; length: number }>;
  /** The connection is to end when half of it was sent. */
  isCut?: boolean;
}>;

/** The first value of a header. */
export const header = ({ headers }: Asked, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};
