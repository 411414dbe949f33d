import type { DiagnosticSettingArgs as DirectoryDiagnosticSettingArgs } from '@pulumi/azure-native/aadiam/index.js';
import type { ComponentArgs } from '@pulumi/azure-native/applicationinsights/index.js';
import type {
  ActivityLogAlertArgs,
  DiagnosticSettingArgs,
  SubscriptionDiagnosticSettingArgs,
} from '@pulumi/azure-native/monitor/index.js';
import type { FlowLogArgs } from '@pulumi/azure-native/network/index.js';
import type { WorkspaceArgs } from '@pulumi/azure-native/operationalinsights/index.js';
import { types } from './provider-types.ts';
import { refersTo } from './refers-to.ts';
import { isProduction, ruleOf, those, unless, type Rule } from './rule.ts';

const fewestDays = 90;

const kept = ruleOf<WorkspaceArgs>(
  'logs-kept',
  `Logs are kept for ${fewestDays} days or more`,
  types.workspace,
  ({ retentionInDays }) => [
    unless((retentionInDays ?? 0) >= fewestDays, `set retentionInDays to ${fewestDays} or more`),
  ],
);

const insights = ruleOf<ComponentArgs>(
  'insights-in-the-workspace',
  'What the apps measure of themselves stands in the workspace, and comes in by an identity',
  types.insights,
  ({ workspaceResourceId, disableLocalAuth }) => [
    unless(typeof workspaceResourceId === 'string', 'set workspaceResourceId'),
    unless(disableLocalAuth === true, 'set disableLocalAuth to true'),
  ],
);

/** What has logs of its own that somebody would look for. */
const loggable: readonly string[] = [
  types.postgres,
  types.vault,
  types.storageAccount,
  types.busNamespace,
  types.webApp,
  types.gateway,
  types.securityGroup,
];

const everything: Rule = {
  name: 'everything-logs',
  holds: 'Everything that has logs sends them to the workspace',
  ofStack(resources) {
    const settings = those<DiagnosticSettingArgs>(resources, types.diagnostics);
    return resources
      .filter(({ type }) => loggable.includes(type))
      .filter((resource) => !settings.some(({ asked }) => refersTo(asked.resourceUri, resource)))
      .map(({ name }) => ({ resource: name, says: 'add a DiagnosticSetting that sends its logs to the workspace' }));
  },
};

const toTheWorkspace = ruleOf<DiagnosticSettingArgs>(
  'logs-to-the-workspace',
  'Logs go to the workspace, and at least one kind of them is on',
  types.diagnostics,
  ({ workspaceId, logs }) => [
    unless(typeof workspaceId === 'string', 'set workspaceId'),
    unless(
      (logs ?? []).some(({ enabled }) => enabled === true),
      'enable logs',
    ),
  ],
);

const flows = ruleOf<FlowLogArgs>(
  'flows-kept',
  `Each flow through the network is logged, for ${fewestDays} days`,
  types.flowLog,
  ({ enabled, targetResourceId, retentionPolicy, flowAnalyticsConfiguration }) => [
    unless(enabled !== false, 'remove enabled: false'),
    unless(
      /virtualnetworks?\//i.test(targetResourceId ?? ''),
      'aim it at the network: flow logs of security groups end in 2027',
    ),
    unless(
      retentionPolicy?.enabled === true && (retentionPolicy.days === 0 || (retentionPolicy.days ?? -1) >= fewestDays),
      `keep them for ${fewestDays} days or more`,
    ),
    unless(
      flowAnalyticsConfiguration?.networkWatcherFlowAnalyticsConfiguration?.enabled === true,
      'send them to the workspace: flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration',
    ),
  ],
);

const eachFlows: Rule = {
  name: 'flows-each-network',
  holds: 'Each network has a flow log',
  ofStack: (resources) =>
    resources
      .filter(({ type }) => type === types.network)
      .filter(
        (network) =>
          !those<FlowLogArgs>(resources, types.flowLog).some(({ asked }) => refersTo(asked.targetResourceId, network)),
      )
      .map(({ name }) => ({ resource: name, says: 'add a FlowLog whose target it is' })),
};

