import type { IncomingMessage } from 'node:http';
import type { HttpData, Nullable } from './core-types.ts';

/** Bytes; the limit of the real host. */
export const bodyLimit = 100 * 1024 * 1024;

/** The address of a request as the app sees it; undefined for one that is not a path on a valid host. */
export function requestUrl(request: IncomingMessage): URL | undefined {
  const target = request.url ?? '';
  const text = `http://${request.headers.host ?? 'localhost'}${target}`;
  return target.startsWith('/') && URL.canParse(text) ? new URL(text) : undefined;
}

/**
 * The body, or nothing when there is no Content-Length: the real host drops a chunked body. Undefined says that it is
 * larger than the limit; it is told from the header, before a byte is read.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > bodyLimit) return undefined;
  if (length === 0) return Buffer.alloc(0);
  const body = Buffer.allocUnsafe(length);
  let at = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) at += chunk.copy(body, at);
  return body.subarray(0, at);
}

/** A request in the form in which the host hands it to the worker. */
export function toHttpData(
  request: IncomingMessage,
  url: URL,
  parameters: Record<string, string>,
  body: Buffer,
): HttpData {
  const query: Record<string, string> = {};
  for (const name of new Set(url.searchParams.keys())) query[name] = url.searchParams.getAll(name).join(',');
  return {
    method: request.method ?? 'GET',
    url: url.href,
    nullableHeaders: nullable({ ...request.headers, ...forwarded(request) }),
    nullableQuery: nullable(query),
    nullableParams: nullable(parameters),
    ...(body.length > 0 && { body: { bytes: body } }),
  };
}

/** As the front end before every function app: the peer's address and port close the list, whatever a client wrote there. */
function forwarded(request: IncomingMessage): Record<string, string> {
  const { remoteAddress = '', remotePort } = request.socket;
  const peer = remoteAddress.includes(':') ? `[${remoteAddress}]:${remotePort}` : `${remoteAddress}:${remotePort}`;
  const before = request.headers['x-forwarded-for'];
  const list = [...(before === undefined ? [] : [before].flat()), peer];
  return { 'x-forwarded-for': list.join(', '), 'x-forwarded-proto': 'http' };
}

function nullable(values: NodeJS.Dict<string | string[]>): Record<string, Nullable<string>> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, { value: [value].flat().join(',') }]));
}
