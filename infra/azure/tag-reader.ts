import * as authorization from '@pulumi/azure-native/authorization/index.js';
import { guidOf } from './house/allow.ts';
import type { Stack } from './stacks/stack.ts';

/**
 * A role of our own: to read what Defender says of a file. It stands on the file as a tag, which the built-in roles let nobody read who may
 * not write it as well, and whoever could write it could say that malware is none.
 */
export function makeTagReader({ name, account }: Stack): authorization.RoleDefinition {
  const subscription = `/subscriptions/${account.subscription}`;
  return new authorization.RoleDefinition('tag-reader', {
    roleDefinitionId: guidOf(`${name}/tag-reader`),
    roleName: `CLVR Benefits: read tags of files (${name})`,
    roleType: 'CustomRole',
    description: 'Reads the tags of blobs, and nothing of their content',
    scope: subscription,
    assignableScopes: [subscription],
    permissions: [
      {
        actions: [],
        notActions: [],
        dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read'],
        notDataActions: [],
      },
    ],
  });
}
