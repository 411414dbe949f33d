import { expect, test } from 'vitest';
import { denials, deniedTypes } from '../../azure-policies/denials.ts';
import { rules } from '../../policy/rules.ts';
import { applies, type Asked } from './decide.ts';

const storage = 'Microsoft.Storage/storageAccounts';
const vault = 'Microsoft.KeyVault/vaults';
const bus = 'Microsoft.ServiceBus/namespaces';
const sites = 'Microsoft.Web/sites';
const postgres = 'Microsoft.DBforPostgreSQL/flexibleServers';
const group = 'Microsoft.Network/networkSecurityGroups';
const gateway = 'Microsoft.Network/applicationGateways';
const firewall = 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies';
const members = `${group}/securityRules[*]`;
const opening = {
  access: 'Allow',
  direction: 'Inbound',
  sourceAddressPrefix: 'Internet',
  destinationPortRange: '5432',
};
const named = (of: string, values: Asked): Asked =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${of}/${name}`, value]));

/** For each denial something that is as it has to be, and what turns it into something that is refused. */
const cases: Readonly<Record<string, Readonly<{ good: Asked; bad: readonly Asked[] }>>> = {
  'global-types': {
    good: { type: 'Microsoft.Network/privateDnsZones', location: 'global' },
    bad: [
      { type: 'Microsoft.Cdn/profiles' },
      { type: 'Microsoft.Network/dnsZones' },
      { type: 'Microsoft.Maps/accounts' },
    ],
  },
  'storage-closed': {
    good: {
      type: storage,
      ...named(storage, { publicNetworkAccess: 'Disabled', allowSharedKeyAccess: false, allowBlobPublicAccess: false }),
      ...named(storage, { supportsHttpsTrafficOnly: true, minimumTlsVersion: 'TLS1_2' }),
    },
    bad: [
      named(storage, { publicNetworkAccess: 'Enabled' }),
      named(storage, { allowSharedKeyAccess: undefined }),
      named(storage, { allowBlobPublicAccess: true }),
      named(storage, { supportsHttpsTrafficOnly: false }),
      named(storage, { minimumTlsVersion: 'TLS1_0' }),
    ],
  },
  'vault-closed': {
    good: {
      type: vault,
      ...named(vault, { publicNetworkAccess: 'Disabled', enableRbacAuthorization: true, enablePurgeProtection: true }),
    },
    bad: [
      named(vault, { publicNetworkAccess: undefined }),
      named(vault, { enableRbacAuthorization: false }),
      named(vault, { enablePurgeProtection: undefined }),
    ],
  },
  'bus-closed': {
    good: {
      type: bus,
      ...named(bus, { publicNetworkAccess: 'Disabled', disableLocalAuth: true, minimumTlsVersion: '1.2' }),
    },
    bad: [
      named(bus, { publicNetworkAccess: 'Enabled' }),
      named(bus, { disableLocalAuth: false }),
      named(bus, { minimumTlsVersion: '1.0' }),
    ],
  },
  'postgres-closed': {
    good: { type: postgres, [`${postgres}/network.publicNetworkAccess`]: 'Disabled' },
    bad: [{ [`${postgres}/network.publicNetworkAccess`]: 'Enabled' }],
  },
  'sites-closed': {
    good: { type: sites, ...named(sites, { publicNetworkAccess: 'Disabled', httpsOnly: true }) },
    bad: [named(sites, { publicNetworkAccess: 'Enabled' }), named(sites, { httpsOnly: undefined })],
  },
  'gateway-guarded': {
    good: { type: gateway, [`${gateway}/sku.tier`]: 'WAF_v2' },
    bad: [{ [`${gateway}/sku.tier`]: 'Standard_v2' }],
  },
  'firewall-prevents': {
    good: { type: firewall, [`${firewall}/policySettings.mode`]: 'Prevention' },
    bad: [{ [`${firewall}/policySettings.mode`]: 'Detection' }],
  },
  'database-port-closed': {
    good: {
      type: group,
      [members]: [
        { ...opening, sourceAddressPrefix: '10.60.4.0/22' },
        { ...opening, access: 'Deny' },
        { ...opening, destinationPortRange: '443' },
      ],
    },
    bad: [
      { [members]: [opening] },
      { [members]: [{ ...opening, sourceAddressPrefix: '*', destinationPortRange: '*' }] },
      { type: `${group}/securityRules`, ...named(`${group}/securityRules`, opening) },
    ],
  },
};

test('each denial has something good and something bad', () => {
  expect(Object.keys(cases).toSorted()).toEqual(denials.map(({ name }) => name).toSorted());
});

test.each(denials)('$name lets through what is right, and refuses each way to be wrong', ({ name, when }) => {
  const { good, bad } = cases[name]!;
  expect(applies(when, good)).toBe(false);
  for (const change of bad) expect([change, applies(when, { ...good, ...change })]).toEqual([change, true]);
});

test('nothing of another kind is refused by accident', () => {
  const other = { type: 'Microsoft.Network/virtualNetworks', location: 'swedencentral' };
  expect(denials.filter(({ when }) => applies(when, other)).map(({ name }) => name)).toEqual([]);
});

test('each denial says a rule of the policy pack over again', () => {
  const known = rules.map(({ name }) => name);
  expect(denials.flatMap((one) => one.rules).filter((name) => !known.includes(name))).toEqual([]);
});

test('what answers all over the world is refused by its kind', () => {
  for (const type of [
    'Microsoft.Cdn/profiles',
    'Microsoft.Network/frontDoors',
    'Microsoft.Network/trafficManagerProfiles',
  ])
    expect(deniedTypes).toContain(type);
});
