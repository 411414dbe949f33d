import { isInEu } from '../../../../shared/kernel/aws-regions-in-eu.ts';
import { subnetsOf } from '../../subnets.ts';
import { all, each, textAt, type Promised } from './promise.ts';

/** What Azure has no region for: records of its own control plane, none of which holds data of people. */
const ofNoRegion = [
  'azure-native:privatedns:PrivateZone',
  'azure-native:privatedns:VirtualNetworkLink',
  'azure-native:monitor:ActivityLogAlert',
  'azure-native:monitor:PrivateLinkScope',
];

/** Services that answer from wherever in the world somebody is. */
const worldWide =
  /:(cdn|frontdoor|trafficmanager|edge|signalrservice|communication|botservice|maps|cloudfront|globalaccelerator|lambdaAtEdge)[:/]/i;

export const placePromises: Readonly<Record<string, Promised>> = {
  'in-the-eu': {
    says: 'everything of Azure stands in one region of the EU, and nothing is global but records of the control plane',
    brokenBy: (resources, { region }) =>
      resources
        .filter(({ properties }) => typeof properties['location'] === 'string')
        .filter(({ type, properties }) => properties['location'] !== (ofNoRegion.includes(type) ? 'global' : region))
        .map(({ name, properties }) => `${name} is in ${String(properties['location'])}`),
  },
  'aws-in-the-eu': {
    says: 'Amazon is asked in one region of the EU, and for one account alone',
    brokenBy: (resources, { account }) => {
      const providers = resources.filter(({ type }) => type === 'pulumi:providers:aws');
      const wrong = providers.filter(({ properties }) => !isInEu(textAt(properties, 'region')));
      const open = providers.filter(({ properties }) => {
        const ids: unknown = properties['allowedAccountIds'];
        return JSON.stringify(typeof ids === 'string' ? JSON.parse(ids) : ids) !== JSON.stringify([account.awsAccount]);
      });
      return providers.length === 1 ? [...wrong, ...open].map(({ name }) => name) : ['there is not one provider'];
    },
  },
  'nothing-world-wide': {
    says: 'no service that answers from all over the world is used',
    brokenBy: (resources) => resources.filter(({ type }) => worldWide.test(type)).map(({ type }) => type),
  },
  tagged: {
    says: 'what stands in a region says which product and environment it is of',
    brokenBy: (resources, { name: environment }) =>
      resources
        .filter(({ type, properties }) => properties['location'] !== undefined && type.startsWith('azure-native:'))
        .filter(({ properties }) => textAt(properties, 'tags.environment') !== environment)
        .map(({ name }) => `${name} has no tags`),
  },
  'two-addresses': {
    says: 'two addresses are on the Internet: the gateway, and what the product is seen as from outside',
    brokenBy: (resources) => {
      const names = all(resources, 'network:PublicIPAddress').map(({ name }) => name);
      return names.toSorted().join() === 'edge,outside' ? [] : names;
    },
  },
  'subnets-walled': {
    says: 'every subnet has a wall, and no machine in it an address of its own',
    brokenBy: (resources, stack) => {
      const prefixes = Object.values(subnetsOf(stack));
      const subnets = all(resources, 'network:Subnet');
      const open = each('network:Subnet', { defaultOutboundAccess: false, privateEndpointNetworkPolicies: 'Enabled' });
      return [
        ...subnets.filter(({ properties }) => !textAt(properties, 'networkSecurityGroup.id')).map(({ name }) => name),
        ...prefixes.filter((prefix) => !subnets.some(({ properties }) => properties['addressPrefix'] === prefix)),
        ...open(resources, stack),
      ];
    },
  },
  delegated: {
    says: 'the subnets of the apps, the database, the gateway and the runners are for those alone',
    brokenBy: (resources) =>
      Object.entries({
        functions: 'Microsoft.App/environments',
        database: 'Microsoft.DBforPostgreSQL/flexibleServers',
        gateway: 'Microsoft.Network/applicationGateways',
        release: 'GitHub.Network/networkSettings',
      }).flatMap(([name, service]) => {
        const subnet = all(resources, 'network:Subnet').find((one) => one.name === `${name}-subnet`);
        return textAt(subnet?.properties, 'delegations.0.serviceName') === service ? [] : [`${name} is not delegated`];
      }),
  },
  'leaves-by-one-address': {
    says: 'the apps leave through the one address that the store of backups knows',
    brokenBy: (resources) =>
      ['functions-subnet', 'release-subnet'].filter((name) => {
        const subnet = all(resources, 'network:Subnet').find((one) => one.name === name);
        return !textAt(subnet?.properties, 'natGateway.id').includes('NatGateway');
      }),
  },
};
