import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll } from 'vitest';

/** Something that listens on this machine, on every address of it, and counts who connects. */
export async function countingListener(answer: (socket: Socket) => void = (socket) => socket.destroy()) {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined);
    answer(socket);
  });
  server.listen(0);
  await once(server, 'listening');
  afterAll(() => void server.close());
  return { port: (server.address() as AddressInfo).port, connections: () => connections };
}
