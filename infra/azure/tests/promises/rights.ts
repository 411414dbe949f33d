import { roles } from '../../house/allow.ts';
import type { AppName } from '../../stacks/differences.ts';
import { identityId, idOf } from '../collect.ts';
import { all, each, missing, textAt, type Promised } from './promise.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Roles at which somebody could give rights or do anything. */
const tooMuch = [
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635', // Owner
  'b24988ac-6180-42a0-ab88-20f7382dd24c', // Contributor
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', // User Access Administrator
  'f58310d9-a9f6-439a-9e8d-f62e7b41a168', // Role Based Access Control Administrator
  '00482a5a-887f-4fb3-b363-3b7fe8e74483', // Key Vault Administrator
];

const ofAll = ['seal-key', 'mail-password', 'posthog-key'];

/** Whose values each app reads, said here a second time: more of them is to be a decision. */
const reads: Readonly<Record<AppName, readonly string[]>> = {
  web: [...ofAll, 'sign-in-client-secret', 'bankid-client-certificate', 'bankid-client-key'],
  worker: ofAll,
  operations: [...ofAll, 'close-api-key'],
};

/** Roles that only show when a secret was made, and until when it is good. */
const onlyDates: string = roles['Key Vault Reader'];

const readsItsOwn = (app: AppName): Promised => ({
  says: `of the vault the app ${app} reads ${reads[app].join(', ')}, and no other secret`,
  brokenBy: (resources) => {
    const [vault] = all(resources, 'keyvault:Vault');
    const place = vault ? idOf(vault) : 'no vault';
    const who = identityId(`${app}-identity`, 'principal');
    const found = all(resources, 'authorization:RoleAssignment')
      .filter(({ properties }) => properties['principalId'] === who)
      .filter(({ properties }) => !textAt(properties, 'roleDefinitionId').endsWith(onlyDates))
      .map(({ properties }) => textAt(properties, 'scope'))
      .filter((scope) => scope.startsWith(place));
    const wanted = reads[app].map((name) => `${place}/secrets/${name}`);
    return [...missing(wanted, found), ...found.filter((scope) => !wanted.includes(scope))];
  },
});

export const rightPromises: Readonly<Record<string, Promised>> = {
  'rights-are-few': {
    says: 'every right is of a listed role that gives no rights, for an identity, on one resource and never on a group or the subscription',
    brokenBy: (resources, stack) => {
      const own = idOf({ type: 'azure-native:authorization:RoleDefinition', name: 'tag-reader' });
      return all(resources, 'authorization:RoleAssignment').flatMap(({ name, properties }) => {
        const role = textAt(properties, 'roleDefinitionId');
        const listed = role === own || Object.values(roles).some((id) => role.endsWith(`/${id}`));
        const wide = /^\/subscriptions\/[^/]+$|ResourceGroup/.test(textAt(properties, 'scope'));
        const small = listed && !tooMuch.some((id) => role.endsWith(id)) && !wide && textAt(properties, 'scope') !== '';
        return small && properties['principalType'] === 'ServicePrincipal' ? [] : [`${name} in ${stack.name}`];
      });
    },
  },
  'rights-have-steady-names': {
    says: 'a right has a name made from who, what and where, so that a second deployment finds it',
    brokenBy: (resources) => {
      const found = all(resources, 'authorization:RoleAssignment');
      const names = found.map(({ properties }) => textAt(properties, 'roleAssignmentName'));
      const odd = names.filter((name) => !guid.test(name));
      return new Set(names).size === names.length ? odd : ['two rights of one name', ...odd];
    },
  },
  'own-role-reads-tags': {
    says: 'the one role of our own reads what Defender says of a file, and can do nothing else',
    brokenBy: each('authorization:RoleDefinition', {
      'permissions.0.actions': [],
      'permissions.0.dataActions': ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read'],
      'permissions.1': undefined,
    }),
  },
  'gateway-reads-its-certificate': {
    says: 'the gateway reads its certificate and no other secret',
    brokenBy: (resources) => {
      const found = all(resources, 'authorization:RoleAssignment').filter(({ name }) => name.startsWith('gateway-'));
      const right = found.filter(({ properties }) => textAt(properties, 'scope').endsWith('/secrets/edge'));
      return found.length === 1 && right.length === 1 ? [] : found.map(({ name }) => name).concat('gateway');
    },
  },
  'web-reads-its-secrets': readsItsOwn('web'),
  'worker-reads-its-secrets': readsItsOwn('worker'),
  'operations-reads-its-secrets': readsItsOwn('operations'),
  'data-is-locked': {
    says: 'what holds data cannot be deleted while the stack is locked',
    brokenBy: (resources, stack) => {
      if (!stack.locked) return [];
      const locks = all(resources, 'authorization:ManagementLockByScope');
      const wanted = [
        ...all(resources, 'dbforpostgresql:Server'),
        ...all(resources, 'storage:StorageAccount'),
        ...all(resources, 'keyvault:Vault'),
        ...all(resources, 'servicebus:Namespace'),
      ];
      return [
        ...wanted
          .filter((one) => !locks.some(({ properties }) => properties['scope'] === idOf(one)))
          .map(({ name }) => `${name} has no lock`),
        ...locks.filter(({ properties }) => properties['level'] !== 'CanNotDelete').map(({ name }) => name),
      ];
    },
  },
};
