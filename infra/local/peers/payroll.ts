import type { RunningPeer } from '../peer.ts';
import { Arrivals } from './payroll/arrivals.ts';
import { keptConnection } from './payroll/connection.ts';
import { serveReceiver } from './payroll/serve-receiver.ts';

export interface PayrollOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** Where the product's API is, as `http://localhost:1234`. */
  readonly origin: string;
  /** Holds what it was given to connect with, in a file that only its user can read. */
  readonly directory: string;
  /** Whoever sends this as `x-control-secret` may say what to connect with (`PUT /connection`). */
  readonly controlSecret: string;
}

export interface PayrollReady {
  readonly port: number;
}

/**
 * A small payroll system, as one outside would be: it is told of a locked run by a webhook, which it verifies with the published library,
 * reads the run through the API with a key, acknowledges it, pays nobody, and confirms that it did. A page shows what arrived.
 * @throws Error when the port is taken
 */
export async function run({
  port,
  origin,
  directory,
  controlSecret,
}: PayrollOptions): Promise<RunningPeer<PayrollReady>> {
  const connection = keptConnection(directory);
  const receiver = await serveReceiver({ port, origin, controlSecret, connection, arrivals: new Arrivals() });
  return { ready: { port: receiver.port }, stop: receiver.stop };
}
