import * as insights from '@pulumi/azure-native/applicationinsights/index.js';
import * as monitor from '@pulumi/azure-native/monitor/index.js';
import type * as pulumi from '@pulumi/pulumi';
import { nameOf, within, type Place } from './house/place.ts';
import { privateEndpoint } from './house/private-endpoint.ts';
import { watched } from './house/watched.ts';
import type { Network } from './network.ts';
import type { Zones } from './zones.ts';

/** What the apps report to, and the private way there: neither takes anything from outside the network, or without a token. */
export function makeInsights(place: Place, network: Network, zones: Zones) {
  const { stack, workspace, group } = place;
  const component = new insights.Component('insights', {
    ...within(place),
    resourceName: nameOf(stack, 'insights'),
    kind: 'web',
    applicationType: 'web',
    ingestionMode: 'LogAnalytics',
    workspaceResourceId: workspace,
    // Of an address only what is left without its last number.
    disableIpMasking: false,
    disableLocalAuth: true,
    publicNetworkAccessForIngestion: 'Disabled',
    publicNetworkAccessForQuery: 'Enabled',
    retentionInDays: 90,
  });
  watched(place, 'insights', component.id);
  watched(place, 'workspace', workspace);
  const scope = new monitor.PrivateLinkScope('reports', {
    resourceGroupName: group,
    scopeName: nameOf(stack, 'reports'),
    location: 'global',
    tags: stack.tags,
    accessModeSettings: { ingestionAccessMode: 'PrivateOnly', queryAccessMode: 'Open', exclusions: [] },
  });
  const scoped = (name: string, linkedResourceId: pulumi.Input<string>) =>
    new monitor.PrivateLinkScopedResource(`reports-${name}`, {
      ...{ resourceGroupName: group, scopeName: scope.name, name },
      linkedResourceId,
      kind: 'Resource',
    });
  scoped('workspace', workspace);
  scoped('insights', component.id);
  const names = ['monitor', 'monitorQueries', 'monitorIntake', 'monitorAgents', 'blob'] as const;
  privateEndpoint(place, 'reports', {
    ...{ resource: scope.id, part: 'azuremonitor', subnet: network.endpoints },
    zones: names.map((name) => zones[name].id),
  });
  return { id: component.id, connection: component.connectionString };
}
