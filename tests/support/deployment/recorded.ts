import type { Answers } from '../../../infra/local/peers/resource-manager/serve-resource-manager.ts';
import { listVersion, policyVersion, versions } from '../../../shared/adapters/azure-resources/read-deployed.ts';
import { allowedPlaces } from '../../../shared/kernel/allowed-places.ts';
import { kinds } from '../../../shared/trust/deployment/deployed.ts';

export const subscription = '00000000-0000-4000-8000-000000000001';
export const group = 'clvr-prod';
const scope = `/subscriptions/${subscription}/resourceGroups/${group}`;
const location = 'swedencentral';

type Box = Record<string, unknown>;
type Kind = keyof typeof kinds;
export type Recorded = {
  /** What the group lists. */
  listed: Box[];
  /** The answer for each, by its name; `name/settings`, `name/web`, `name/ftp`, `name/scm` and `name/parameters` are what is asked besides. */
  answers: Record<string, Box>;
  parameters: Box[];
  policies: Box[];
};

/** Azure's own spelling of each kind. */
const spelled: Readonly<Record<Kind, string>> = {
  site: 'Microsoft.Web/sites',
  plan: 'Microsoft.Web/serverFarms',
  storage: 'Microsoft.Storage/storageAccounts',
  vault: 'Microsoft.KeyVault/vaults',
  database: 'Microsoft.DBforPostgreSQL/flexibleServers',
  bus: 'Microsoft.ServiceBus/namespaces',
  network: 'Microsoft.Network/virtualNetworks',
  securityGroup: 'Microsoft.Network/networkSecurityGroups',
  gateway: 'Microsoft.Network/applicationGateways',
  firewall: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
  endpoint: 'Microsoft.Network/privateEndpoints',
  queryAlert: 'microsoft.insights/scheduledqueryrules',
  activityAlert: 'microsoft.insights/activityLogAlerts',
};
const idOf = (kind: Kind, name: string): string => `${scope}/providers/${spelled[kind]}/${name}`;

const rule = (access: string, source: string, ports: readonly string[]) => ({
  name: `${access}-${source}`,
  properties: {
    ...{ access, direction: 'Inbound', protocol: 'Tcp', sourceAddressPrefix: source },
    ...(ports.length === 1
      ? { destinationPortRange: ports[0], destinationPortRanges: [] }
      : { destinationPortRanges: ports }),
  },
});
const endpointTo = (kind: Kind, name: string) => ({
  privateLinkServiceConnections: [
    {
      properties: {
        privateLinkServiceId: idOf(kind, name),
        privateLinkServiceConnectionState: { status: 'Approved' },
      },
    },
  ],
});
const query = (text: string) => ({ enabled: true, criteria: { allOf: [{ query: text }] } });

const settings = {
  AzureWebJobsStorage__credential: 'managedidentity',
  AzureWebJobsStorage__blobServiceUri: 'https://clvrhost.blob.core.windows.net',
  DATABASE_HOST: 'clvr-prod-database-a1b2c3.postgres.database.azure.com',
  KEY_DATABASE_HOST: 'clvr-prod-database-a1b2c3.postgres.database.azure.com',
  KEY_VAULT_URL: 'https://clvr-prod-kv-a1b2c3.vault.azure.net',
  SERVICE_BUS: 'identity:clvr-prod-bus-a1b2c3.servicebus.windows.net',
  BLOB_CONNECTION: 'identity:clvrprodfilesa1b2c3.blob.core.windows.net',
  KEY_COPIES_CONTAINER: 'clvrprodfilesa1b2c3.blob.core.windows.net/key-copies',
  INCOMING_CONTAINER: 'clvrprodfilesa1b2c3.blob.core.windows.net/incoming',
  MAIL_HOST: 'email-smtp.eu-north-1.amazonaws.com',
  MAIL_PASSWORD: 'vault:mail-password',
  S3_REGION: 'eu-north-1',
  S3_ENDPOINT: 'aws',
  POSTHOG_HOST: 'https://eu.i.posthog.com',
  CLOSE_API: 'https://api.close.com/api/v1',
  SIGN_IN_AUTHORITY: 'https://login.microsoftonline.com/organizations/v2.0',
  BANKID_API: 'https://appapi2.bankid.com',
  CLAUDE_ROUTE: 'bedrock',
  CLAUDE_REGION: 'eu-north-1',
  CLAUDE_PROFILE: 'eu.anthropic.claude-haiku-5-5',
  CLAUDE_MODEL: 'claude-haiku-5-5',
  CLAUDE_ENDPOINT: 'aws',
  EGRESS_ALLOW: 'none',
};

export const names = {
  site: 'clvr-prod-web-blue-a1b2c3',
  storage: 'clvrprodfilesa1b2c3',
  vault: 'clvr-prod-kv-a1b2c3',
  bus: 'clvr-prod-bus-a1b2c3',
  database: 'clvr-prod-database-a1b2c3',
  network: 'clvr-prod-network',
  securityGroup: 'clvr-prod-database-wall',
  gateway: 'clvr-prod-edge',
  firewall: 'clvr-prod-waf',
} as const;

