import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { signalIds, signals } from '../../../../shared/trust/operations/signals.ts';
import type { Resource } from '../../policy/resource.ts';
import { zoneNames } from '../../zones.ts';
import { idOf } from '../collect.ts';
import { all, at, each, listAt, missing, textAt, type Promised } from './promise.ts';

/** What can log, and under which ids beside its own. */
const loggable: Readonly<Record<string, readonly string[]>> = {
  'network:VirtualNetwork': [''],
  'network:NetworkSecurityGroup': [''],
  'network:PublicIPAddress': [''],
  'network:ApplicationGateway': [''],
  'dbforpostgresql:Server': [''],
  'storage:StorageAccount': ['blob', 'queue', 'table', 'file'].map((part) => `/${part}Services/default`),
  'keyvault:Vault': [''],
  'servicebus:Namespace': [''],
  'web:WebApp': [''],
  'applicationinsights:Component': [''],
  'operationalinsights:Workspace': [''],
};

const settingsOf = (resources: readonly Resource[]): readonly Resource[] => all(resources, 'monitor:DiagnosticSetting');

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const alertTypes = ['monitor:ScheduledQueryRule', 'monitor:ActivityLogAlert'];

/** What fills each table that a query reads. */
const sources: Readonly<Record<string, (resources: readonly Resource[]) => boolean>> = {
  PGSQLServerLogs: (resources) =>
    settingsOf(resources).some(
      ({ properties }) =>
        textAt(properties, 'resourceUri').includes('dbforpostgresql:Server') &&
        properties['logAnalyticsDestinationType'] === 'Dedicated',
    ),
  AzureDiagnostics: (resources) =>
    settingsOf(resources).some(
      ({ properties }) =>
        textAt(properties, 'resourceUri').includes('keyvault:Vault') &&
        properties['logAnalyticsDestinationType'] === undefined,
    ),
  AzureMetrics: (resources) =>
    ['servicebus:Namespace', 'network:ApplicationGateway', 'dbforpostgresql:Server'].every((type) =>
      settingsOf(resources).some(
        ({ properties }) =>
          textAt(properties, 'resourceUri').includes(type) && at(properties, 'metrics.0.category') === 'AllMetrics',
      ),
    ),
  NTANetAnalytics: (resources) =>
    all(resources, 'network:FlowLog').some(
      ({ properties }) =>
        at(properties, 'flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.enabled') === true,
    ),
  StorageMalwareScanningResults: (resources) =>
    settingsOf(resources).some(
      ({ properties }) =>
        textAt(properties, 'resourceUri').includes('security:DefenderForStorage') &&
        at(properties, 'logs.0.category') === 'ScanResults',
    ),
  AzureActivity: (resources) => settingsOf(resources).some(({ name }) => name === 'subscription-logs'),
};

/** The changes that CIS Microsoft Azure Foundations 6.0.0 wants somebody to be told of (6.1.2.1 to 6.1.2.11). */
const changes = [
  'Microsoft.Authorization/policyAssignments/write',
  'Microsoft.Authorization/policyAssignments/delete',
  'Microsoft.Network/networkSecurityGroups/write',
  'Microsoft.Network/networkSecurityGroups/delete',
  'Microsoft.Security/securitySolutions/write',
  'Microsoft.Security/securitySolutions/delete',
  'Microsoft.Sql/servers/firewallRules/write',
  'Microsoft.Sql/servers/firewallRules/delete',
  'Microsoft.Network/publicIPAddresses/write',
  'Microsoft.Network/publicIPAddresses/delete',
];

