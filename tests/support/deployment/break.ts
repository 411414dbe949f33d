import { names, recorded, type Recorded } from './recorded.ts';

type Box = Record<string, unknown>;
/** Changes one answer: the value at a path of what is asked of a resource. */
const put =
  (what: string, path: string, value: unknown) =>
  (all: Recorded): void => {
    const keys = path.split('.');
    const last = keys.pop()!;
    const inner = keys.reduce<Box>((box, key) => box[key] as Box, all.answers[what]!);
    if (value === undefined) delete inner[last];
    else inner[last] = value;
  };
const listed = (name: string, type: string, location: string) => (all: Recorded) =>
  void all.listed.push({ id: `/subscriptions/x/${name}`, name, type, location });
const without = (name: string) => (all: Recorded) =>
  void (all.listed = all.listed.filter((one) => one['name'] !== name));
const parameter = (name: string, value: string) => (all: Recorded) =>
  void (all.parameters.find((one) => one['name'] === name)!['properties'] = { value });
const policy = (at: number, path: string, value: unknown) => (all: Recorded) => {
  const properties = all.policies[at]!['properties'] as Box;
  if (path === 'enforcementMode') properties[path] = value;
  else (properties['parameters'] as Box)['listOfAllowedLocations'] = { value };
};

const { site, storage, vault, bus, database, network, securityGroup, gateway, firewall } = names;
const settings = `${site}/settings`;
const open = {
  access: 'Allow',
  direction: 'Inbound',
  sourceAddressPrefix: 'Internet',
  destinationPortRange: '5000-6000',
};

