import * as monitor from '@pulumi/azure-native/monitor/index.js';
import type * as pulumi from '@pulumi/pulumi';
import { signalIds, signals } from '../../shared/trust/operations/signals.ts';
import { activityAlert, queryAlert } from './house/alert.ts';
import { nameOf, type Place } from './house/place.ts';
import { changesWatched } from './changes-watched.ts';
import { cloudAlerts } from './cloud-alerts.ts';

/** Who is told of anything at all. An action group has no region to choose but this one keeps what it is told of in the EU. */
export function makeActionGroup({ stack, group }: Pick<Place, 'stack' | 'group'>): monitor.ActionGroup {
  return new monitor.ActionGroup('on-call', {
    resourceGroupName: group,
    actionGroupName: nameOf(stack, 'on-call'),
    location: stack.region,
    tags: stack.tags,
    enabled: true,
    groupShortName: `clvr-${stack.short}`,
    emailReceivers: [{ name: 'on-call', emailAddress: stack.account.alertsTo, useCommonAlertSchema: true }],
  });
}

/** The product's own signals that the cloud can see, what only the cloud can see, and every change to a guard. */
export function makeAlerts(place: Place, actionGroup: pulumi.Input<string>): void {
  for (const id of signalIds) {
    const { name, hurts, runbook, kql, window } = signals[id];
    if (kql === null) continue;
    queryAlert(place, id, actionGroup, {
      ...{ title: name.en, hurts: hurts.en, runbook, query: kql, window },
      severity: 1,
    });
  }
  for (const [name, what] of Object.entries(cloudAlerts)) queryAlert(place, name, actionGroup, what);
  for (const [name, what] of Object.entries(changesWatched)) activityAlert(place, name, actionGroup, what);
}
