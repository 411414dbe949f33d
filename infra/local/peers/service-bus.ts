import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningPeer } from '../peer.ts';
import { KEY_NAME } from './service-bus/amqp/claims.ts';
import { listen } from './service-bus/amqp/listen.ts';
import { Broker, type BrokerOptions } from './service-bus/broker.ts';

export interface ServiceBusOptions extends BrokerOptions {
  /** 0 takes a free port. */
  readonly port: number;
}

export interface ServiceBusReady {
  readonly port: number;
  readonly connectionString: string;
}

/**
 * A Service Bus on 127.0.0.1 for the real @azure/service-bus client: queues with peek-lock, dead letters, scheduling, deferral,
 * expiry and duplicate detection, kept in a journal that survives kill -9. No topics, no sessions.
 * @throws Error when the port is taken or the journal is damaged
 */
export async function run(options: ServiceBusOptions): Promise<RunningPeer<ServiceBusReady>> {
  const broker = new Broker(options);
  const key = keyIn(options.directory);
  const { port, stop } = await listen(broker, key, options.port).catch((error: unknown) => {
    broker.stop();
    throw error;
  });
  const endpoint = `Endpoint=sb://127.0.0.1:${port}`;
  const connectionString = `${endpoint};SharedAccessKeyName=${KEY_NAME};SharedAccessKey=${key};UseDevelopmentEmulator=true`;
  return {
    ready: { port, connectionString },
    async stop() {
      stop();
      broker.stop();
    },
  };
}

/** The key belongs to the directory, so that a restart keeps every connection string. */
function keyIn(directory: string): string {
  const file = join(directory, 'key');
  mkdirSync(directory, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