/** Each way that what is deployed can be wrong, one answer at a time: the check that has to see it, and what it has to say. */
const ways: readonly (readonly [check: string, change: (all: Recorded) => void, says: string])[] = [
  ['regions', listed('vm', 'Microsoft.Storage/other', 'uksouth'), 'uksouth'],
  ['regions', listed('afd', 'Microsoft.Cdn/profiles', 'global'), 'global'],
  ['regions', (all) => void (all.listed[0]!['location'] = 'norwayeast'), 'norwayeast'],
  ['policies', policy(0, 'enforcementMode', 'DoNotEnforce'), 'allowed locations'],
  ['policies', policy(0, 'listOfAllowedLocations', ['swedencentral', 'uksouth']), 'allowed locations'],
  ['policies', (all) => void all.policies.pop(), 'in no region'],
  ['managed', listed('vm', 'Microsoft.Compute/virtualMachines', 'swedencentral'), 'a machine to look after'],
  ...(['database-refusals', 'vault-denials', 'flows-denied', 'policies-changed'] as const).map(
    (name) => ['alarms', without(name), 'nothing raises an alarm'] as const,
  ),
  ['alarms', put('database-refusals', 'enabled', false), 'failed sign-ins'],
  ['not-public', put(site, 'publicNetworkAccess', 'Enabled'), site],
  ['not-public', put(storage, 'publicNetworkAccess', undefined), storage],
  ['not-public', put(vault, 'publicNetworkAccess', 'Enabled'), vault],
  ['not-public', put(bus, 'publicNetworkAccess', 'Enabled'), bus],
  ['not-public', put(database, 'network.publicNetworkAccess', 'Enabled'), database],
  ...(['site', 'storage', 'vault', 'bus'] as const).map(
    (kind) => ['endpoints', without(`${kind}-endpoint`), 'private endpoint'] as const,
  ),
  [
    'endpoints',
    put(
      'vault-endpoint',
      'privateLinkServiceConnections.0.properties.privateLinkServiceConnectionState.status',
      'Pending',
    ),
    vault,
  ],
  ['identities-alone', put(storage, 'allowSharedKeyAccess', true), 'allowSharedKeyAccess'],
  ['identities-alone', put(storage, 'allowBlobPublicAccess', true), 'allowBlobPublicAccess'],
  ['identities-alone', put(bus, 'disableLocalAuth', false), 'disableLocalAuth'],
  ['identities-alone', put(vault, 'enableRbacAuthorization', false), 'enableRbacAuthorization'],
  ['identities-alone', put(database, 'authConfig.passwordAuth', 'Enabled'), 'passwordAuth'],
  ['data-over-tls', put(storage, 'minimumTlsVersion', 'TLS1_0'), 'minimumTlsVersion'],
  ['data-over-tls', put(storage, 'supportsHttpsTrafficOnly', false), 'supportsHttpsTrafficOnly'],
  ['data-over-tls', put(bus, 'minimumTlsVersion', '1.0'), 'minimumTlsVersion'],
  ['data-over-tls', parameter('ssl_min_protocol_version', 'TLSv1.2'), 'ssl_min_protocol_version'],
  ['data-over-tls', parameter('require_secure_transport', 'off'), 'require_secure_transport'],
  ['encrypted', put(storage, 'encryption.requireInfrastructureEncryption', false), 'second layer'],
  ['encrypted', put(database, 'dataEncryption', undefined), 'encrypts'],
  ['vault-kept', put(vault, 'enablePurgeProtection', undefined), 'enablePurgeProtection'],
  ['database-version', put(database, 'version', '15'), 'PostgreSQL'],
  ['database-port', put(securityGroup, 'securityRules.0.properties', open), 'lets everybody in'],
  ...['0.0.0.0/0', '128.0.0.0/1'].map(
    (half) =>
      [
        'database-port',
        put(securityGroup, 'securityRules.0.properties', {
          ...open,
          sourceAddressPrefix: '',
          sourceAddressPrefixes: [half],
        }),
        'lets everybody in',
      ] as const,
  ),
  ['database-port', put(securityGroup, 'securityRules', []), 'no security group denies'],
  [
    'no-keys',
    put(settings, 'AzureWebJobsStorage', 'DefaultEndpointsProtocol=https;AccountName=clvrhost;AccountKey=bm90IGEga2V5'),
    'AzureWebJobsStorage is a key',
  ],
  [
    'no-keys',
    put(settings, 'SERVICE_BUS', 'Endpoint=sb://x.servicebus.windows.net/;SharedAccessKey=x'),
    'SERVICE_BUS is a key',
  ],
  ['host-by-identity', put(settings, 'AzureWebJobsStorage__credential', undefined), 'deploy again'],
  [
    'host-by-identity',
    put(site, 'functionAppConfig.deployment.storage.authentication.type', 'StorageAccountConnectionString'),
    'by a key',
  ],
  ['hosts', put(settings, 'MAIL_HOST', 'smtp.elsewhere.example'), 'MAIL_HOST'],
  ['hosts', put(settings, 'S3_REGION', 'eu-west-2'), 'S3_REGION'],
  ['hosts', put(settings, 'POSTHOG_HOST', 'https://us.i.posthog.com'), 'POSTHOG_HOST'],
  ['hosts', put(settings, 'CLOSE_API', 'http://api.close.com/api/v1'), 'CLOSE_API'],
  ['hosts', put(settings, 'EGRESS_ALLOW', '10.0.0.1:443'), 'EGRESS_ALLOW'],
  ['hosts', put(settings, 'CLAUDE_REGION', undefined), 'CLAUDE_REGION is not set'],
  ['https', put(site, 'httpsOnly', false), 'httpsOnly'],
  ['https', put(`${site}/web`, 'minTlsVersion', '1.0'), 'minTlsVersion'],
  ['https', put(gateway, 'sslPolicy', undefined), 'sslPolicy'],
  ['side-doors', put(`${site}/web`, 'ftpsState', 'AllAllowed'), 'ftpsState'],
  ['side-doors', put(`${site}/web`, 'remoteDebuggingEnabled', true), 'remoteDebuggingEnabled'],
  ['side-doors', put(`${site}/ftp`, 'allow', true), 'FTP'],
  ['side-doors', put(`${site}/scm`, 'allow', true), 'SCM'],
  ['runtime', put(site, 'functionAppConfig.runtime.version', '20'), '22 or 24'],
  ['firewall', put(gateway, 'sku.tier', 'Standard_v2'), 'WAF_v2'],
  ['firewall', put(firewall, 'policySettings.mode', 'Detection'), 'Prevention'],
  [
    'apart',
    put(settings, 'DATABASE_HOST', 'clvr-stg-database-a1b2c3.postgres.database.azure.com'),
    'DATABASE_HOST leads out',
  ],
  ['apart', put(settings, 'KEY_VAULT_URL', 'https://clvr-dev-kv-a1b2c3.vault.azure.net'), 'KEY_VAULT_URL leads out'],
  [
    'apart',
    put(settings, 'INCOMING_CONTAINER', 'somebodyelses.blob.core.windows.net/incoming'),
    'INCOMING_CONTAINER leads out',
  ],
  ['apart', put(settings, 'KEY_COPIES_CONTAINER', undefined), 'KEY_COPIES_CONTAINER is not set'],
  ['apart', put(network, 'virtualNetworkPeerings', [{ name: 'to-staging' }]), 'peering'],
];

export const breaks = ways.map(([check, change, says]) => ({
  ...{ check, says },
  answers(): Recorded {
    const all = recorded();
    change(all);
    return all;
  },
}));
