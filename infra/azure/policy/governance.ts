import type { ManagementLockByScopeArgs, RoleAssignmentArgs } from '@pulumi/azure-native/authorization/index.js';
import type { PricingArgs } from '@pulumi/azure-native/security/index.js';
import { types } from './provider-types.ts';
import { refersTo } from './refers-to.ts';
import { isProduction, isTrial, ruleOf, those, unless, type Rule } from './rule.ts';

/** What everything that can have tags says of itself. */
export const wantedTags = ['product', 'environment', 'owner'] as const;

const tags: Rule = {
  name: 'tagged',
  holds: `Everything says whose it is: ${wantedTags.join(', ')}`,
  ofResource({ type, properties: { tags: given, defaultTags } }) {
    // Everything at Amazon is tagged by its provider, whose own settings Pulumi hands over as text.
    if (type === types.awsProvider) return missingOf((asObject(defaultTags) as Readonly<{ tags?: unknown }>).tags);
    return taggable.has(type) ? missingOf(given) : [];
  },
};
const asObject = (given: unknown): object => {
  if (typeof given === 'string') return asObject(JSON.parse(given));
  return typeof given === 'object' && given !== null ? given : {};
};
const missingOf = (given: unknown): readonly string[] =>
  wantedTags.filter((name) => !(name in asObject(given))).map((name) => `add the tag ${name}`);
/** Kinds of which an instance holds data, costs something or lets somebody in. */
const taggable = new Set<string>([
  ...['azure-native:resources:ResourceGroup', types.storageAccount, types.vault, types.busNamespace, types.postgres],
  ...[types.plan, types.webApp, types.network, types.securityGroup, types.publicAddress, types.nat, types.gateway],
  ...[types.workspace, types.insights],
]);

const locks: Rule = {
  name: 'locked',
  holds: 'Databases, vaults and files cannot be deleted before somebody takes a lock away, which is told',
  ofStack(resources) {
    const held = those<ManagementLockByScopeArgs>(resources, types.lock).filter(
      ({ asked }) => asked.level === 'CanNotDelete',
    );
    return resources
      .filter(
        (one) => [types.postgres, types.vault, types.storageAccount].some((type) => type === one.type) && !isTrial(one),
      )
      .filter((one) => !held.some(({ asked }) => refersTo(asked.scope, one)))
      .map(({ name }) => ({ resource: name, says: "add a lock of level 'CanNotDelete' on it" }));
  },
};

/** A read-only lock keeps nobody from data, and keeps Azure from listing what the platform itself needs. */
const noReadOnly = ruleOf<ManagementLockByScopeArgs>(
  'locks-against-deletion-alone',
  'No lock is of a kind that breaks what it guards',
  types.lock,
  ({ level }) => [unless(level === 'CanNotDelete', "set level to 'CanNotDelete'")],
);

/** Roles that may do everything, or give roles away: by the ids that Azure has for them everywhere. */
export const tooMuch: Readonly<Record<string, string>> = {
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': 'Owner',
  'b24988ac-6180-42a0-ab88-20f7382dd24c': 'Contributor',
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9': 'User Access Administrator',
  'f58310d9-a9f6-439a-9e8d-f62e7b41a168': 'Role Based Access Control Administrator',
  '00482a5a-887f-4fb3-b363-3b7fe8e74483': 'Key Vault Administrator',
};

const leastRoles = ruleOf<RoleAssignmentArgs>(
  'roles-least',
  'No identity of the service may do everything, or give roles away',
  types.roleAssignment,
  ({ roleDefinitionId, principalType, scope }) => {
    const name = tooMuch[roleDefinitionId?.split('/').at(-1)?.toLowerCase() ?? ''];
    return [
      unless(name === undefined, `${name ?? ''} may do too much: assign the role for what it does`),
      unless(
        principalType === 'ServicePrincipal',
        "set principalType to 'ServicePrincipal': people get roles from their directory, for some hours",
      ),
      unless(
        !/^(\/|\/subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?)?\/?$/i.test(scope ?? ''),
        'narrow the scope to a resource: not the whole subscription or group',
      ),
    ];
  },
);

/** Plans of Defender for what is in use (CIS 8.1). */
const defended = ['StorageAccounts', 'OpenSourceRelationalDatabases', 'KeyVaults', 'Arm'];

const defender: Rule = {
  name: 'defender-on',
  holds: `Microsoft Defender looks after ${defended.join(', ')}`,
  ofStack(resources) {
    if (!isProduction(resources)) return [];
    const on = those<PricingArgs>(resources, types.defender)
      .filter(({ asked }) => asked.pricingTier === 'Standard')
      .map(({ asked }) => asked.pricingName ?? (asked as Readonly<{ name?: string }>).name ?? '');
    return defended
      .filter((plan) => !on.includes(plan))
      .map((plan) => ({ resource: types.defender, says: `add ${plan} with pricingTier 'Standard'` }));
  },
};

const budget: Rule = {
  name: 'budgeted',
  holds: 'Somebody is told before it costs more than was meant',
  ofStack: (resources) =>
    resources.some(({ type }) => type === types.budget)
      ? []
      : [{ resource: types.budget, says: 'add a budget with a notification' }],
};

export const governanceRules: readonly Rule[] = [tags, locks, noReadOnly, leastRoles, defender, budget];
