import { Agent as HttpAgent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { HeaderLines, SendFault } from '../../payroll/webhooks/ports.ts';
import type { Destination } from './destination.ts';
import type { Pinned } from './resolve.ts';

export type Reply = Readonly<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>;

/** Bytes of an answer that are kept, and that are read at all; headers beyond their limit are an answer that is not read. */
const kept = 1_024;
const read = 16_384;
const headerBytes = 8_192;
/** Milliseconds for the body once the status is known, which decides by itself. */
const bodyPatience = 2_000;

const isOfCertificate = /CERT|ERR_TLS|SIGNATURE|ERR_SSL|EPROTO/;

function faultOf(error: unknown): SendFault {
  const { code = '' } = error as { code?: string };
  if ((error as Error).name === 'AbortError' || code === 'ABORT_ERR') return 'timeout';
  if (code.startsWith('HPE_')) return 'garbled';
  return isOfCertificate.test(code) ? 'certificate' : 'unreachable';
}

/** Answers every look-up with the addresses that were found to be public: there is no second resolution to lie in. */
const pinnedTo =
  (pinned: readonly Pinned[]): LookupFunction =>
  (_host, options, found) =>
    options.all ? found(null, [...pinned]) : found(null, pinned[0]!.address, pinned[0]!.family);

/**
 * Posts once, to pinned addresses, over a connection of its own: no proxy of the environment, no redirect followed, the certificate
 * checked against the name. `signal` ends it wherever it is. Gives the answer, or what stood in its way; never rejects.
 */
export function post(
  { url, host, port }: Destination,
  pinned: readonly Pinned[],
  headers: HeaderLines,
  body: Buffer,
  { signal, ca }: { signal: AbortSignal; ca?: string | undefined },
): Promise<Reply | SendFault> {
  const secure = url.protocol === 'https:';
  return new Promise((resolve) => {
    const options = {
      method: 'POST',
      host,
      port,
      path: `${url.pathname}${url.search}`,
      headers: { ...headers, host: url.host, 'content-length': body.length },
      lookup: pinnedTo(pinned),
      maxHeaderSize: headerBytes,
      signal,
    };
    const asking = secure
      ? requestHttps({
          ...options,
          agent: new HttpsAgent({ keepAlive: false }),
          servername: host,
          rejectUnauthorized: true,
          minVersion: 'TLSv1.2',
          ...(ca === undefined ? {} : { ca }),
        })
      : requestHttp({ ...options, agent: new HttpAgent({ keepAlive: false }) });
    asking.on('response', (answer) => {
      const chunks: Buffer[] = [];
      let length = 0;
      const end = () => {
        clearTimeout(late);
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).subarray(0, kept),
        });
        asking.destroy();
      };
      const late = setTimeout(end, bodyPatience);
      answer.on('data', (chunk: Buffer) => {
        if (length < kept) chunks.push(chunk);
        length += chunk.length;
        if (length > read) end();
      });
      answer.on('end', end).on('error', end).on('close', end);
    });
    asking.on('error', (error) => resolve(faultOf(error)));
    // A connection that is closed without a word, or that is asked to become something else.
    asking.on('close', () => resolve('unreachable'));
    asking.end(body);
  });
}
