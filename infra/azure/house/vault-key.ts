import * as vault from '@pulumi/azure-native/keyvault/index.js';
import type * as pulumi from '@pulumi/pulumi';
import type { Place } from './place.ts';

/**
 * A key that never leaves the vault's hardware and replaces itself every ninety days. Old versions go on unwrapping for two years, in which
 * the product wraps anew what they wrapped (`docs/runbooks/rotate-keys.md`).
 */
export function vaultKey({ stack, group }: Place, name: string, vaultName: pulumi.Input<string>): vault.Key {
  return new vault.Key(
    name,
    {
      resourceGroupName: group,
      vaultName,
      keyName: name,
      tags: stack.tags,
      properties: {
        kty: 'RSA-HSM',
        keySize: 3072,
        keyOps: ['wrapKey', 'unwrapKey'],
        attributes: { enabled: true, exportable: false },
        rotationPolicy: {
          attributes: { expiryTime: 'P2Y' },
          lifetimeActions: [
            { action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P90D' } },
            { action: { type: 'notify' }, trigger: { timeBeforeExpiry: 'P30D' } },
          ],
        },
      },
    },
    { protect: stack.locked },
  );
}
