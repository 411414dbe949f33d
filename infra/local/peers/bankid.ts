import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IssuedCertificate } from '../certificates.ts';
import type { RunningPeer } from '../peer.ts';
import { Orders } from './bankid/orders.ts';
import type { BankidPerson } from './bankid/person.ts';
import { appServer } from './bankid/serve-app.ts';
import { relyingPartyServer } from './bankid/serve-relying-parties.ts';

export interface BankidOptions {
  /** 0 takes a free port, for the service and for the app. */
  readonly port: number;
  readonly webPort?: number;
  readonly tls: IssuedCertificate;
  readonly people: readonly BankidPerson[];
  /** Origins of the relying parties, where the app's page may lead back to. */
  readonly returnsTo: readonly string[];
}

export interface BankidReady {
  readonly port: number;
  readonly webPort: number;
  /** Of the service, `https://localhost:<port>`. */
  readonly url: string;
  /** Of the page that plays the app, `http://127.0.0.1:<webPort>`. */
  readonly appOrigin: string;
  readonly caFile: string;
}

async function listen(server: Pick<Server, 'listen' | 'address'> & NodeJS.EventEmitter, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/**
 * A stand-in for BankID: the service for relying parties over mutual TLS, and a page that plays the app. It knows the shapes, times and
 * errors that BankID documents, and refuses what BankID would. Orders live as long as the process.
 * @throws Error when a port is taken
 */
export async function run(options: BankidOptions): Promise<RunningPeer<BankidReady>> {
  const { tls, people, returnsTo } = options;
  const orders = new Orders();
  const mood = { next: new Map<string, string>(), counts: new Map<string, number>() };
  const service = relyingPartyServer({ tls, orders, mood });
  const app = appServer({ orders, people, mood, returnsTo });
  const port = await listen(service, options.port);
  const webPort = await listen(app, options.webPort ?? 0);
  const close = async (server: Pick<Server, 'close' | 'closeAllConnections'>) => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    ready: {
      port,
      webPort,
      url: `https://localhost:${port}`,
      appOrigin: `http://127.0.0.1:${webPort}`,
      caFile: tls.caFile,
    },
    stop: async () => void (await Promise.all([close(service), close(app)])),
  };
}
