import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll } from 'vitest';

/** A message as it came in. `good`: a receiver built on the published library took it. */
export type Received = Readonly<{ id: string; body: string; good: boolean; signatures: number; at: number }>;
type Answer = (answer: ServerResponse, received: Received, times: number) => void;

/**
 * A receiver built on the published library, on this machine. It answers as it is told (204 unless said), and measures how many
 * requests with one id were under way at once.
 */
export async function webhookReceiver() {
  const received: Received[] = [];
  const underWay = new Map<string, number>();
  const secrets: string[] = [];
  let most = 0;
  let respond: Answer = (answer) => void answer.writeHead(204).end();
  const took = (body: string, request: IncomingMessage): boolean => {
    for (const secret of secrets)
      try {
        new Webhook(secret).verify(body, request.headers as Record<string, string>);
        return true;
      } catch {
        // Another of its secrets may be the one.
      }
    return false;
  };
  const server = createServer((request, answer) => {
    const id = String(request.headers['webhook-id']);
    const now = (underWay.get(id) ?? 0) + 1;
    underWay.set(id, now);
    most = Math.max(most, now);
    // What was sent is under way until its connection is closed: an answer may be there before, and its worker gone.
    request.socket.once('close', () => underWay.set(id, underWay.get(id)! - 1));
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('error', () => undefined);
    request.on('end', () => {
      const signatures = String(request.headers['webhook-signature']).split(' ').length;
      const one = { id, body, good: took(body, request), signatures, at: Date.now() };
      received.push(one);
      respond(answer, one, received.filter((other) => other.id === id).length);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const pair = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    pair,
    url: `http://${pair}/hook`,
    received,
    secrets,
    mostAtOnce: () => most,
    answer: (how: Answer) => void (respond = how),
  };
}
export type WebhookReceiver = Awaited<ReturnType<typeof webhookReceiver>>;
