import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { addressesOfTheApi, largestBody } from '../../edge-headers.ts';
import { freePort } from '../free-port.ts';
import type { RunningPeer } from '../peer.ts';
import { forwarder } from './edge/forward.ts';
import { refuse } from './edge/refuse.ts';
import { webServer } from './edge/serve-web.ts';

export interface EdgeOptions {
  /** A free one when left out. */
  readonly port?: number;
  /** Address of the Functions host, `http://127.0.0.1:7071`. */
  readonly api: string;
  /** The built web. */
  readonly webDirectory: string;
}

export interface EdgeReady {
  readonly port: number;
}

/** An address of the API with what was asked besides. */
const withQuery = (target: string, search: string): string =>
  search === '' || !target.includes('?') ? target + search : `${target}&${search.slice(1)}`;

/**
 * One origin for the whole product at http://localhost:<port>, as the Application Gateway and the static website are in
 * Azure: `/api/…` goes to the Functions host, everything else is the web. Other host names are not served, so a name that
 * somebody else points at this machine reaches nothing.
 */
export async function run(options: EdgeOptions): Promise<RunningPeer<EdgeReady>> {
  const port = options.port ?? (await freePort());
  const hosts = new Set([`localhost:${port}`, `127.0.0.1:${port}`]);
  const { forward, close } = forwarder(options.api);
  const serveWeb = webServer(resolve(options.webDirectory));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Dot segments are resolved before anything is decided by the path, and the host gets the resolved one.
    const { pathname, search } = new URL(`http://edge${request.url}`);
    if (!hosts.has(request.headers.host ?? '')) refuse(request, response, 'not-found', 421);
    else if (Number(request.headers['content-length'] ?? 0) > largestBody) refuse(request, response, 'file-too-large');
    else if (pathname.startsWith('/api/')) forward(request, response, pathname + search);
    else if (Object.hasOwn(addressesOfTheApi, pathname))
      forward(request, response, withQuery(addressesOfTheApi[pathname]!, search));
    else await serveWeb(request, response, pathname);
  }

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    serve(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(request, response, 'unexpected');
    });
  };
  const server = createServer(answer);
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (Number(request.headers['content-length'] ?? 0) <= largestBody) response.writeContinue();
    answer(request, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  async function stop(): Promise<void> {
    close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
  return { ready: { port }, stop };
}
