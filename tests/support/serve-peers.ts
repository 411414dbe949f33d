import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startPeers } from './start-peers.ts';

/**
 * Answers test processes that ask for a shared peer: `GET <address>/<name>` gives what the peer said when it was ready.
 * The address has a secret in it, so that nothing else on the machine gets local credentials from here.
 */
export async function servePeers(state: string): Promise<{ address: string; stop(): Promise<void> }> {
  const secret = randomBytes(16).toString('hex');
  const peers = startPeers(state);
  const server = createServer((request, response) => {
    const [, given, name = ''] = (request.url ?? '').split('/');
    if (given !== secret) return void response.writeHead(404).end();
    peers.ready(name).then(
      (ready) => response.end(JSON.stringify(ready)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? (error.stack ?? '') : String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${secret}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await peers.stop();
    },
  };
}
