import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { readFileSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import type * as z from 'zod/mini';
import type { IssuedCertificate } from '../../certificates.ts';
import { completionOf, type Orders } from './orders.ts';
import { invalid, Refusal, refusals } from './refusal.ts';
import { authRequest, orderRequest } from './requests.ts';

/** What the service does to whoever asks, beside what it is asked; a test or somebody on the app's page says so. */
export type Mood = {
  /** The error that the next request of a method gets. */
  next: Map<string, string>;
  /** How often each method was asked. */
  readonly counts: Map<string, number>;
};

type Parts = Readonly<{ tls: IssuedCertificate; orders: Orders; mood: Mood }>;

function read<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalid(`Invalid parameter ${parsed.error.issues[0]?.path.map(String).join('.')}`);
}

/** The API for relying parties, v6.0, not listening yet. A client without a certificate for clients from the authority gets no
 * connection. */
export function relyingPartyServer({ tls, orders, mood }: Parts): Server {
  const methods: Readonly<Record<string, (body: unknown) => object>> = {
    auth(body) {
      const { orderRef, autoStartToken, qrStartToken, qrStartSecret } = orders.open(read(authRequest, body));
      return { orderRef, autoStartToken, qrStartToken, qrStartSecret };
    },
    collect(body) {
      const order = orders.find(read(orderRequest, body).orderRef);
      const { orderRef, status, hintCode } = order;
      order.told = status !== 'pending';
      if (status !== 'complete') return { orderRef, status, hintCode };
      return { orderRef, status, completionData: completionOf(order) };
    },
    cancel(body) {
      const order = orders.find(read(orderRequest, body).orderRef);
      if (order.status !== 'pending') throw invalid('No such order');
      orders.end(order, 'cancelled');
      order.told = true;
      return {};
    },
  };

  async function answer(request: IncomingMessage): Promise<object> {
    const name = /^\/rp\/v6\.0\/(\w+)$/.exec(request.url ?? '')?.[1] ?? '';
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) throw refusals['notFound']!();
    if (request.method !== 'POST') throw refusals['methodNotAllowed']!();
    if (request.headers['content-type'] !== 'application/json') throw refusals['unsupportedMediaType']!();
    const body = await json(request).catch(() => {
      throw invalid('The body is no JSON');
    });
    mood.counts.set(name, (mood.counts.get(name) ?? 0) + 1);
    const wanted = mood.next.get(name);
    mood.next.delete(name);
    if (wanted !== undefined && Object.hasOwn(refusals, wanted)) throw refusals[wanted]!();
    return method(body);
  }

  const send = (response: ServerResponse, status: number, body: object, headers = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

  const ca = readFileSync(tls.caFile, 'utf8');
  const certificates = { cert: tls.certPem, key: tls.keyPem, ca, requestCert: true, rejectUnauthorized: true };
  return createServer({ ...certificates, minVersion: 'TLSv1.2' }, (request, response) => {
    answer(request).then(
      (body) => send(response, 200, body),
      (error: unknown) => {
        if (!(error instanceof Refusal)) console.error(error);
        const refused = error instanceof Refusal ? error : refusals['internalError']!();
        send(response, refused.status, refused.body, refused.headers);
      },
    );
  });
}
