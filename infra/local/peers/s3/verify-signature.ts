import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { accessDenied, S3Failure } from './failure.ts';
import type { Caller } from './roles.ts';
import type { Sessions } from './sessions.ts';

export type S3Keys = Readonly<{ accessKeyId: string; secretAccessKey: string }>;

const longestSkew = 15 * 60_000;
const shape = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();
const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex');
/** As RFC 3986 has it, which is stricter than what JavaScript encodes. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function timeOf(stamp: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** What is signed of a request (Signature Version 4): its method, path, query, the headers it names, and the hash of its body. */
function canonicalRequest(request: IncomingMessage, url: URL, signedHeaders: string, payload: string): string {
  const path = (request.url ?? '/').split('?')[0]!;
  const query = [...url.searchParams]
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort(([one, a], [other, b]) => (one < other ? -1 : one > other ? 1 : a < b ? -1 : a > b ? 1 : 0));
  const headers = signedHeaders.split(';').map(
    (name) =>
      `${name}:${String(request.headers[name] ?? '')
        .trim()
        .replace(/\s+/g, ' ')}`,
  );
  return [
    request.method,
    path
      .split('/')
      .map((part) => encoded(decodeURIComponent(part)))
      .join('/'),
    query.map((pair) => pair.join('=')).join('&'),
    ...headers,
    '',
    signedHeaders,
    payload,
  ].join('\n');
}

/** Who may ask: whoever has the administrator's keys, and whoever holds a session of a role. */
export type Known = Readonly<{ region: string; keys: S3Keys; sessions: Sessions }>;
/** Who asks, and what the request says of its body: a SHA-256 in hex, or `UNSIGNED-PAYLOAD`. */
export type Signed = Readonly<{ caller: Caller; payload: string }>;

function callerOf(request: IncomingMessage, accessKeyId: string, { keys, sessions }: Known): [Caller, secret: string] {
  const token = request.headers['x-amz-security-token'];
  if (accessKeyId === keys.accessKeyId && token === undefined) return ['administrator', keys.secretAccessKey];
  if (token === undefined) throw new S3Failure(403, 'InvalidAccessKeyId');
  return [sessions.roleBehind(accessKeyId, String(token)), sessions.secretOf(accessKeyId)];
}

/**
 * Checks who asks, by Signature Version 4 in the header. Throws S3Failure where nobody signed, or somebody else, or what was signed is
 * not what arrived, or long ago.
 */
export function verifySignature(request: IncomingMessage, url: URL, known: Known): Signed {
  const { region } = known;
  const given = request.headers.authorization;
  if (given === undefined) throw accessDenied();
  const [, credential = '', signedHeaders = '', signature = ''] = shape.exec(given) ?? [];
  const [accessKey, day, inRegion, service, end] = credential.split('/');
  if (end !== 'aws4_request' || service !== 's3' || inRegion !== region)
    throw new S3Failure(400, 'AuthorizationHeaderMalformed');
  const [caller, secret] = callerOf(request, accessKey ?? '', known);
  const names = signedHeaders.split(';');
  if (!names.includes('host')) throw accessDenied('host must be signed');
  const unsigned = Object.keys(request.headers).find((name) => name.startsWith('x-amz-') && !names.includes(name));
  if (unsigned !== undefined) throw accessDenied(`There were headers present in the request which were not signed`);
  const stamp = String(request.headers['x-amz-date'] ?? '');
  if (!(Math.abs(Date.now() - timeOf(stamp)) < longestSkew) || !stamp.startsWith(day ?? ' '))
    throw new S3Failure(403, 'RequestTimeTooSkewed');
  const payload = String(request.headers['x-amz-content-sha256'] ?? '');
  const signing = [day!, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const scope = `${day}/${region}/s3/aws4_request`;
  const wanted = hmac(
    signing,
    ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonicalRequest(request, url, signedHeaders, payload))].join('\n'),
  );
  if (!timingSafeEqual(wanted, Buffer.from(signature, 'hex'))) throw new S3Failure(403, 'SignatureDoesNotMatch');
  return { caller, payload };
}
