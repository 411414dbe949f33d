import type { ServerResponse } from 'node:http';
import type { HttpData } from './core-types.ts';
import { setCookie } from './set-cookie.ts';

/** Answers with a status alone: no body and no headers that tell of the host. */
export function answerStatus(response: ServerResponse, status: number): void {
  response.writeHead(status, status === 204 ? {} : { 'content-length': 0 }).end();
}

export function answerJson(response: ServerResponse, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
}

/**
 * Writes what a function returned. Its own Content-Length stays; one that does not fit the body is refused by an error,
 * as the real server refuses it. Nothing returned is 204.
 */
export function answerFunction(response: ServerResponse, data: HttpData | undefined): void {
  if (!data) return answerStatus(response, 204);
  const status = Number(data.statusCode ?? 200);
  const headers: Record<string, string | string[]> = { ...data.headers };
  delete headers['transfer-encoding'];
  if (data.cookies?.length) headers['set-cookie'] = [headers['set-cookie'] ?? [], data.cookies.map(setCookie)].flat();
  const bytes = data.body?.bytes;
  const body = bytes
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Buffer.from(data.body?.string ?? '');

  const isHead = response.req.method === 'HEAD';
  const hasNoBody = isHead || status === 204 || status === 304 || status < 200;
  const announced = headers['content-length'];
  if (!hasNoBody && announced !== undefined && Number(announced) !== body.length) {
    throw new Error('The Content-Length that the function set does not fit the body.');
  }
  if (status !== 204 && status !== 304) headers['content-length'] = announced ?? String(body.length);
  response.writeHead(status, headers).end(hasNoBody ? undefined : body);
}
