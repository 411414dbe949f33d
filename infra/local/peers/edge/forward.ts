import { Agent, request as send, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline, Transform } from 'node:stream';
import {
  headersClientsMayNotSend,
  headersOfDocuments,
  headersOfEveryAnswer,
  headersOfOtherAnswers,
  largestBody,
} from '../../../edge-headers.ts';
import { refuse } from './refuse.ts';

/** Meant for one connection only (RFC 9110 §7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** As long as Azure lets a caller wait for a function over HTTP. */
const answerWithin = 230_000;

class BodyTooLarge extends Error {}

function withoutHopByHop(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = new Set(headers.connection?.split(',').map((name) => name.trim().toLowerCase()));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name) && !named.has(name)));
}

function headersForHost(incoming: IncomingMessage, host: string): IncomingHttpHeaders {
  const kept = Object.entries(withoutHopByHop(incoming.headers)).filter(
    ([name]) => !headersClientsMayNotSend.some((prefix) => name.startsWith(prefix)),
  );
  return {
    ...Object.fromEntries(kept),
    host,
    'x-forwarded-for': incoming.socket.remoteAddress?.replace(/^::ffff:/, ''),
    'x-forwarded-proto': 'http',
    'x-original-host': incoming.headers.host,
  };
}

function headersForClient(answer: IncomingMessage): IncomingHttpHeaders {
  const isDocument = answer.headers['content-type']?.startsWith('text/html') ?? false;
  return {
    ...(isDocument ? headersOfDocuments : headersOfOtherAnswers),
    ...withoutHopByHop(answer.headers),
    ...headersOfEveryAnswer,
  };
}

/** Counts a body whose length was not announced. */
function bodyLimit(): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > largestBody) done(new BodyTooLarge());
      else done(null, chunk);
    },
  });
}

/**
 * Forwards requests to the Functions host at `api` (`http://127.0.0.1:7071`) under a path, both bodies streaming.
 * The host sees its own name and the client's true address, as behind the gateway; when it is away the client gets 502.
 */
export function forwarder(api: string) {
  const { hostname, port, host } = new URL(api);
  const agent = new Agent({ keepAlive: true });

  function forward(incoming: IncomingMessage, response: ServerResponse, path: string): void {
    const headers = headersForHost(incoming, host);
    const outgoing = send({ hostname, port, method: incoming.method, path, headers, agent, timeout: answerWithin });

    const fail = (error: Error) => {
      if (response.headersSent) response.destroy();
      else if (error instanceof BodyTooLarge) refuse(incoming, response, 'file-too-large');
      else refuse(incoming, response, 'service-away', 502);
    };
    outgoing.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, headersForClient(answer));
      pipeline(answer, response, (error) => error && response.destroy());
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('the host did not answer')));
    outgoing.on('error', fail);
    response.on('close', () => void (response.writableFinished || outgoing.destroy()));

    // Not `pipeline`: it would destroy the incoming request, and with it the connection that carries the refusal.
    const limit = bodyLimit();
    limit.on('error', (error) => {
      incoming.unpipe(limit);
      outgoing.destroy(error);
    });
    incoming.pipe(limit).pipe(outgoing);
  }

  return { forward, close: () => agent.destroy() };
}
