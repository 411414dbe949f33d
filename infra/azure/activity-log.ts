import * as aadiam from '@pulumi/azure-native/aadiam/index.js';
import * as monitor from '@pulumi/azure-native/monitor/index.js';
import type { Place } from './house/place.ts';

/** What is done to Azure itself, by whomever: each kind that there is. */
const activities = [
  'Administrative',
  'Security',
  'ServiceHealth',
  'Alert',
  'Recommendation',
  'Policy',
  'Autoscale',
  'ResourceHealth',
];

/** Who signs in to the directory, and what is changed in it. */
const directoryLogs = [
  'AuditLogs',
  'SignInLogs',
  'NonInteractiveUserSignInLogs',
  'ServicePrincipalSignInLogs',
  'ManagedIdentitySignInLogs',
  'ProvisioningLogs',
  'RiskyUsers',
  'UserRiskEvents',
  'MicrosoftGraphActivityLogs',
];

const on = (category: string) => ({ category, enabled: true });

/** The log of the subscription, and of the directory where this stack is the one that answers for it. */
export function makeActivityLog({ stack, workspace }: Place): void {
  new monitor.DiagnosticSetting('subscription-logs', {
    name: `to-workspace-${stack.name}`,
    resourceUri: `/subscriptions/${stack.account.subscription}`,
    workspaceId: workspace,
    logs: activities.map(on),
  });
  if (!stack.wholeDirectory) return;
  new aadiam.DiagnosticSetting('directory-logs', {
    name: 'to-workspace',
    workspaceId: workspace,
    logs: directoryLogs.map(on),
  });
}
