import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { IssuedCertificate } from '../../certificates.ts';
import type { Answer, Asked } from './asked.ts';
import type { Buckets } from './buckets.ts';
import { notImplemented, S3Failure } from './failure.ts';
import { listObjects, listVersions } from './list-operations.ts';
import { deleteObject, getObject, putObject, putRetention } from './object-operations.ts';
import { readBody, type Body } from './read-body.ts';
import { verifySignature, type S3Keys } from './verify-signature.ts';
import { document } from './xml.ts';

type Parts = Readonly<{ region: string; keys: S3Keys; buckets: Buckets }>;

/** What the query makes another operation of: such a request is refused, unless it is known below. */
const subResources =
  /^(acl|accelerate|attributes|cors|delete|encryption|legal-hold|lifecycle|location|logging|notification|object-lock|partNumber|policy|publicAccessBlock|replication|restore|select|tagging|torrent|uploadId|uploads|versioning|website)$/;

function operation(method: string, asked: Asked): Answer {
  const { query, key } = asked;
  const other = [...query.keys()].find((name) => subResources.test(name));
  if (other !== undefined) throw notImplemented(other);
  if (key === '') {
    if (method === 'HEAD') return { status: 200 };
    if (method === 'GET') return query.has('versions') ? listVersions(asked) : listObjects(asked);
  } else if (query.has('retention')) {
    if (method === 'PUT') return putRetention(asked);
  } else {
    if (method === 'GET' || method === 'HEAD') return getObject(asked);
    if (method === 'PUT') return putObject(asked);
    if (method === 'DELETE') return deleteObject(asked);
  }
  throw notImplemented(method);
}

/** The server, not listening yet: who asks, for which bucket, and what. Buckets are named by the path. */
export function s3Server(tls: IssuedCertificate, { region, keys, buckets }: Parts): Server {
  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'https://s3');
    const payload = verifySignature(request, url, region, keys);
    const body: Body = await readBody(request, payload);
    const [, name = '', ...rest] = url.pathname.split('/');
    const key = decodeURIComponent(rest.join('/'));
    const { method = '', headers } = request;
    if (method === 'PUT' && key === '' && [...url.searchParams].length === 0) {
      buckets.create(name, headers['x-amz-bucket-object-lock-enabled'] === 'true');
      return { status: 200, headers: { location: `/${name}` } };
    }
    return operation(method, { bucket: buckets.find(name), key, query: url.searchParams, headers, body });
  }

  function send(method: string | undefined, response: ServerResponse, given: Answer): void {
    const body = given.bytes ?? Buffer.from(given.xml ?? '');
    const type = given.xml === undefined ? {} : { 'content-type': 'application/xml' };
    response.writeHead(given.status, { ...type, ...given.headers, 'content-length': body.length });
    response.end(method === 'HEAD' ? undefined : body);
  }

  return createServer({ cert: tls.certPem, key: tls.keyPem, minVersion: 'TLSv1.2' }, (request, response) => {
    answer(request).then(
      (given) => send(request.method, response, given),
      (error: unknown) => {
        request.resume();
        if (!(error instanceof S3Failure)) console.error(error);
        const { status, body } = error instanceof S3Failure ? error : new S3Failure(500, 'InternalError');
        send(request.method, response, { status, xml: document('Error', ...body) });
      },
    );
  });
}
