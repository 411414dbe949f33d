import * as pulumi from '@pulumi/pulumi';
import type { SettingsFrom } from './app-settings.ts';
import type { AppName } from './stacks/differences.ts';

/**
 * What only the host of Functions reads, before any code of ours: its own storage, the queues its triggers listen to, and where it reports.
 * Each is a name and an identity. None is a key, and there is no connection string under any of these names.
 */
export function hostSettings(
  app: AppName,
  { identities, storage, messaging }: Pick<SettingsFrom, 'identities' | 'storage' | 'messaging'>,
  insights: pulumi.Input<string>,
): Record<string, pulumi.Input<string>> {
  const { clientId } = identities.apps[app];
  const at = (part: string) => pulumi.interpolate`https://${storage.host.name}.${part}.core.windows.net`;
  return {
    AzureWebJobsStorage__credential: 'managedidentity',
    AzureWebJobsStorage__clientId: clientId,
    AzureWebJobsStorage__blobServiceUri: at('blob'),
    AzureWebJobsStorage__queueServiceUri: at('queue'),
    AzureWebJobsStorage__tableServiceUri: at('table'),
    SERVICE_BUS_TRIGGERS__credential: 'managedidentity',
    SERVICE_BUS_TRIGGERS__clientId: clientId,
    SERVICE_BUS_TRIGGERS__fullyQualifiedNamespace: messaging.host,
    // An address and a name of a component; whoever has it can tell nothing without a token.
    APPLICATIONINSIGHTS_CONNECTION_STRING: insights,
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: pulumi.interpolate`ClientId=${clientId};Authorization=AAD`,
  };
}