/** Kinds of the subscription’s own log that must be kept (CIS 6.1.1.2). */
const ofTheSubscription = ['Administrative', 'Security', 'Alert', 'Policy'];

const activity: Rule = {
  name: 'activity-log-kept',
  holds: 'The log of who changed what in the subscription goes to the workspace',
  ofStack(resources) {
    if (!isProduction(resources)) return [];
    const on = [
      ...those<SubscriptionDiagnosticSettingArgs>(resources, types.subscriptionDiagnostics),
      ...those<DiagnosticSettingArgs>(resources, types.diagnostics).filter(({ asked }) =>
        /^\/subscriptions\/[^/]+\/?$/.test(asked.resourceUri ?? ''),
      ),
    ]
      .filter(({ asked }) => typeof asked.workspaceId === 'string')
      .flatMap(({ asked }) => asked.logs ?? [])
      .filter(({ enabled }) => enabled === true)
      .map(({ category }) => category);
    return ofTheSubscription
      .filter((wanted) => !on.includes(wanted))
      .map((wanted) => ({
        resource: types.subscriptionDiagnostics,
        says: `enable ${wanted} in a SubscriptionDiagnosticSetting with a workspaceId`,
      }));
  },
};

/** What somebody must be told of when it is done (CIS 6.1.2). The firewall of the database is PostgreSQL’s: there is no Azure SQL. */
export const toldOf: readonly string[] = [
  'Microsoft.Authorization/policyAssignments/write',
  'Microsoft.Authorization/policyAssignments/delete',
  'Microsoft.Network/networkSecurityGroups/write',
  'Microsoft.Network/networkSecurityGroups/delete',
  'Microsoft.Security/securitySolutions/write',
  'Microsoft.Security/securitySolutions/delete',
  'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules/write',
  'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules/delete',
  'Microsoft.Network/publicIPAddresses/write',
  'Microsoft.Network/publicIPAddresses/delete',
  'Microsoft.Authorization/locks/delete',
];

const toldRules: Rule = {
  name: 'changes-are-told',
  holds:
    'Somebody is told when a policy, a security group, a firewall rule, a public address or a lock is changed, and of trouble at Azure',
  ofStack(resources) {
    if (!isProduction(resources)) return [];
    const alerts = those<ActivityLogAlertArgs>(resources, types.activityAlert).filter(
      ({ asked }) => asked.enabled !== false,
    );
    const said = alerts.flatMap(({ asked }) =>
      (asked.condition?.allOf ?? [])
        .flatMap((one) => [one, ...(one.anyOf ?? [])])
        .map(({ field, equals }) => `${field ?? ''}=${equals ?? ''}`.toLowerCase()),
    );
    const lacks = toldOf.filter((operation) => !said.includes(`operationname=${operation}`.toLowerCase()));
    const health = said.includes('category=servicehealth') ? [] : ['trouble at Azure (category ServiceHealth)'];
    return [...lacks, ...health].map((what) => ({ resource: types.activityAlert, says: `add an alert for ${what}` }));
  },
};

/** Kinds of the directory’s log that must be kept (CIS 6.1.1.8). */
const ofTheDirectory = ['AuditLogs', 'SignInLogs'];

const directory: Rule = {
  name: 'directory-log-kept',
  holds: 'Who signs in to the directory, and what is changed in it, goes to the workspace',
  ofStack(resources) {
    if (!isProduction(resources)) return [];
    const on = those<DirectoryDiagnosticSettingArgs>(resources, types.directoryDiagnostics)
      .filter(({ asked }) => typeof asked.workspaceId === 'string')
      .flatMap(({ asked }) => asked.logs ?? [])
      .filter(({ enabled }) => enabled === true)
      .map(({ category }) => category);
    return ofTheDirectory
      .filter((wanted) => !on.includes(wanted))
      .map((wanted) => ({ resource: types.directoryDiagnostics, says: `enable ${wanted} for the directory` }));
  },
};

export const loggingRules: readonly Rule[] = [
  kept,
  insights,
  everything,
  toTheWorkspace,
  flows,
  eachFlows,
  activity,
  directory,
  toldRules,
];
