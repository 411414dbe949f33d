import * as network from '@pulumi/azure-native/network/index.js';
import { nameOf, within, type Place } from './house/place.ts';
import { subnet } from './house/subnet.ts';
import { watched } from './house/watched.ts';
import { callerRules, databaseRules, endpointRules, gatewayRules } from './network-rules.ts';
import { subnetsOf } from './subnets.ts';

/** An address on the Internet. Two have one: the gateway, and what we are seen as from outside. */
export function publicAddress(place: Place, name: string): network.PublicIPAddress {
  const address = new network.PublicIPAddress(name, {
    ...within(place),
    publicIpAddressName: nameOf(place.stack, name),
    sku: { name: 'Standard', tier: 'Regional' },
    publicIPAllocationMethod: 'Static',
    publicIPAddressVersion: 'IPv4',
    zones: [...place.stack.zones],
  });
  watched(place, name, address.id);
  return address;
}

/** The private network, in which everything stands, and the one address that everything leaves through. */
export function makeNetwork(place: Place) {
  const { stack } = place;
  const prefixes = subnetsOf(stack);
  const whole = new network.VirtualNetwork('network', {
    ...within(place),
    virtualNetworkName: nameOf(stack, 'network'),
    addressSpace: { addressPrefixes: [`10.${stack.network}.0.0/16`] },
  });
  watched(place, 'network', whole.id);
  const outside = publicAddress(place, 'outside');
  const nat = new network.NatGateway('nat', {
    ...within(place),
    natGatewayName: nameOf(stack, 'nat'),
    sku: { name: 'Standard' },
    publicIpAddresses: [{ id: outside.id }],
    idleTimeoutInMinutes: 4,
  });
  const common = { network: whole.name };
  const gateway = subnet(place, 'gateway', {
    ...common,
    prefix: prefixes.gateway,
    rules: gatewayRules(prefixes),
    delegatedTo: 'Microsoft.Network/applicationGateways',
  });
  const functions = subnet(place, 'functions', {
    ...common,
    prefix: prefixes.functions,
    rules: callerRules(),
    delegatedTo: 'Microsoft.App/environments',
    nat: nat.id,
    after: gateway,
  });
  const database = subnet(place, 'database', {
    ...common,
    prefix: prefixes.database,
    rules: databaseRules(prefixes, stack.region),
    delegatedTo: 'Microsoft.DBforPostgreSQL/flexibleServers',
    services: ['Microsoft.Storage'],
    after: functions,
  });
  const endpoints = subnet(place, 'endpoints', {
    ...common,
    prefix: prefixes.endpoints,
    rules: endpointRules(prefixes),
    after: database,
  });
  const release = subnet(place, 'release', {
    ...common,
    prefix: prefixes.release,
    rules: callerRules(),
    delegatedTo: 'GitHub.Network/networkSettings',
    nat: nat.id,
    after: endpoints,
  });
  return {
    whole,
    prefixes,
    /** What the Internet sees us as; the policies of the store of backups name it. */
    outside: outside.ipAddress.apply((address) => address ?? ''),
    gateway: gateway.id,
    functions: functions.id,
    database: database.id,
    endpoints: endpoints.id,
    release: release.id,
  };
}

export type Network = ReturnType<typeof makeNetwork>;
