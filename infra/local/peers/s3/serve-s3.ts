import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { IssuedCertificate } from '../../certificates.ts';
import type { Answer, Asked } from './asked.ts';
import type { Buckets } from './buckets.ts';
import { S3Failure } from './failure.ts';
import { failureOf, isAnswer, type Fault, type Faults } from './faults.ts';
import { keyAskedFor, operationOf, writesOver } from './operations.ts';
import { receive } from './received.ts';
import { requireRights } from './roles.ts';
import { assumeRole, isForSecurityTokens, refusedToken } from './security-tokens.ts';
import type { StoreClock } from './store-clock.ts';
import { verifySignature, type Known } from './verify-signature.ts';
import type { Trust } from './web-identity-token.ts';
import { document } from './xml.ts';

export type ServerParts = Known &
  Readonly<{
    buckets: Buckets;
    clock: StoreClock;
    faults: Faults;
    trust: Trust | null;
    sessionSeconds: number | null;
  }>;

/** The connection ends here, and nothing is answered. */
class Dropped extends Error {}

/** A fault that is met before the work. `reset` reads some of the body first: it is in the middle that the connection ends. */
async function meet(fault: Fault | null, request: IncomingMessage): Promise<void> {
  if (!fault) return;
  if (fault.kind === 'slow') await wait(fault.ms ?? 1_000);
  if (isAnswer(fault.kind)) throw failureOf(fault.kind);
  if (fault.kind !== 'reset') return;
  await Promise.race([once(request, 'data'), once(request, 'end')]);
  throw new Dropped();
}

/** The server, not listening yet: who asks, for which bucket, and what. Buckets are named by the path; STS is asked at the root. */
export function s3Server(tls: IssuedCertificate, parts: ServerParts): Server {
  const { buckets, clock, faults } = parts;

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'https://s3');
    const { caller, payload } = verifySignature(request, url, parts);
    const [, name = '', ...rest] = url.pathname.split('/');
    const key = decodeURIComponent(rest.join('/'));
    const { method = '', headers } = request;
    if (method === 'PUT' && key === '' && [...url.searchParams].length === 0) {
      requireRights(caller, { rights: ['s3:CreateBucket'], bucket: name, key, writesOver: false });
      request.resume();
      buckets.create(name, headers['x-amz-bucket-object-lock-enabled'] === 'true');
      return { status: 200, headers: { location: `/${name}` } };
    }
    const bucket = buckets.find(name);
    const about = { bucket, key, query: url.searchParams, headers, clock };
    const operation = operationOf(method, about as Asked);
    const { rights, appears = false } = operation;
    const over = appears && writesOver(about as Asked);
    requireRights(caller, { rights, bucket: name, key: keyAskedFor(about as Asked), writesOver: over });
    const fault = faults.next(operation.name);
    await meet(fault, request);
    const body = await receive(request, payload, bucket.arriving);
    try {
      const given = await operation.work({ ...about, body });
      if (fault?.kind === 'lost-answer') throw new Dropped();
      return fault?.kind === 'cut' ? { ...given, isCut: true } : given;
    } finally {
      body.drop();
    }
  }

  async function tokens(request: IncomingMessage): Promise<Answer> {
    try {
      await meet(faults.next('AssumeRoleWithWebIdentity'), request);
      return { status: 200, xml: await assumeRole(request, parts) };
    } catch (error) {
      if (!(error instanceof S3Failure)) throw error;
      return { status: error.status, xml: refusedToken(error) };
    }
  }

  async function send(method: string | undefined, response: ServerResponse, given: Answer): Promise<void> {
    const { part, xml } = given;
    const bytes = Buffer.from(xml ?? '');
    const type = xml === undefined ? {} : { 'content-type': 'application/xml' };
    response.writeHead(given.status, { ...type, ...given.headers, 'content-length': part?.length ?? bytes.length });
    if (method === 'HEAD' || part?.length === 0) return void response.end();
    if (!part) return void response.end(bytes);
    const { file, start, length } = part;
    const sent = given.isCut ? Math.floor(length / 2) : length;
    await pipeline(createReadStream(file, { start, end: start + sent - 1 }), response, { end: !given.isCut });
    if (given.isCut) response.destroy();
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const given = await (isForSecurityTokens(request) ? tokens(request) : answer(request)).catch((error: unknown) => {
      if (error instanceof Dropped) return null;
      request.resume();
      if (!(error instanceof S3Failure)) console.error(error);
      const { status, body } = error instanceof S3Failure ? error : new S3Failure(500, 'InternalError');
      return { status, xml: document('Error', ...body) };
    });
    if (given === null) return void request.socket.destroy();
    // Whoever reads no further has ended the connection: that is theirs.
    await send(request.method, response, given).catch(() => response.destroy());
  };
  return createServer(
    { cert: tls.certPem, key: tls.keyPem, minVersion: 'TLSv1.2' },
    (request, response) => void serve(request, response),
  );
}
