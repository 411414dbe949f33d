import * as insights from '@pulumi/azure-native/operationalinsights/index.js';
import type * as pulumi from '@pulumi/pulumi';
import { nameOf, within } from './house/place.ts';
import type { Stack } from './stacks/stack.ts';

/** Where all logs go. People query it with their own sign-in; nothing writes to it from outside the network, and no key opens it. */
export function makeWorkspace(stack: Stack, group: pulumi.Output<string>): insights.Workspace {
  return new insights.Workspace('workspace', {
    ...within({ stack, group }),
    workspaceName: nameOf(stack, 'logs'),
    sku: { name: 'PerGB2018' },
    retentionInDays: stack.logDays,
    workspaceCapping: { dailyQuotaGb: stack.logCapGB },
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true },
    publicNetworkAccessForIngestion: 'Disabled',
    publicNetworkAccessForQuery: 'Enabled',
  });
}
