import { row, type Broken } from './row.ts';

export const rightsMutations: readonly Broken[] = [
  row(
    'rights-are-few',
    'on everything',
    'authorization:RoleAssignment',
    'web-files',
    'scope',
    '/subscriptions/00000000-0000-4000-8000-000000000001',
  ),
  row(
    'rights-are-few',
    'an owner',
    'authorization:RoleAssignment',
    'web-files',
    'roleDefinitionId',
    '/x/8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  ),
  row(
    'rights-have-steady-names',
    'a name by chance',
    'authorization:RoleAssignment',
    'web-files',
    'roleAssignmentName',
    undefined,
  ),
  row(
    'own-role-reads-tags',
    'writes them too',
    'authorization:RoleDefinition',
    'tag-reader',
    'permissions.0.dataActions.1',
    'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/write',
  ),
  row(
    'gateway-reads-its-certificate',
    'every secret',
    'authorization:RoleAssignment',
    'gateway-certificate',
    'scope',
    '/made/azure-native:keyvault:Vault/vault',
  ),
  row('data-is-locked', 'no lock', 'authorization:ManagementLockByScope', 'database-lock', '*'),
  row(
    'data-is-locked',
    'a lock that stops all work',
    'authorization:ManagementLockByScope',
    'vault-lock',
    'level',
    'ReadOnly',
  ),
];
