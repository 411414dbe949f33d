import * as monitor from '@pulumi/azure-native/monitor/index.js';
import type * as pulumi from '@pulumi/pulumi';
import { nameOf, within, type Place } from './place.ts';

/** What whoever is woken reads: nobody can make an alert without saying who is hurt and what to do. */
export type Says = Readonly<{ title: string; hurts: string; runbook: `docs/runbooks/${string}.md` }>;

export const descriptionOf = ({ hurts, runbook }: Says): string => `${hurts} → ${runbook}`;

type Query = Says &
  Readonly<{
    /** Gives rows where something is wrong, and none where nothing is. */
    query: string;
    /** Minutes that are looked at together. */
    window: number;
    /** 0 wakes somebody, 2 waits for the morning. */
    severity: 0 | 1 | 2;
  }>;

const spans = [5, 10, 15, 30, 45, 60, 120, 180, 240, 300, 360, 1_440, 2_880];

/** An alert from a query over the logs. Throws an Error for a span that Azure does not look at. */
export function queryAlert(place: Place, name: string, actionGroup: pulumi.Input<string>, what: Query): void {
  if (!spans.includes(what.window)) throw new Error(`${name}: Azure does not look at ${what.window} minutes`);
  const every = what.window > 1_000 ? 60 : 5;
  new monitor.ScheduledQueryRule(`alert-${name}`, {
    ...within(place),
    ruleName: nameOf(place.stack, name),
    displayName: what.title,
    description: descriptionOf(what),
    kind: 'LogAlert',
    enabled: true,
    autoMitigate: true,
    severity: what.severity,
    scopes: [place.workspace],
    evaluationFrequency: every === 60 ? 'PT1H' : 'PT5M',
    windowSize: `PT${what.window}M`,
    criteria: {
      allOf: [
        {
          query: what.query,
          timeAggregation: 'Count',
          operator: 'GreaterThan',
          threshold: 0,
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 },
        },
      ],
    },
    actions: { actionGroups: [actionGroup] },
  });
}

/** An alert from something that was done to Azure itself. */
export function activityAlert(
  { stack, group }: Pick<Place, 'stack' | 'group'>,
  name: string,
  actionGroup: pulumi.Input<string>,
  what: Says & Readonly<{ equals: Readonly<Record<string, string>> }>,
): void {
  new monitor.ActivityLogAlert(`alert-${name}`, {
    resourceGroupName: group,
    activityLogAlertName: nameOf(stack, name),
    // The log of a subscription is of no region, and so is what watches it.
    location: 'global',
    tags: stack.tags,
    enabled: true,
    description: descriptionOf(what),
    scopes: [`/subscriptions/${stack.account.subscription}`],
    condition: { allOf: Object.entries(what.equals).map(([field, equals]) => ({ field, equals })) },
    actions: { actionGroups: [{ actionGroupId: actionGroup }] },
  });
}
