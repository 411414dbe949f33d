import type { network } from '@pulumi/azure-native/types/input.js';
import type { Subnets } from './subnets.ts';

// Who may send what to whom, subnet by subnet. Each list ends with a refusal of everything else.

export type Rule = network.SecurityRuleArgs & Readonly<{ name: string; description: string }>;

type Flow = Readonly<{ from: string; to: string; ports: readonly string[]; protocol?: 'Tcp' | '*' }>;

function rule(
  access: 'Allow' | 'Deny',
  direction: 'Inbound' | 'Outbound',
  name: string,
  why: string,
  flow: Flow,
): Rule {
  const [port = '*', ...others] = flow.ports;
  return {
    ...{ name, description: why, access, direction, protocol: flow.protocol ?? 'Tcp', sourcePortRange: '*' },
    sourceAddressPrefix: flow.from,
    destinationAddressPrefix: flow.to,
    ...(others.length > 0 ? { destinationPortRanges: [...flow.ports] } : { destinationPortRange: port }),
  };
}

const nothingElse = (direction: 'Inbound' | 'Outbound'): Rule =>
  rule('Deny', direction, `nothing-else-${direction.toLowerCase()}`, 'What no rule above names is refused', {
    ...{ from: '*', to: '*', ports: ['*'], protocol: '*' },
  });

/** Gives rules their numbers by their order, inbound and outbound apart. */
const numbered = (rules: readonly Rule[]): Rule[] => {
  const next = { Inbound: 100, Outbound: 100 };
  return rules.map((one) => {
    const direction = one.direction === 'Inbound' ? 'Inbound' : 'Outbound';
    const priority = next[direction];
    next[direction] += 10;
    return { ...one, priority };
  });
};

const toDatabase = (name: string, why: string, from: string, subnets: Subnets): Rule =>
  rule('Allow', 'Inbound', name, why, { from, to: subnets.database, ports: ['5432'] });

/** The database: reached on one port, from where the product runs, from its own standby, and from where a release migrates it. */
export const databaseRules = (subnets: Subnets, region: string): Rule[] =>
  numbered([
    toDatabase('functions', 'The product', subnets.functions, subnets),
    toDatabase('standby', 'The server and its standby', subnets.database, subnets),
    toDatabase(
      'release',
      'A release migrates before it switches, and nothing else reaches in',
      subnets.release,
      subnets,
    ),
    rule('Deny', 'Inbound', 'no-internet', 'PostgreSQL is not on the Internet', {
      ...{ from: 'Internet', to: '*', ports: ['5432'] },
    }),
    nothingElse('Inbound'),
    rule('Allow', 'Outbound', 'standby-out', 'The server and its standby', {
      ...{ from: subnets.database, to: subnets.database, ports: ['5432'] },
    }),
    rule('Allow', 'Outbound', 'archive', 'Its log goes to storage in the region', {
      ...{ from: subnets.database, to: `Storage.${region}`, ports: ['443'] },
    }),
    rule('Allow', 'Outbound', 'directory', 'It has tokens verified', {
      ...{ from: subnets.database, to: 'AzureActiveDirectory', ports: ['443'] },
    }),
    nothingElse('Outbound'),
  ]);

/** The gateway: the one place that the Internet reaches. Azure looks after it on ports of its own. */
export const gatewayRules = (subnets: Subnets): Rule[] =>
  numbered([
    rule('Allow', 'Inbound', 'people', 'Everybody, over HTTPS; over HTTP to be sent there', {
      ...{ from: 'Internet', to: subnets.gateway, ports: ['443', '80'] },
    }),
    rule('Allow', 'Inbound', 'gateway-manager', 'Azure asks for it, or no gateway can be made', {
      ...{ from: 'GatewayManager', to: '*', ports: ['65200-65535'] },
    }),
    rule('Allow', 'Inbound', 'load-balancer', 'Azure looks whether it lives', {
      ...{ from: 'AzureLoadBalancer', to: '*', ports: ['*'], protocol: '*' },
    }),
    nothingElse('Inbound'),
  ]);

/** The endpoints: reached over TLS from inside, by whoever has something to do there. */
export const endpointRules = (subnets: Subnets): Rule[] =>
  numbered([
    rule('Allow', 'Inbound', 'functions', 'The product', {
      ...{ from: subnets.functions, to: subnets.endpoints, ports: ['443', '5671'] },
    }),
    rule('Allow', 'Inbound', 'gateway', 'What people ask for', {
      ...{ from: subnets.gateway, to: subnets.endpoints, ports: ['443'] },
    }),
    rule('Allow', 'Inbound', 'release', 'A release puts packages and pages in place', {
      ...{ from: subnets.release, to: subnets.endpoints, ports: ['443'] },
    }),
    nothingElse('Inbound'),
  ]);

/** The product and the release reach out; nobody reaches them there. */
export const callerRules = (): Rule[] => numbered([nothingElse('Inbound')]);
