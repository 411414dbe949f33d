import * as vault from '@pulumi/azure-native/keyvault/index.js';
import { within, worldNameOf, type Place } from './house/place.ts';
import { locked } from './house/lock.ts';
import { privateEndpoint } from './house/private-endpoint.ts';
import { vaultKey } from './house/vault-key.ts';
import { watched } from './house/watched.ts';
import type { Network } from './network.ts';
import type { Zones } from './zones.ts';

/** The key that wraps the companies' keys. */
export const fieldKeyName = 'field-key';

/**
 * The vault of keys and secrets. Its secrets are put in by people (`docs/decisions/secrets-are-named-not-set.md`): a value that this program
 * knew would stand in its state.
 */
export function makeVault(place: Place, network: Network, zones: Zones) {
  const { stack } = place;
  const vaultName = worldNameOf(stack, 'kv');
  const made = new vault.Vault(
    'vault',
    {
      ...within(place),
      vaultName,
      properties: {
        tenantId: stack.account.directory,
        sku: { family: 'A', name: 'premium' },
        enableRbacAuthorization: true,
        enableSoftDelete: true,
        softDeleteRetentionInDays: 90,
        // Cannot be taken back: a name that was used once stays taken for ninety days.
        enablePurgeProtection: true,
        enabledForDeployment: false,
        enabledForDiskEncryption: false,
        enabledForTemplateDeployment: false,
        publicNetworkAccess: 'disabled',
        networkAcls: { defaultAction: 'Deny', bypass: 'None', ipRules: [], virtualNetworkRules: [] },
      },
    },
    { protect: stack.locked },
  );
  watched(place, 'vault', made.id);
  locked(stack, 'vault', made.id);
  privateEndpoint(place, 'vault', {
    ...{ resource: made.id, part: 'vault', subnet: network.endpoints },
    zones: [zones.vault.id],
  });
  const fieldKey = vaultKey(place, fieldKeyName, made.name);
  return { vault: made, fieldKey, url: `https://${vaultName}.vault.azure.net` };
}

export type Vault = ReturnType<typeof makeVault>;
