import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { freePort } from '../free-port.ts';
import type { RunningPeer } from '../peer.ts';
import type { OpenidClient } from './openid/client.ts';
import { keptKeys } from './openid/kept-keys.ts';
import { openState } from './openid/kept-state.ts';
import { serveOrganizations } from './openid/organizations.ts';
import type { Person } from './openid/person.ts';
import { pickPerson } from './openid/pick-person.ts';
import { tenantProvider } from './openid/tenant-provider.ts';

export interface OpenidOptions {
  /** A free one when left out. */
  readonly port?: number;
  readonly people: readonly Person[];
  readonly client: OpenidClient;
  /** Keys and sessions are kept here, so a restart signs nobody out. */
  readonly directory: string;
}

export interface OpenidReady {
  readonly port: number;
  /** `http://127.0.0.1:<port>`; issuers are `<origin>/<tid>/v2.0`. */
  readonly origin: string;
}

/**
 * An OpenID provider shaped like Entra ID v2.0, with a page to pick a person instead of a password.
 * Plain http on 127.0.0.1, which to a browser is another site than the application at http://localhost.
 */
export async function run(options: OpenidOptions): Promise<RunningPeer<OpenidReady>> {
  const { people, client, directory } = options;
  const port = options.port ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const anywhere = people.filter(({ ownAddressOnly = false }) => !ownAddressOnly);
  const keys = await keptKeys(directory);
  const state = openState(directory);
  const tenants = new Map(
    [...Map.groupBy(people, ({ tid }) => tid)].map(([tid, members]) => {
      const provider = tenantProvider({ origin, tid, people: members, client, keys, state });
      return [tid, { provider, people: members, client, handle: provider.callback() }] as const;
    }),
  );

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    const [, mount = '', rest = '/'] = /^\/([^/?]+)(\/.*)?$/.exec(url) ?? [];
    const notFound = (): void => void response.writeHead(404).end();

    // The provider learns where it is mounted by what stands before its own path in the original address.
    const toTenant = async (tid: string, path: string): Promise<void> => {
      const tenant = tenants.get(tid);
      if (!tenant) return notFound();
      const own = path.replace(/^\/v2\.0\/\.well-known\//, '/.well-known/');
      Object.assign(request, { url: own, originalUrl: `/${mount}${own}` });
      await tenant.handle(request, response);
    };

    if (mount === 'organizations') {
      if (!(await serveOrganizations(request, response, { origin, people: anywhere, state, toTenant }))) notFound();
      return;
    }
    const tenant = tenants.get(mount);
    if (tenant && rest.startsWith('/pick/')) await pickPerson(request, response, tenant);
    else await toTenant(mount, rest);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  async function stop(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    state.flush();
  }
  return { ready: { port, origin }, stop };
}
