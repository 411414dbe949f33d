import type { IncomingHttpHeaders } from 'node:http';
import type { Body } from './read-body.ts';
import type { Bucket } from './buckets.ts';

/** One request about a bucket, after it was checked. `key` is empty where it concerns the bucket itself. */
export type Asked = Readonly<{
  bucket: Bucket;
  key: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Body;
}>;

/** `xml` is answered as such; `bytes` are an object's. */
export type Answer = Readonly<{
  status: number;
  headers?: Readonly<Record<string, string>>;
  xml?: string;
  bytes?: Buffer;
}>;
