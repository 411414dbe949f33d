import type { ServiceBusClient } from '@azure/service-bus';
import type { Configuration } from '../../platform/configuration.ts';
import { ByIdentity } from '../../platform/secrets/by-identity.ts';

/** Opens a client of the broker, by a connection or as an identity. The SDK is loaded then. */
export async function openServiceBus({ connection }: Configuration['serviceBus']): Promise<ServiceBusClient> {
  const { ServiceBusClient: Client } = await import('@azure/service-bus');
  const options = { retryOptions: { maxRetries: 1, timeoutInMs: 10_000, retryDelayInMs: 200 } };
  return connection instanceof ByIdentity
    ? new Client(connection.at, connection.tokens, options)
    : new Client(connection.reveal(), options);
}
