import * as monitor from '@pulumi/azure-native/monitor/index.js';
import type * as pulumi from '@pulumi/pulumi';
import type { Place } from './place.ts';

type What = Readonly<{
  /** `allLogs` of the resource, unless it has none. */
  logs?: readonly string[] | 'all' | 'none';
  /** The one group of metrics that a kind of resource has; null where it has none. */
  metrics?: string | null;
  /** A table of its own for each kind of log, where queries name it; else AzureDiagnostics. */
  ownTables?: boolean;
}>;

/** Sends everything that a resource logs to the workspace: whoever makes a resource that can log calls this beside it. */
export function watched(
  { workspace }: Pick<Place, 'workspace'>,
  name: string,
  resource: pulumi.Input<string>,
  { logs = 'all', metrics = 'AllMetrics', ownTables = false }: What = {},
): monitor.DiagnosticSetting {
  const ofLogs = () => {
    if (logs === 'none') return [];
    if (logs === 'all') return [{ categoryGroup: 'allLogs', enabled: true }];
    return logs.map((category) => ({ category, enabled: true }));
  };
  return new monitor.DiagnosticSetting(`${name}-logs`, {
    name: 'to-workspace',
    resourceUri: resource,
    workspaceId: workspace,
    logs: ofLogs(),
    metrics: metrics === null ? [] : [{ category: metrics, enabled: true }],
    ...(ownTables ? { logAnalyticsDestinationType: 'Dedicated' } : {}),
  });
}
