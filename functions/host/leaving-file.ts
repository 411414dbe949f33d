import { response } from './http.ts';

/**
 * A file that somebody takes along, whole: the Functions host can pass on no stream without opening a port of its own. `name` is ours
 * and plain ASCII.
 */
export async function leavingFile({
  name,
  type,
  bytes,
}: Readonly<{ name: string; type: string; bytes: AsyncIterable<Uint8Array> }>) {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return response({
    status: 200,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    },
    body: Buffer.concat(parts),
  });
}
