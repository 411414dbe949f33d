import type { NetworkSecurityGroupArgs, SecurityRuleArgs, SubnetArgs } from '@pulumi/azure-native/network/index.js';
import { types } from './provider-types.ts';
import type { Resource } from './resource.ts';
import { asked, ruleOf, unless, type Asked, type Rule } from './rule.ts';

type Opening = Readonly<{ ports: readonly string[]; sources: readonly string[]; inbound: boolean; allows: boolean }>;

const openingOf = (one: Asked<SecurityRuleArgs>): Opening => ({
  ports: [
    ...(one.destinationPortRanges ?? []),
    ...(one.destinationPortRange === undefined ? [] : [one.destinationPortRange]),
  ],
  sources: [
    ...(one.sourceAddressPrefixes ?? []),
    ...(one.sourceAddressPrefix === undefined ? [] : [one.sourceAddressPrefix]),
  ],
  inbound: one.direction === 'Inbound',
  allows: one.access === 'Allow',
});

/** Rules of a security group, whether they stand in it or by themselves. */
function openingsIn(resource: Resource): readonly Opening[] {
  const alone = asked<SecurityRuleArgs>(resource, types.securityRule);
  if (alone) return [openingOf(alone)];
  return (asked<NetworkSecurityGroupArgs>(resource, types.securityGroup)?.securityRules ?? []).map((one) =>
    openingOf(one as Asked<SecurityRuleArgs>),
  );
}

/** Everybody: what is not the network’s own, a private range, or a service that Azure names. */
const isEverybody = (source: string): boolean =>
  source === '*' ||
  /^(internet|any)$/i.test(source) ||
  source.endsWith('/0') ||
  (/^\d/.test(source) && !isPrivate(source));
const isPrivate = (source: string): boolean => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(source);

const covers = (range: string, port: number): boolean => {
  if (range === '*') return true;
  const [from, to = from] = range.split('-').map(Number);
  return from !== undefined && to !== undefined && port >= from && port <= to;
};

const databasePort = 5432;

const databaseClosed: Rule = {
  name: 'database-port-closed',
  holds: 'No rule lets the Internet, or everything, in to port 5432',
  ofResource: (resource) =>
    openingsIn(resource)
      .filter(
        ({ inbound, allows, ports, sources }) =>
          inbound && allows && sources.some(isEverybody) && ports.some((range) => covers(range, databasePort)),
      )
      .map(
        () =>
          'port 5432 is open to everybody: let the subnet of the functions in, and the database’s own, by their ranges',
      ),
};

const databaseDenied: Rule = {
  name: 'database-port-denied',
  holds: 'Port 5432 is denied from the Internet in so many words',
  ofStack: (resources) =>
    resources.some(({ type }) => type === types.postgres) &&
    !resources
      .flatMap(openingsIn)
      .some(
        ({ inbound, allows, ports, sources }) =>
          inbound && !allows && sources.includes('Internet') && ports.some((range) => covers(range, databasePort)),
      )
      ? [
          {
            resource: types.securityGroup,
            says: 'add a rule that denies 5432 from Internet to the database’s security group',
          },
        ]
      : [],
};

/** 80 sends people on to 443; Azure’s own management of a gateway comes from its own service, not from everybody. */
const forEverybody = new Set(['80', '443']);

const webAlone: Rule = {
  name: 'internet-to-the-web-alone',
  holds: 'Everybody may reach 443 and 80, and no other port: no SSH, no RDP, no UDP',
  ofResource: (resource) =>
    openingsIn(resource)
      .filter(({ inbound, allows, sources }) => inbound && allows && sources.some(isEverybody))
      .flatMap(({ ports }) => ports.filter((range) => !forEverybody.has(range)))
      .map((range) => `${range} is open to everybody: name the source, or let 443 in alone`),
};

const subnets = ruleOf<SubnetArgs>(
  'subnets-guarded',
  'Each subnet has a security group, and sends nothing out by itself',
  types.subnet,
  ({ networkSecurityGroup, defaultOutboundAccess, privateEndpointNetworkPolicies }) => [
    unless(networkSecurityGroup !== undefined, 'give it a security group: networkSecurityGroup'),
    unless(defaultOutboundAccess === false, 'set defaultOutboundAccess to false: what goes out goes through NAT'),
    unless(
      privateEndpointNetworkPolicies !== 'Disabled',
      "set privateEndpointNetworkPolicies to 'Enabled', or its security group is not asked for endpoints",
    ),
  ],
);

export const networkRules: readonly Rule[] = [databaseClosed, databaseDenied, webAlone, subnets];
