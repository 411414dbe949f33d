import { allowedPlaces } from '../../../shared/kernel/allowed-places.ts';

/** A condition of Azure Policy, as its language has it: https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule */
export type Condition =
  | Readonly<{
      field: string;
      equals?: string | boolean;
      notEquals?: string | boolean;
      in?: readonly string[];
      notIn?: readonly string[];
      exists?: boolean;
    }>
  | Readonly<{ allOf: readonly Condition[] }>
  | Readonly<{ anyOf: readonly Condition[] }>
  | Readonly<{ not: Condition }>
  | Readonly<{ count: Readonly<{ field: string; where: Condition }>; greater: number }>;

/** Something that Azure itself refuses, whoever asks for it and by whatever tool. `rules`: what of the policy pack says the same. */
export type Denial = Readonly<{ name: string; says: string; of: string; when: Condition; rules: readonly string[] }>;

const ofType = (type: string, ...wrong: readonly Condition[]): Condition => ({
  allOf: [{ field: 'type', equals: type }, { anyOf: wrong }],
});
/** What is not said counts as wrong: Azure's own choice is the open one. */
const isNot = (field: string, value: string | boolean): Condition => ({ field, notEquals: value });

const storage = 'Microsoft.Storage/storageAccounts';
const vault = 'Microsoft.KeyVault/vaults';
const bus = 'Microsoft.ServiceBus/namespaces';
const sites = 'Microsoft.Web/sites';
const postgres = 'Microsoft.DBforPostgreSQL/flexibleServers';
const gateway = 'Microsoft.Network/applicationGateways';
const firewall = 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies';
const group = 'Microsoft.Network/networkSecurityGroups';

/** A rule that lets everybody in to the database’s port; `of` is how its parts are named where it stands by itself, or in its group. */
const opens = (of: string): Condition => ({
  allOf: [
    { field: `${of}access`, equals: 'Allow' },
    { field: `${of}direction`, equals: 'Inbound' },
    { field: `${of}sourceAddressPrefix`, in: ['*', 'Internet', '0.0.0.0/0', 'Any'] },
    { field: `${of}destinationPortRange`, in: ['*', '5432'] },
  ],
});
const inGroup = `${group}/securityRules[*]`;

/** What of Azure Policy’s own the program adds: most of the built-in ones for databases and vaults only count, and refuse nothing. */
export const denials: readonly Denial[] = [
  {
    name: 'global-types',
    says: 'Nothing is in no region but the kinds that may be',
    of: 'any',
    when: {
      allOf: [
        { field: 'location', equals: 'global' },
        { field: 'type', notIn: allowedPlaces.global.map(({ type }) => type).filter((type) => type.includes('/')) },
      ],
    },
    rules: ['azure-in-eu', 'nothing-everywhere'],
  },
  {
    name: 'storage-closed',
    says: 'Storage has no address on the Internet, no keys, nobody unnamed, and TLS 1.2 or later',
    of: storage,
    when: ofType(
      storage,
      isNot(`${storage}/publicNetworkAccess`, 'Disabled'),
      isNot(`${storage}/allowSharedKeyAccess`, false),
      isNot(`${storage}/allowBlobPublicAccess`, false),
      isNot(`${storage}/supportsHttpsTrafficOnly`, true),
      { not: { field: `${storage}/minimumTlsVersion`, in: ['TLS1_2', 'TLS1_3'] } },
    ),
    rules: ['storage-not-public', 'storage-no-keys', 'storage-nobody-unnamed', 'storage-over-tls'],
  },
  {
    name: 'vault-closed',
    says: 'Vaults have no address on the Internet, go by roles, and cannot be emptied for good',
    of: vault,
    when: ofType(
      vault,
      isNot(`${vault}/publicNetworkAccess`, 'Disabled'),
      isNot(`${vault}/enableRbacAuthorization`, true),
      isNot(`${vault}/enablePurgeProtection`, true),
    ),
    rules: ['vault-not-public', 'vault-by-roles', 'vault-recoverable'],
  },
  {
    name: 'bus-closed',
    says: 'Queues have no address on the Internet, no keys, and TLS 1.2 or later',
    of: bus,
    when: ofType(
      bus,
      isNot(`${bus}/publicNetworkAccess`, 'Disabled'),
      isNot(`${bus}/disableLocalAuth`, true),
      isNot(`${bus}/minimumTlsVersion`, '1.2'),
    ),
    rules: ['bus-not-public', 'bus-no-keys', 'bus-over-tls'],
  },
  {
    name: 'postgres-closed',
    says: 'Databases have no address on the Internet',
    of: postgres,
    when: ofType(postgres, isNot(`${postgres}/network.publicNetworkAccess`, 'Disabled')),
    rules: ['postgres-not-public'],
  },
  {
    name: 'sites-closed',
    says: 'Apps have no address on the Internet, and answer over HTTPS alone',
    of: sites,
    when: ofType(sites, isNot(`${sites}/publicNetworkAccess`, 'Disabled'), isNot(`${sites}/httpsOnly`, true)),
    rules: ['functions-not-public', 'functions-over-https'],
  },
  {
    name: 'gateway-guarded',
    says: 'A gateway has a firewall for the web',
    of: gateway,
    when: ofType(gateway, isNot(`${gateway}/sku.tier`, 'WAF_v2')),
    rules: ['gateway-guarded'],
  },
  {
    name: 'firewall-prevents',
    says: 'A firewall for the web refuses, and does not just count',
    of: firewall,
    when: ofType(firewall, isNot(`${firewall}/policySettings.mode`, 'Prevention')),
    rules: ['firewall-prevents'],
  },
  {
    name: 'database-port-closed',
    says: 'No rule lets everybody in to port 5432',
    of: group,
    when: {
      anyOf: [
        { allOf: [{ field: 'type', equals: `${group}/securityRules` }, opens(`${group}/securityRules/`)] },
        {
          allOf: [
            { field: 'type', equals: group },
            { count: { field: inGroup, where: opens(`${inGroup}.`) }, greater: 0 },
          ],
        },
      ],
    },
    rules: ['database-port-closed'],
  },
];

/** Kinds that Azure refuses whatever they say of themselves: they answer all over the world, or let somebody in past the network. */
export const deniedTypes: readonly string[] = [
  'Microsoft.Cdn/profiles',
  'Microsoft.Network/frontDoors',
  'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies',
  'Microsoft.Network/trafficManagerProfiles',
  'Microsoft.AzureActiveDirectory/b2cDirectories',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.Web/staticSites',
  'Microsoft.CognitiveServices/accounts',
  `${postgres}/firewallRules`,
  `${bus}/authorizationRules`,
];
