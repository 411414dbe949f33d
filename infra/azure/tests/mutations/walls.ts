import { row, type Broken } from './row.ts';

const wall = 'network:NetworkSecurityGroup';

export const wallsMutations: readonly Broken[] = [
  row(
    'database-refuses-the-internet',
    'a refusal that lets in',
    wall,
    'database-wall',
    'securityRules.3.access',
    'Allow',
  ),
  row(
    'database-refuses-the-internet',
    'another port',
    wall,
    'database-wall',
    'securityRules.3.destinationPortRange',
    '5433',
  ),
  row(
    'database-reached-from-three',
    'from the gateway',
    wall,
    'database-wall',
    'securityRules.0.sourceAddressPrefix',
    '10.62.0.0/24',
  ),
  row(
    'database-reached-from-three',
    'on every port',
    wall,
    'database-wall',
    'securityRules.0.destinationPortRange',
    '*',
  ),
  row(
    'only-the-gateway-is-open',
    'endpoints for everybody',
    wall,
    'endpoints-wall',
    'securityRules.0.sourceAddressPrefix',
    'Internet',
  ),
  row('only-the-gateway-is-open', 'SSH at the gateway', wall, 'gateway-wall', 'securityRules.0.destinationPortRanges', [
    '443',
    '22',
  ]),
  row('walls-end-with-no', 'no last refusal', wall, 'functions-wall', 'securityRules', []),
  row(
    'database-talks-to-few',
    'to anywhere',
    wall,
    'database-wall',
    'securityRules.6.destinationAddressPrefix',
    'Internet',
  ),
];
