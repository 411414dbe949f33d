import { isAwsInEu, mayCarryMail, mayReach } from '../../kernel/allowed-places.ts';
import { at, listAt, ofEach, settingsOf, textAt, those, type DeploymentCheck, type Found } from './deployed.ts';

const keyed = /(^|;)\s*(AccountKey|SharedAccessKey|SharedAccessSignature|Password)=/i;
/** What the host is given in place of an identity, by hand or by the platform itself (Azure/azure-functions-host, issue 11796). */
const keyedNames =
  /^(AzureWebJobsStorage|AzureWebJobsDashboard|DEPLOYMENT_STORAGE_CONNECTION_STRING|WEBSITE_CONTENTAZUREFILECONNECTIONSTRING|APPINSIGHTS_INSTRUMENTATIONKEY)$/i;

const noKeys: DeploymentCheck = {
  name: 'no-keys',
  holds: 'No setting of an app is a key or holds one',
  look: ofEach('site', (site) =>
    Object.entries(settingsOf(site))
      .filter(([name, value]) => keyedNames.test(name) || keyed.test(value))
      .map(([name]) => `${name} is a key: take it away, and see that AzureWebJobsStorage__credential is there`),
  ),
};

const identity: DeploymentCheck = {
  name: 'host-by-identity',
  holds: 'The host of Functions comes to its storage by an identity',
  look: ofEach('site', (site) => [
    settingsOf(site)['AzureWebJobsStorage__credential'] !== 'managedidentity' &&
      'AzureWebJobsStorage__credential is not managedidentity: deploy again',
    textAt(site.properties, 'functionAppConfig', 'deployment', 'storage', 'authentication', 'type') ===
      'storageaccountconnectionstring' && 'its package is read by a key: set authentication to UserAssignedIdentity',
  ]),
};

/** Settings that say where something is reached, with what may stand there. */
const places: Readonly<Record<string, (value: string) => boolean>> = {
  MAIL_HOST: mayCarryMail,
  S3_REGION: isAwsInEu,
  S3_ENDPOINT: (value) => value === 'aws',
  CLAUDE_REGION: isAwsInEu,
  CLAUDE_ENDPOINT: (value) => value === 'aws',
  POSTHOG_HOST: (value) => value === 'off' || reaches(value),
  CLOSE_API: (value) => value === 'off' || reaches(value),
  SIGN_IN_AUTHORITY: (value) => reaches(value),
  BANKID_API: (value) => reaches(value),
  EGRESS_ALLOW: (value) => value === 'none',
};
const reaches = (address: string): boolean =>
  URL.canParse(address) && address.startsWith('https:') && mayReach(new URL(address).hostname);

const hosts: DeploymentCheck = {
  name: 'hosts',
  holds: 'Apps reach hosts of the list alone: in the EU, and Close for sales contacts',
  look: ofEach('site', (site) =>
    Object.entries(places).flatMap(([name, isAllowed]) => {
      const value = settingsOf(site)[name];
      if (value === undefined) return [`${name} is not set: deploy again`];
      return isAllowed(value)
        ? []
        : [`${name} leads to where nothing of ours may be: see shared/kernel/allowed-places.ts`];
    }),
  ),
};

const web: DeploymentCheck = {
  name: 'https',
  holds: 'Apps and the gateway answer over TLS 1.2 or later alone',
  look: (deployed) => [
    ...ofEach('site', (site) => [
      at(site.properties, 'httpsOnly') !== true && 'set httpsOnly',
      !/^1\.[23]$/.test(textAt(site.besides, 'web', 'minTlsVersion')) && 'set minTlsVersion to 1.2 or 1.3',
      !/^1\.[23]$/.test(textAt(site.besides, 'web', 'scmMinTlsVersion')) && 'set scmMinTlsVersion to 1.2 or 1.3',
    ])(deployed),
    ...ofEach('gateway', (gateway) => [
      !/^tlsv1_[23]$/.test(textAt(gateway.properties, 'sslPolicy', 'minProtocolVersion')) &&
        !/^appgwsslpolicy(20220101|20170401s)/.test(textAt(gateway.properties, 'sslPolicy', 'policyName')) &&
        'set sslPolicy.minProtocolVersion to TLSv1_2',
    ])(deployed),
  ],
};

