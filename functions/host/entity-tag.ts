import { createHash } from 'node:crypto';
import type { HttpRequest, HttpResponseInit } from '@azure/functions';

/** A strong entity tag (RFC 9110 §8.8.3) of a body: the same text has the same tag, on every instance. */
const tagOf = (body: string): string =>
  `"${createHash('sha256').update(body, 'utf8').digest('base64url').slice(0, 27)}"`;

/** Whether `If-None-Match` names a tag; compared weakly, as RFC 9110 §13.1.2 has it. */
function names(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

/** Answers with a body of JSON and its tag, or with 304 where the asker has it already. */
export function tagged(request: HttpRequest, answer: unknown, headers: Record<string, string>): HttpResponseInit {
  const body = JSON.stringify(answer);
  const etag = tagOf(body);
  if (names(request.headers.get('if-none-match'), etag)) return { status: 304, headers: { ...headers, etag } };
  return { status: 200, headers: { ...headers, etag, 'content-type': 'application/json' }, body };
}
