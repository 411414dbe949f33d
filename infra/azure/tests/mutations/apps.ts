import { row, type Broken } from './row.ts';

const gateway = 'network:ApplicationGateway';

export const appsMutations: readonly Broken[] = [
  row('every-setting-is-there', 'one too few', 'web:WebApp', 'worker', 'siteConfig.appSettings.20', undefined),
  row('every-setting-is-there', 'one too many', 'web:WebApp', 'web-blue', 'siteConfig.appSettings.0.name', 'DEBUG'),
  row('no-key-in-a-setting', 'the host’s key', 'web:WebApp', 'web-blue', 'siteConfig.appSettings.0', {
    name: 'AzureWebJobsStorage',
    value: 'DefaultEndpointsProtocol=https;AccountKey=x',
  }),
  row('an-app-is-its-identity', 'nobody', 'web:WebApp', 'worker', 'identity.userAssignedIdentities', []),
  row(
    'the-web-app-reads-no-backup',
    'the role that sees all',
    'web:WebApp',
    'web-blue',
    'identity.userAssignedIdentities.0',
    'database-backup-identity',
  ),
  row('apps-are-private', 'an address for everybody', 'web:WebApp', 'web-green', 'publicNetworkAccess', 'Enabled'),
  row('apps-are-private', 'plain text', 'web:WebApp', 'worker', 'httpsOnly', false),
  row('apps-are-private', 'past the network', 'web:WebApp', 'worker', 'outboundVnetRouting.allTraffic', false),
  row('apps-have-no-back-door', 'FTP', 'web:WebApp', 'worker', 'siteConfig.ftpsState', 'AllAllowed'),
  row('apps-have-no-back-door', 'a publishing password', 'web:WebAppScmAllowed', 'worker-scm', 'allow', true),
  row('nobody-is-tied-to-an-instance', 'a cookie of the app', 'web:WebApp', 'web-blue', 'clientAffinityEnabled', true),
  row(
    'nobody-is-tied-to-an-instance',
    'a cookie of the gateway',
    gateway,
    'gateway',
    'backendHttpSettingsCollection.0.cookieBasedAffinity',
    'Enabled',
  ),
  row(
    'three-apps-from-one-bundle',
    'another Node',
    'web:WebApp',
    'operations',
    'functionAppConfig.runtime.version',
    '20',
  ),
  row('three-apps-from-one-bundle', 'no worker', 'web:WebApp', 'worker', '*'),
];
