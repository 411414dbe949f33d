import type { Resource } from '../../policy/resource.ts';
import { toldOf } from '../../policy/logging.ts';
import type { wantedSettings } from '../../policy/postgres.ts';
import { types } from '../../policy/provider-types.ts';

const location = 'swedencentral';
const tags = { product: 'benefits', environment: 'production', owner: 'operations' };
const group = '/subscriptions/s/resourceGroups/benefits/providers';
const one = (type: string, name: string, properties: object): Resource => ({
  type,
  name,
  properties: { ...properties },
});

/** What each setting of the database may be. */
const settings: Readonly<Record<keyof typeof wantedSettings, string>> = {
  require_secure_transport: 'on',
  ssl_min_protocol_version: 'TLSv1.3',
  password_encryption: 'scram-sha-256',
  log_connections: 'on',
  log_disconnections: 'on',
  log_checkpoints: 'on',
  'connection_throttle.enable': 'on',
  'logfiles.retention_days': '7',
  'azure.extensions': 'pgaudit',
  shared_preload_libraries: 'pgaudit,pg_stat_statements',
  'pgaudit.log': 'ddl, role',
};

const openTo = (ports: readonly string[], source: string, access = 'Allow') => ({
  ...{ name: `${source}-${ports.join()}`, access, direction: 'Inbound', protocol: 'Tcp', priority: 100 },
  ...{ sourceAddressPrefix: source, destinationPortRanges: ports },
});

const network: readonly Resource[] = [
  one('azure-native:resources:ResourceGroup', 'group', { location, tags }),
  one(types.network, 'vnet', { location, tags }),
  one(types.securityGroup, 'nsg-database', {
    ...{ location, tags },
    securityRules: [
      openTo(['5432'], '10.20.1.0/26'),
      openTo(['5432'], 'Internet', 'Deny'),
      { ...openTo([], '*', 'Deny'), destinationPortRange: '*', destinationPortRanges: undefined },
    ],
  }),
  one(types.securityGroup, 'nsg-edge', {
    ...{ location, tags },
    securityRules: [openTo(['80', '443'], 'Internet'), openTo(['65200-65535'], 'GatewayManager')],
  }),
  one(types.securityRule, 'rule', { ...openTo(['443'], 'VirtualNetwork'), networkSecurityGroupName: 'nsg-edge' }),
  one(types.subnet, 'functions', {
    networkSecurityGroup: { id: `${group}/Microsoft.Network/networkSecurityGroups/nsg-edge` },
    defaultOutboundAccess: false,
  }),
  one(types.publicAddress, 'ip', { location, tags, sku: { name: 'Standard' }, publicIPAllocationMethod: 'Static' }),
  one(types.nat, 'nat', { location, tags }),
  one('azure-native:privatedns:PrivateZone', 'zone', { location: 'global' }),
  one(types.privateEndpoint, 'pe', {
    location,
    privateLinkServiceConnections: ['blob', 'vault', 'namespace', 'sites'].map((group_) => ({ groupIds: [group_] })),
  }),
  one(types.flowLog, 'flows', {
    ...{ location, enabled: true, retentionPolicy: { enabled: true, days: 90 } },
    targetResourceId: `${group}/Microsoft.Network/virtualNetworks/vnet`,
    flowAnalyticsConfiguration: { networkWatcherFlowAnalyticsConfiguration: { enabled: true } },
  }),
];

