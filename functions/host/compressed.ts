import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);

/** Whether a client takes gzip (RFC 9110 §12.5.3): it is named, and not with the weight 0. */
export const takesGzip = (acceptEncoding: string | null): boolean =>
  (acceptEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.split(';').map((part) => part.trim()))
    .some(([name, weight = 'q=1']) => name === 'gzip' && !/^q=0(\.0*)?$/.test(weight));

/**
 * A text as bytes that a client takes, with the headers that say so: nothing between a function and a browser compresses.
 * Only for what is the same for everybody: the length of a compressed answer tells of a secret that stands beside what somebody sent.
 */
export async function compressed(
  text: string,
  acceptEncoding: string | null,
): Promise<Readonly<{ body: string | Uint8Array; headers: Record<string, string> }>> {
  if (!takesGzip(acceptEncoding)) return { body: text, headers: {} };
  return { body: await zip(text), headers: { 'content-encoding': 'gzip' } };
}