export const watchPromises: Readonly<Record<string, Promised>> = {
  'everything-logs': {
    says: 'whatever can log sends all of it to the workspace',
    brokenBy: (resources) =>
      Object.entries(loggable).flatMap(([type, ends]) =>
        all(resources, type).flatMap((one) =>
          ends.flatMap((end) => {
            const found = settingsOf(resources).find(
              ({ properties }) => properties['resourceUri'] === `${idOf(one)}${end}`,
            );
            const logs = listAt(found?.properties, 'logs')[0];
            const whole = at(logs, 'categoryGroup') === 'allLogs' && at(logs, 'enabled') === true;
            return whole && textAt(found?.properties, 'workspaceId') !== '' ? [] : [`${one.name}${end} does not log`];
          }),
        ),
      ),
  },
  'logs-are-kept': {
    says: 'logs can be searched for ninety days at least, no key opens them, and nothing writes to them from outside',
    brokenBy: (resources, stack) => [
      ...each('operationalinsights:Workspace', {
        'features.disableLocalAuth': true,
        publicNetworkAccessForIngestion: 'Disabled',
      })(resources, stack),
      ...all(resources, 'operationalinsights:Workspace')
        .filter(({ properties }) => Number(properties['retentionInDays']) < 90)
        .map(({ name }) => name),
      ...each('applicationinsights:Component', {
        disableLocalAuth: true,
        disableIpMasking: false,
        ingestionMode: 'LogAnalytics',
        publicNetworkAccessForIngestion: 'Disabled',
      })(resources, stack),
    ],
  },
  'flows-are-kept': {
    says: 'every flow of the network is kept for ninety days',
    brokenBy: (resources, stack) => {
      const whole = all(resources, 'network:VirtualNetwork').map(idOf);
      return [
        ...each('network:FlowLog', { enabled: true, 'retentionPolicy.enabled': true, 'retentionPolicy.days': 90 })(
          resources,
          stack,
        ),
        ...missing(
          whole,
          all(resources, 'network:FlowLog').map(({ properties }) => textAt(properties, 'targetResourceId')),
        ),
      ];
    },
  },
  'acts-on-azure-are-kept': {
    says: 'what is done to the subscription is logged in every kind, and in one stack what is done in the directory',
    brokenBy: (resources, { wholeDirectory }) => {
      const found = settingsOf(resources).find(({ name }) => name === 'subscription-logs');
      const kinds = listAt(found?.properties, 'logs').map((one) => textAt(one, 'category'));
      const directory = all(resources, 'aadiam:DiagnosticSetting').length;
      return [
        ...missing(['Administrative', 'Security', 'Alert', 'Policy', 'ServiceHealth'], kinds),
        ...(directory === (wholeDirectory ? 1 : 0) ? [] : [`${directory} settings of the directory`]),
      ];
    },
  },
  'signals-alert': {
    says: 'each signal of the product that the cloud can see has an alert with its query, who is hurt and its runbook',
    brokenBy: (resources) =>
      signalIds.flatMap((id) => {
        const { kql, hurts, runbook } = signals[id];
        if (kql === null) return [];
        const found = all(resources, 'monitor:ScheduledQueryRule').find(({ name }) => name === `alert-${id}`);
        const query = at(found?.properties, 'criteria.allOf.0.query') === kql;
        return query && textAt(found?.properties, 'description') === `${hurts.en} → ${runbook}` ? [] : [id];
      }),
  },
  'alerts-say-who-is-hurt': {
    says: 'every alert is on, says who is hurt, names a runbook that is there, and reaches somebody',
    brokenBy: (resources) =>
      alertTypes.flatMap((type) =>
        all(resources, type).flatMap(({ name, properties }) => {
          const [hurts = '', runbook = ''] = textAt(properties, 'description').split(' → ');
          const reaches =
            JSON.stringify(properties['actions'] ?? '').includes('on-call') && properties['enabled'] === true;
          const says = hurts.length > 40 && /^docs\/runbooks\/.+\.md$/.test(runbook) && existsSync(`${root}${runbook}`);
          return reaches && says ? [] : [`${name}: ${runbook}`];
        }),
      ),
  },
  'queries-are-fed': {
    says: 'every table that an alert asks is filled by something of the stack',
    brokenBy: (resources) => {
      const tables = all(resources, 'monitor:ScheduledQueryRule').map(
        ({ properties }) => textAt(properties, 'criteria.allOf.0.query').split('\n')[0]?.trim() ?? '',
      );
      return [...new Set(tables)].filter((table) => !sources[table]?.(resources));
    },
  },
  'changes-of-guards-alert': {
    says: 'every change to a policy, a wall, an address or a security solution alerts, and so does trouble at Azure',
    brokenBy: (resources) => {
      const told = all(resources, 'monitor:ActivityLogAlert').flatMap(({ properties }) =>
        listAt(properties, 'condition.allOf').map((one) => textAt(one, 'equals')),
      );
      return missing([...changes, 'ServiceHealth'], told);
    },
  },
  'somebody-is-told': {
    says: 'alerts, cost and security notices go to somebody',
    brokenBy: (resources, { account }) => [
      ...all(resources, 'monitor:ActionGroup')
        .filter(({ properties }) => textAt(properties, 'emailReceivers.0.emailAddress') !== account.alertsTo)
        .map(({ name }) => name),
      ...all(resources, 'security:SecurityContact')
        .filter(({ properties }) => properties['emails'] !== account.alertsTo || properties['isEnabled'] !== true)
        .map(({ name }) => name),
      ...all(resources, 'consumption:Budget')
        .filter(({ properties }) => !JSON.stringify(properties['notifications']).includes(account.alertsTo))
        .map(({ name }) => name),
      ...missing(
        ['monitor:ActionGroup', 'security:SecurityContact', 'consumption:Budget'],
        resources.map(({ type }) => type.replace('azure-native:', '')),
      ),
    ],
  },
  'defender-looks': {
    says: 'Defender looks after storage, the database, the vault and Azure itself',
    brokenBy: (resources, stack) => [
      ...each('security:Pricing', { pricingTier: 'Standard' }, 4)(resources, stack),
      ...missing(
        ['StorageAccounts', 'OpenSourceRelationalDatabases', 'KeyVaults', 'Arm'],
        all(resources, 'security:Pricing').map(({ properties }) => textAt(properties, 'pricingName')),
      ),
    ],
  },
  'uploads-are-scanned': {
    says: 'what people hand in is looked through for malware as it comes',
    brokenBy: (resources, stack) => [
      ...each('security:DefenderForStorage', {
        'properties.isEnabled': true,
        'properties.malwareScanning.onUpload.isEnabled': true,
      })(resources, stack),
      ...missing(
        all(resources, 'storage:StorageAccount')
          .filter(({ name }) => name === 'passing')
          .map(idOf),
        all(resources, 'security:DefenderForStorage').map(({ properties }) => textAt(properties, 'resourceId')),
      ),
    ],
  },
  'found-inside': {
    says: 'whatever has no address on the Internet has one inside, under a name that is found there',
    brokenBy: (resources) => {
      const ends = all(resources, 'network:PrivateEndpoint');
      const partsTo = (one: Resource) =>
        ends
          .filter(
            ({ properties }) => at(properties, 'privateLinkServiceConnections.0.privateLinkServiceId') === idOf(one),
          )
          .map(({ properties }) => textAt(properties, 'privateLinkServiceConnections.0.groupIds.0'));
      const wanted: readonly (readonly [Resource, readonly string[]])[] = [
        ...all(resources, 'storage:StorageAccount').map(
          (one) => [one, one.name === 'host' ? ['blob', 'queue', 'table', 'web'] : ['blob']] as const,
        ),
        ...all(resources, 'keyvault:Vault').map((one) => [one, ['vault']] as const),
        ...all(resources, 'servicebus:Namespace').map((one) => [one, ['namespace']] as const),
        ...all(resources, 'web:WebApp').map((one) => [one, ['sites']] as const),
        ...all(resources, 'monitor:PrivateLinkScope').map((one) => [one, ['azuremonitor']] as const),
      ];
      const zones = all(resources, 'network:PrivateDnsZoneGroup').filter(
        ({ properties }) => listAt(properties, 'privateDnsZoneConfigs').length > 0,
      );
      return [
        ...wanted.flatMap(([one, parts]) => missing(parts, partsTo(one)).map((text) => `${one.name}: ${text}`)),
        ...(zones.length === ends.length ? [] : ['an endpoint without a name']),
      ];
    },
  },
  'names-are-linked': {
    says: 'every zone of names is linked to the network, that of the pages too',
    brokenBy: (resources) => {
      const zones = all(resources, 'privatedns:PrivateZone').map(({ properties }) =>
        textAt(properties, 'privateZoneName'),
      );
      const links = all(resources, 'privatedns:VirtualNetworkLink').filter(({ properties }) =>
        textAt(properties, 'virtualNetwork.id').includes('VirtualNetwork'),
      );
      return [
        ...missing(Object.values(zoneNames), zones),
        ...(links.length === zones.length ? [] : ['a zone without a link']),
      ];
    },
  },
};
