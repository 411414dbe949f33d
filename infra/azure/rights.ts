import type * as pulumi from '@pulumi/pulumi';
import { allow, type RoleName } from './house/allow.ts';
import type { Identities } from './identities.ts';
import type { Messaging } from './messaging.ts';
import { makeTagReader } from './tag-reader.ts';
import { appNames } from './stacks/differences.ts';
import type { Stack } from './stacks/stack.ts';
import type { Storage } from './storage.ts';
import { nameInVault, readsSecret, vaultSecrets } from './vault-secrets.ts';
import type { Vault } from './vault.ts';

type To = Readonly<{
  identities: Identities;
  storage: Storage;
  messaging: Messaging;
  vault: Vault;
  insights: pulumi.Output<string>;
}>;

/** Who may do what where: the whole list. Nobody may on a group or on the subscription, and nobody may give rights. */
export function giveRights(stack: Stack, { identities, storage, messaging, vault, insights }: To): void {
  const tagReader = makeTagReader(stack);
  const secretOf = (name: string) => vault.vault.id.apply((id) => `${id}/secrets/${name}`);
  for (const app of appNames) {
    const { principalId: who } = identities.apps[app];
    const may = (what: string, role: RoleName | typeof tagReader, on: pulumi.Input<string>) =>
      allow(stack, `${app}-${what}`, { who, may: role, on });
    // What people hand in, and the copies of keys: by container, so that nothing else of the account is in reach.
    may('files', 'Storage Blob Data Contributor', storage.containers.files);
    may('incoming', 'Storage Blob Data Contributor', storage.containers.incoming);
    may('incoming-tags', tagReader, storage.containers.incoming);
    may('key-copies', 'Storage Blob Data Contributor', storage.containers.keyCopies);
    // The host of Functions keeps its leases and its package there, and asks for the owner's role.
    may('host-blobs', 'Storage Blob Data Owner', storage.host.id);
    may('host-queues', 'Storage Queue Data Contributor', storage.host.id);
    may('host-tables', 'Storage Table Data Contributor', storage.host.id);
    // Whoever commits a message also publishes it; whoever shows dead letters peeks at them.
    may('bus-sends', 'Azure Service Bus Data Sender', messaging.namespace.id);
    may('bus-receives', 'Azure Service Bus Data Receiver', messaging.namespace.id);
    may('wraps', 'Key Vault Crypto User', vault.fieldKey.id);
    for (const secret of vaultSecrets) {
      const name = nameInVault(secret);
      const on = secretOf(name);
      if (readsSecret(app, secret)) may(`reads-${name}`, 'Key Vault Secrets User', on);
      // Its timer says how old each is, which is no reading of it.
      else if (app === 'operations') may(`dates-${name}`, 'Key Vault Reader', on);
    }
    may('tells', 'Monitoring Metrics Publisher', insights);
  }
  const certificate = secretOf(stack.account.certificate);
  const gateway = identities.gateway.principalId;
  allow(stack, 'gateway-certificate', { who: gateway, may: 'Key Vault Secrets User', on: certificate });
  const flowLog = identities.flowLog.principalId;
  allow(stack, 'flow-log-writes', { who: flowLog, may: 'Storage Blob Data Contributor', on: storage.host.id });
}
