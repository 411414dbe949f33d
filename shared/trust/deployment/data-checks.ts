import { at, listAt, ofEach, textAt, those, type Deployed, type DeploymentCheck, type Found } from './deployed.ts';

const isOff = (one: Found, ...path: readonly string[]): boolean =>
  textAt(one.properties, ...path, 'publicNetworkAccess') === 'disabled';
const close = 'set publicNetworkAccess to Disabled';

const notPublic: DeploymentCheck = {
  name: 'not-public',
  holds: 'Apps, files, vault, queues and database have no address on the Internet',
  look: (deployed) => [
    ...(['site', 'storage', 'vault', 'bus'] as const).flatMap((kind) =>
      ofEach(kind, (one) => [!isOff(one) && close])(deployed),
    ),
    ...ofEach('database', (one) => [
      !isOff(one, 'network') && close,
      textAt(one.properties, 'network', 'delegatedSubnetResourceId') === '' &&
        'it is in no subnet: it has to be made again',
    ])(deployed),
  ],
};

/** Whether an endpoint leads to a resource, and the resource has said yes. */
const leadsTo = (endpoint: Found, resource: Found): boolean =>
  listAt(endpoint.properties, 'privateLinkServiceConnections').some(
    (one) =>
      textAt(one, 'properties', 'privateLinkServiceId') === resource.id.toLowerCase() &&
      textAt(one, 'properties', 'privateLinkServiceConnectionState', 'status') === 'approved',
  );

const endpoints: DeploymentCheck = {
  name: 'endpoints',
  holds: 'Apps, files, vault and queues are reached by a private endpoint that is approved',
  look: (deployed) =>
    (['site', 'storage', 'vault', 'bus'] as const)
      .flatMap((kind) => those(deployed, kind))
      .filter((resource) => !those(deployed, 'endpoint').some((endpoint) => leadsTo(endpoint, resource)))
      .map(({ name }) => `${name}: has no private endpoint that is approved: deploy again, and approve it`),
};

const noSharedKeys: DeploymentCheck = {
  name: 'identities-alone',
  holds: 'Files, queues, vault and database let identities in, and nobody with a key or a password',
  look: (deployed) => [
    ...ofEach('storage', ({ properties }) => [
      at(properties, 'allowSharedKeyAccess') !== false && 'set allowSharedKeyAccess to false',
      at(properties, 'allowBlobPublicAccess') !== false && 'set allowBlobPublicAccess to false',
    ])(deployed),
    ...ofEach('bus', ({ properties }) => [at(properties, 'disableLocalAuth') !== true && 'set disableLocalAuth'])(
      deployed,
    ),
    ...ofEach('vault', ({ properties }) => [
      at(properties, 'enableRbacAuthorization') !== true && 'set enableRbacAuthorization',
    ])(deployed),
    ...ofEach('database', ({ properties }) => [
      textAt(properties, 'authConfig', 'passwordAuth') !== 'disabled' && 'set authConfig.passwordAuth to Disabled',
    ])(deployed),
  ],
};

const tls: DeploymentCheck = {
  name: 'data-over-tls',
  holds: 'Files and queues are reached over TLS 1.2 or later, the database over TLS 1.3',
  look: (deployed) => [
    ...ofEach('storage', ({ properties }) => [
      !/^tls1_[23]$/.test(textAt(properties, 'minimumTlsVersion')) && 'set minimumTlsVersion to TLS1_2',
      at(properties, 'supportsHttpsTrafficOnly') !== true && 'set supportsHttpsTrafficOnly',
    ])(deployed),
    ...ofEach('bus', ({ properties }) => [
      !/^1\.[23]$/.test(textAt(properties, 'minimumTlsVersion')) && 'set minimumTlsVersion to 1.2',
    ])(deployed),
    ...ofEach('database', (one) => [
      parameter(one, 'ssl_min_protocol_version') !== 'tlsv1.3' && 'set ssl_min_protocol_version to TLSv1.3',
      parameter(one, 'require_secure_transport') !== 'on' && 'set require_secure_transport to on',
    ])(deployed),
  ],
};