const sideDoors: DeploymentCheck = {
  name: 'side-doors',
  holds: 'Nobody comes to an app by FTP, by a password for publishing or by a debugger',
  look: ofEach('site', ({ besides }) => [
    textAt(besides, 'web', 'ftpsState') !== 'disabled' && 'set ftpsState to Disabled',
    at(besides, 'web', 'remoteDebuggingEnabled') === true && 'set remoteDebuggingEnabled to false',
    at(besides, 'ftp', 'allow') !== false && 'set the policy for FTP credentials to allow: false',
    at(besides, 'scm', 'allow') !== false && 'set the policy for SCM credentials to allow: false',
  ]),
};

/** Versions that the bundle runs on (shared/trust/evidence/release-checks.ts has until when each is cared for). */
const nodes = new Set(['22', '24']);

const runtime: DeploymentCheck = {
  name: 'runtime',
  holds: 'Apps run on a version of Node that the bundle is tested on',
  look: ofEach('site', ({ properties }) => [
    textAt(properties, 'functionAppConfig', 'runtime', 'name') !== 'node' && 'the runtime is not node',
    !nodes.has(textAt(properties, 'functionAppConfig', 'runtime', 'version')) &&
      `set the runtime's version to ${[...nodes].join(' or ')}`,
  ]),
};

const firewall: DeploymentCheck = {
  name: 'firewall',
  holds: 'The gateway has a firewall for the web that refuses',
  look: (deployed) => [
    ...ofEach('gateway', ({ properties }) => [
      textAt(properties, 'sku', 'tier') !== 'waf_v2' && 'take the tier WAF_v2',
    ])(deployed),
    ...ofEach('firewall', ({ properties }) => [
      textAt(properties, 'policySettings', 'mode') !== 'prevention' && 'set mode to Prevention',
      textAt(properties, 'policySettings', 'state') !== 'enabled' && 'set state to Enabled',
    ])(deployed),
  ],
};

/** What of this deployment each app has to reach, and in which of its settings that stands. */
const own = {
  DATABASE_HOST: 'database',
  KEY_DATABASE_HOST: 'database',
  KEY_VAULT_URL: 'vault',
  SERVICE_BUS: 'bus',
  BLOB_CONNECTION: 'storage',
} as const;

/** Containers that may lie in another account than the files, `HOST/NAME`: what is not sealed yet and copies of keys are put there. */
const besides = ['INCOMING_CONTAINER', 'KEY_COPIES_CONTAINER'] as const;

const isOf = (value: string, all: readonly Found[]): boolean =>
  all.some(({ name }) => new RegExp(`(^|[/:.])${name.replaceAll(/[^\w-]/g, '')}\\.`, 'i').test(value));

const apart: DeploymentCheck = {
  name: 'apart',
  holds:
    'Apps use the database, the vault, the queues and the files of their own stack, and its network is joined to no other',
  look: (deployed) => [
    ...ofEach('site', (site) =>
      Object.entries(own).map(([name, kind]) => {
        const value = settingsOf(site)[name] ?? '';
        if (value.startsWith('vault:')) return false;
        return !isOf(value, those(deployed, kind)) && `${name} leads out of this stack: deploy again`;
      }),
    )(deployed),
    ...ofEach('site', (site) =>
      besides.map((name) => {
        const [container = '', host] = (settingsOf(site)[name] ?? '').split('/').toReversed();
        if (container === '') return `${name} is not set: deploy again`;
        return (
          host !== undefined &&
          !isOf(host, those(deployed, 'storage')) &&
          `${name} leads out of this stack: deploy again`
        );
      }),
    )(deployed),
    ...ofEach('network', ({ properties }) => [
      listAt(properties, 'virtualNetworkPeerings').length > 0 && 'take the peering away: stacks share no network',
    ])(deployed),
  ],
};

export const appChecks: readonly DeploymentCheck[] = [
  noKeys,
  identity,
  hosts,
  web,
  sideDoors,
  runtime,
  firewall,
  apart,
];
