import type { ServiceBusClient } from '@azure/service-bus';
import { readSecretFile } from '../../../shared/platform/secrets/secret-file.ts';
import { appSetting } from './app-settings.ts';

/**
 * Opens the client that a trigger's `connection` names: the app setting itself holds a connection string, or `file:` and the path
 * of a file that only its user can read, which stands here for the Key Vault references of the real host; or
 * `<connection>__fullyQualifiedNamespace` a host name that is entered with the machine's own identity.
 * The SDK is loaded here, so an app without queues does not pay for it. Throws when neither setting exists.
 */
export async function openServiceBus(connection: string): Promise<ServiceBusClient> {
  const { ServiceBusClient } = await import('@azure/service-bus');
  // Short and constant: a broker that was restarted is found again within a second or two.
  const retryOptions = { maxRetries: 1, retryDelayInMs: 500, timeoutInMs: 10_000 };
  const connectionString = appSetting(connection) ?? appSetting(`AzureWebJobs${connection}`);
  if (connectionString?.startsWith('file:')) {
    const secret = await readSecretFile(connectionString.slice('file:'.length));
    return new ServiceBusClient(secret.reveal(), { retryOptions });
  }
  if (connectionString) return new ServiceBusClient(connectionString, { retryOptions });
  const namespace = appSetting(`${connection}__fullyQualifiedNamespace`);
  if (!namespace) {
    throw new Error(`Neither of the app settings ${connection} and ${connection}__fullyQualifiedNamespace is set.`);
  }
  const { DefaultAzureCredential } = await import('@azure/identity');
  const clientId = appSetting(`${connection}__clientId`);
  const credential = new DefaultAzureCredential(clientId ? { managedIdentityClientId: clientId } : {});
  return new ServiceBusClient(namespace, credential, { retryOptions });
}