const parameter = ({ besides }: Found, name: string): string =>
  textAt(
    listAt(besides, 'parameters').find((one) => textAt(one, 'name') === name),
    'properties',
    'value',
  );

/** Azure encrypts all storage; what could be otherwise is the key, and the second layer. */
const encrypted: DeploymentCheck = {
  name: 'encrypted',
  holds: 'What files and database lie on is encrypted',
  look: (deployed) => [
    ...ofEach('storage', ({ properties }) => [
      at(properties, 'encryption', 'services', 'blob', 'enabled') !== true && 'encryption of blobs is off',
      at(properties, 'encryption', 'requireInfrastructureEncryption') !== true &&
        'the second layer is off: the account has to be made again',
    ])(deployed),
    ...ofEach('database', ({ properties }) => [
      !['systemmanaged', 'azurekeyvault'].includes(textAt(properties, 'dataEncryption', 'type')) &&
        'its server does not say that it encrypts',
    ])(deployed),
  ],
};

const vault: DeploymentCheck = {
  name: 'vault-kept',
  holds: 'Nobody can empty the vault for good',
  look: ofEach('vault', ({ properties }) => [
    at(properties, 'enablePurgeProtection') !== true && 'set enablePurgeProtection',
    at(properties, 'enableSoftDelete') === false && 'set enableSoftDelete',
  ]),
};

const versions = new Set(['17', '18']);

const version: DeploymentCheck = {
  name: 'database-version',
  holds: 'The database is of a version that is cared for, and the platform updates it',
  look: ofEach('database', ({ properties }) => [
    !versions.has(textAt(properties, 'version')) && `move to PostgreSQL ${[...versions].join(' or ')}`,
    textAt(properties, 'maintenanceWindow', 'customWindow') === '' && 'it does not say when it is updated',
  ]),
};

const everybody = /^(\*|internet|any|0\.0\.0\.0\/0)$/;
/** Everybody, or so many networks that it comes to the same: two halves of the Internet are all of it. */
const nearlyEverybody = /^(\*|internet|any|[\d.:a-f]+\/[0-7])$/;
const sourcesOf = (rule: unknown): readonly string[] => [
  textAt(rule, 'properties', 'sourceAddressPrefix'),
  ...listAt(rule, 'properties', 'sourceAddressPrefixes').map((one) => String(one).toLowerCase()),
];
const portsOf = (rule: unknown): readonly string[] => [
  textAt(rule, 'properties', 'destinationPortRange'),
  ...listAt(rule, 'properties', 'destinationPortRanges').map(String),
];
const has5432 = (range: string): boolean => {
  if (range === '*') return true;
  const [from = NaN, to = from] = range.split('-').map((part) => (part === '' ? NaN : Number(part)));
  return from <= 5432 && 5432 <= to;
};
const isAbout = (rule: unknown, access: 'allow' | 'deny'): boolean =>
  textAt(rule, 'properties', 'access') === access &&
  textAt(rule, 'properties', 'direction') === 'inbound' &&
  sourcesOf(rule).some((one) => (access === 'allow' ? nearlyEverybody : everybody).test(one)) &&
  portsOf(rule).some(has5432);

const port: DeploymentCheck = {
  name: 'database-port',
  holds: 'Port 5432 is open to nobody outside, and denied in so many words',
  look(deployed: Deployed) {
    const groups = those(deployed, 'securityGroup');
    const open = groups.filter(({ properties }) =>
      listAt(properties, 'securityRules').some((rule) => isAbout(rule, 'allow')),
    );
    const denied = groups.some(({ properties }) =>
      listAt(properties, 'securityRules').some((rule) => isAbout(rule, 'deny')),
    );
    return [
      ...open.map(({ name }) => `${name}: lets everybody in to port 5432: take the rule away`),
      ...(denied ? [] : ['no security group denies port 5432 from the Internet: deploy again']),
    ];
  },
};

export const dataChecks: readonly DeploymentCheck[] = [
  notPublic,
  endpoints,
  noSharedKeys,
  tls,
  encrypted,
  vault,
  version,
  port,
];
