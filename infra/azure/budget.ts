import * as consumption from '@pulumi/azure-native/consumption/index.js';
import type * as pulumi from '@pulumi/pulumi';
import { nameOf } from './house/place.ts';
import type { Stack } from './stacks/stack.ts';

/** Tells somebody when a month costs, or will cost, more than was meant. Nothing is switched off by it. */
export function makeBudget(stack: Stack, startDate: string, actionGroup: pulumi.Input<string>): void {
  const tell = (thresholdType: 'Actual' | 'Forecasted', threshold: number) => ({
    enabled: true,
    operator: 'GreaterThanOrEqualTo',
    threshold,
    thresholdType,
    contactEmails: [stack.account.alertsTo],
    contactGroups: [actionGroup],
  });
  new consumption.Budget('budget', {
    budgetName: nameOf(stack, 'month'),
    scope: `/subscriptions/${stack.account.subscription}`,
    category: 'Cost',
    timeGrain: 'Monthly',
    amount: stack.budget,
    timePeriod: { startDate },
    filter: { tags: { name: 'environment', operator: 'In', values: [stack.name] } },
    notifications: {
      'eighty-percent': tell('Actual', 80),
      whole: tell('Actual', 100),
      foreseen: tell('Forecasted', 110),
    },
  });
}