const properties: Readonly<Record<keyof typeof names, Box>> = {
  site: {
    ...{ httpsOnly: true, publicNetworkAccess: 'Disabled' },
    functionAppConfig: {
      runtime: { name: 'node', version: '24' },
      deployment: { storage: { authentication: { type: 'userAssignedIdentity' } } },
    },
  },
  storage: {
    ...{ publicNetworkAccess: 'Disabled', allowSharedKeyAccess: false, allowBlobPublicAccess: false },
    ...{ minimumTlsVersion: 'TLS1_2', supportsHttpsTrafficOnly: true },
    encryption: { requireInfrastructureEncryption: true, services: { blob: { enabled: true } } },
  },
  vault: {
    publicNetworkAccess: 'Disabled',
    enableRbacAuthorization: true,
    enablePurgeProtection: true,
    enableSoftDelete: true,
  },
  bus: { publicNetworkAccess: 'Disabled', disableLocalAuth: true, minimumTlsVersion: '1.2' },
  database: {
    ...{ version: '18', authConfig: { passwordAuth: 'Disabled' }, dataEncryption: { type: 'SystemManaged' } },
    network: { publicNetworkAccess: 'Disabled', delegatedSubnetResourceId: `${scope}/subnet` },
    maintenanceWindow: { customWindow: 'Enabled', dayOfWeek: 0, startHour: 2 },
  },
  network: { virtualNetworkPeerings: [] },
  securityGroup: {
    securityRules: [
      rule('Allow', '10.62.4.0/22', ['5432']),
      rule('Deny', 'Internet', ['5432']),
      rule('Deny', '*', ['*']),
    ],
  },
  gateway: { sku: { tier: 'WAF_v2' }, sslPolicy: { policyType: 'Custom', minProtocolVersion: 'TLSv1_2' } },
  firewall: { policySettings: { mode: 'Prevention', state: 'Enabled' } },
};

/** What Azure answers of a deployment that is as it has to be, in the shapes of its interface. Each call gives a copy of its own. */
export function recorded(): Recorded {
  const all: [Kind, string, Box][] = [
    ...(Object.keys(names) as (keyof typeof names)[]).map((kind): [Kind, string, Box] => [
      kind,
      names[kind],
      properties[kind],
    ]),
    ...(['site', 'storage', 'vault', 'bus'] as const).map((kind): [Kind, string, Box] => [
      'endpoint',
      `${kind}-endpoint`,
      endpointTo(kind, names[kind]),
    ]),
    ['queryAlert', 'database-refusals', query('PGSQLServerLogs | where SqlErrorCode in ("28P01", "28000")')],
    [
      'queryAlert',
      'vault-denials',
      query('AzureDiagnostics | where ResourceProvider == "MICROSOFT.KEYVAULT" and httpStatusCode_d in (401, 403)'),
    ],
    ['queryAlert', 'flows-denied', query('NTANetAnalytics | where DestPort == 5432 and FlowStatus == "Denied"')],
    [
      'activityAlert',
      'policies-changed',
      {
        enabled: true,
        condition: { allOf: [{ field: 'operationName', equals: 'Microsoft.Authorization/policyAssignments/delete' }] },
      },
    ],
  ];
  const inRegion = (kind: Kind): string => (kind === 'activityAlert' ? 'global' : location);
  const given: Recorded = {
    listed: [
      ...all.map(([kind, name]) => ({ id: idOf(kind, name), name, type: spelled[kind], location: inRegion(kind) })),
      {
        id: `${scope}/zone`,
        name: 'privatelink.vaultcore.azure.net',
        type: 'Microsoft.Network/privateDnsZones',
        location: 'global',
      },
    ],
    answers: {
      ...Object.fromEntries(all.map(([, name, of]) => [name, of])),
      [`${names.site}/settings`]: settings,
      [`${names.site}/web`]: {
        minTlsVersion: '1.2',
        scmMinTlsVersion: '1.2',
        ftpsState: 'Disabled',
        remoteDebuggingEnabled: false,
      },
      [`${names.site}/ftp`]: { allow: false },
      [`${names.site}/scm`]: { allow: false },
    },
    parameters: [
      ['require_secure_transport', 'on'],
      ['ssl_min_protocol_version', 'TLSv1.3'],
      ['log_connections', 'on'],
    ].map(([name, value]) => ({ name, properties: { value } })),
    policies: [
      [
        '/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c',
        { listOfAllowedLocations: { value: Object.keys(allowedPlaces.azure) } },
      ],
      [`${scope}/policyDefinitions/clvr-prod-global-types`, {}],
    ].map(([policyDefinitionId, parameters]) => ({
      properties: { policyDefinitionId, parameters, enforcementMode: 'Default' },
    })),
  };
  return structuredClone(given);
}

/** The same as the stand-in serves it. */
export function answersOf({ listed, answers, parameters, policies }: Recorded): Answers {
  const key = (method: string, path: string, version: string) => `${method} ${path.toLowerCase()}?${version}`;
  const found: Record<string, unknown> = {
    [key('GET', `${scope}/resources`, listVersion)]: listed,
    [key('GET', `${scope}/providers/Microsoft.Authorization/policyAssignments`, policyVersion)]: policies,
  };
  for (const one of listed as { id: string; name: string; type: string }[]) {
    const kind = (Object.keys(kinds) as Kind[]).find((known) => kinds[known] === one.type.toLowerCase());
    if (kind === undefined) continue;
    const version = versions[kind];
    const of = (name: string) => ({ ...one, properties: answers[name] });
    found[key('GET', one.id, version)] = of(one.name);
    if (kind === 'database') found[key('GET', `${one.id}/configurations`, version)] = parameters;
    if (kind !== 'site') continue;
    found[key('POST', `${one.id}/config/appsettings/list`, version)] = of(`${one.name}/settings`);
    found[key('GET', `${one.id}/config/web`, version)] = of(`${one.name}/web`);
    for (const way of ['ftp', 'scm'])
      found[key('GET', `${one.id}/basicPublishingCredentialsPolicies/${way}`, version)] = of(`${one.name}/${way}`);
  }
  return found;
}