const data: readonly Resource[] = [
  one(types.storageAccount, 'files', {
    ...{ location, tags, accountName: 'clvrfiles', publicNetworkAccess: 'Disabled', isLocalUserEnabled: false },
    ...{ networkRuleSet: { defaultAction: 'Deny' }, allowSharedKeyAccess: false, defaultToOAuthAuthentication: true },
    ...{ minimumTlsVersion: 'TLS1_2', enableHttpsTrafficOnly: true, allowBlobPublicAccess: false },
    ...{ encryption: { requireInfrastructureEncryption: true }, allowCrossTenantReplication: false },
    allowedCopyScope: 'PrivateLink',
  }),
  one(types.blobService, 'files-service', {
    ...{ accountName: 'clvrfiles', isVersioningEnabled: true, deleteRetentionPolicy: { enabled: true, days: 7 } },
    containerDeleteRetentionPolicy: { enabled: true, days: 7 },
  }),
  one(types.blobService, 'passing-blobs', {
    ...{ accountName: 'clvrpassing', isVersioningEnabled: false, deleteRetentionPolicy: { enabled: false } },
    containerDeleteRetentionPolicy: { enabled: false },
  }),
  one(types.lifecycle, 'files-ends', { accountName: 'clvrfiles' }),
  one(types.container, 'receipts', { accountName: 'clvrfiles', publicAccess: 'None' }),
  one(types.vault, 'vault', {
    ...{ location, tags },
    properties: {
      ...{ publicNetworkAccess: 'disabled', networkAcls: { defaultAction: 'Deny', bypass: 'None' } },
      ...{ enablePurgeProtection: true, enableSoftDelete: true, softDeleteRetentionInDays: 90 },
      enableRbacAuthorization: true,
    },
  }),
  one(types.vaultKey, 'field-key', {
    properties: {
      rotationPolicy: {
        attributes: { expiryTime: 'P1Y' },
        lifetimeActions: [{ action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P80D' } }],
      },
    },
  }),
  one(types.vaultSecret, 'mail-password', { properties: { attributes: { expires: 1_800_000_000 } } }),
  one(types.postgres, 'db', {
    ...{ location, tags, version: '18', authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled' } },
    ...{ backup: { backupRetentionDays: 7 }, highAvailability: { mode: 'ZoneRedundant' } },
    network: {
      delegatedSubnetResourceId: 'subnet',
      privateDnsZoneArmResourceId: 'zone',
      publicNetworkAccess: 'Disabled',
    },
  }),
  ...Object.entries(settings).map(([configurationName, value]) =>
    one(types.postgresSetting, `db-${configurationName}`, { configurationName, value, serverName: 'db' }),
  ),
  one(types.busNamespace, 'bus', {
    ...{ location, tags, sku: { name: 'Premium', tier: 'Premium' }, publicNetworkAccess: 'Disabled' },
    ...{ disableLocalAuth: true, minimumTlsVersion: '1.2' },
  }),
  one(types.busQueue, 'scan', {
    requiresDuplicateDetection: true,
    deadLetteringOnMessageExpiration: true,
    maxDeliveryCount: 10,
  }),
];

const web: readonly Resource[] = [
  one(types.plan, 'plan', { location, tags }),
  one(types.webApp, 'web', {
    ...{ location, tags, publicNetworkAccess: 'Disabled', virtualNetworkSubnetId: 'subnet', httpsOnly: true },
    ...{ outboundVnetRouting: { allTraffic: true }, clientAffinityEnabled: false, identity: { type: 'UserAssigned' } },
    functionAppConfig: {
      deployment: { storage: { authentication: { type: 'UserAssignedIdentity' } } },
      runtime: { name: 'node', version: '24' },
    },
    siteConfig: {
      ...{ minTlsVersion: '1.3', ftpsState: 'Disabled' },
      appSettings: [{ name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }],
    },
  }),
  one(types.webAppFtp, 'web-ftp', { name: 'web', allow: false }),
  one(types.webAppScm, 'web-scm', { name: 'web', allow: false }),
  one(types.gateway, 'gateway', {
    ...{ location, tags, sku: { name: 'WAF_v2', tier: 'WAF_v2' }, firewallPolicy: { id: 'waf' }, enableHttp2: true },
    sslPolicy: { policyType: 'Custom', minProtocolVersion: 'TLSv1_2' },
    backendHttpSettingsCollection: [{ name: 'api', protocol: 'Https', cookieBasedAffinity: 'Disabled' }],
    httpListeners: [
      { name: 'plain', protocol: 'Http' },
      { name: 'sealed', protocol: 'Https' },
    ],
    requestRoutingRules: [
      { name: 'onwards', httpListener: { id: 'x/httpListeners/plain' }, redirectConfiguration: { id: 'r' } },
      { name: 'pages', httpListener: { id: 'x/httpListeners/sealed' } },
    ],
  }),
  one(types.firewallPolicy, 'waf', {
    location,
    policySettings: {
      ...{ mode: 'Prevention', state: 'Enabled', requestBodyCheck: true },
      logScrubbing: {
        state: 'Enabled',
        scrubbingRules: ['RequestCookieNames', 'RequestPostArgNames', 'RequestJSONArgNames'].map((matchVariable) => ({
          matchVariable,
        })),
      },
    },
    managedRules: {
      managedRuleSets: [{ ruleSetType: 'Microsoft_DefaultRuleSet' }, { ruleSetType: 'Microsoft_BotManagerRuleSet' }],
    },
  }),
];

const logged = ['Microsoft.Storage/storageAccounts/clvrfiles/blobServices/default', 'Microsoft.KeyVault/vaults/vault'];
const alsoLogged = ['db', 'bus', 'web', 'gateway', 'nsg-database', 'nsg-edge'].map((name) => `x/y/${name}`);
const watching: readonly Resource[] = [
  one(types.workspace, 'logs', { location, tags, retentionInDays: 90 }),
  one(types.insights, 'insights', { location, tags, workspaceResourceId: 'logs', disableLocalAuth: true }),
  ...[...logged, ...alsoLogged].map((path) =>
    one(types.diagnostics, `logs-of-${path.split('/').at(-1)!}`, {
      resourceUri: `${group}/${path}`,
      workspaceId: 'logs',
      logs: [{ enabled: true }],
    }),
  ),
  one(types.subscriptionDiagnostics, 'activity', {
    workspaceId: 'logs',
    logs: ['Administrative', 'Security', 'Alert', 'Policy'].map((category) => ({ category, enabled: true })),
  }),
  one(types.directoryDiagnostics, 'directory', {
    workspaceId: 'logs',
    logs: ['AuditLogs', 'SignInLogs'].map((category) => ({ category, enabled: true })),
  }),
  one(types.activityAlert, 'told', {
    location: 'global',
    condition: {
      allOf: [
        { field: 'category', equals: 'Administrative' },
        { anyOf: toldOf.map((equals) => ({ field: 'operationName', equals })) },
      ],
    },
  }),
  one(types.activityAlert, 'health', {
    location: 'global',
    condition: { allOf: [{ field: 'category', equals: 'ServiceHealth' }] },
  }),
  ...['clvrfiles', 'vault', 'db'].map((name) =>
    one(types.lock, `keep-${name}`, { scope: `${group}/x/y/${name}`, level: 'CanNotDelete' }),
  ),
  one(types.roleAssignment, 'web-reads-files', {
    ...{ roleDefinitionId: '/x/ba92f5b4-2d11-453d-a403-e96b0029c9fe', principalType: 'ServicePrincipal' },
    scope: `${group}/Microsoft.Storage/storageAccounts/clvrfiles`,
  }),
  ...['StorageAccounts', 'OpenSourceRelationalDatabases', 'KeyVaults', 'Arm'].map((pricingName) =>
    one(types.defender, `defender-${pricingName}`, { pricingName, pricingTier: 'Standard' }),
  ),
  one(types.budget, 'budget', {}),
];

const onlyOverTls = {
  Statement: [
    { Effect: 'Deny', Principal: '*', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
  ],
};
const amazon: readonly Resource[] = [
  one('pulumi:providers:aws', 'aws', { region: 'eu-north-1', defaultTags: JSON.stringify({ tags }) }),
  one(types.bucket, 'backup', { bucket: 'clvr-backup', objectLockEnabled: true, tags }),
  one(types.bucketClosed, 'backup-closed', {
    ...{ bucket: 'clvr-backup', blockPublicAcls: true, blockPublicPolicy: true },
    ...{ ignorePublicAcls: true, restrictPublicBuckets: true },
  }),
  one(types.bucketEncrypted, 'backup-encrypted', {
    bucket: 'clvr-backup',
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }],
  }),
  one(types.bucketPolicy, 'backup-tls', { bucket: 'clvr-backup', policy: JSON.stringify(onlyOverTls) }),
  one(types.bucketVersions, 'backup-versions', {
    bucket: 'clvr-backup',
    versioningConfiguration: { status: 'Enabled' },
  }),
  one(types.bucketLock, 'backup-lock', {
    bucket: 'clvr-backup',
    rule: { defaultRetention: { mode: 'COMPLIANCE', days: 7 } },
  }),
  one(types.bucketEnds, 'backup-ends', { bucket: 'clvr-backup', rules: [{ id: 'end', status: 'Enabled' }] }),
  one(types.awsRole, 'writer', {
    tags,
    assumeRolePolicy: JSON.stringify({
      Statement: [
        {
          ...{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: 'p' } },
          Condition: { StringEquals: { 'sts.windows.net/t/:aud': 'api://a', 'sts.windows.net/t/:sub': 'o' } },
        },
      ],
    }),
  }),
];

/** One of everything, as it has to be. */
export const goodStack: readonly Resource[] = [...network, ...data, ...web, ...watching, ...amazon];
