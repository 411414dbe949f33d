import { asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { incidentPlan, readIncidentFacts } from '../incidents/index.ts';
import { readOperationsFacts } from '../operations/operations-facts.ts';
import { isSignalId, signalIds, signals } from '../operations/signals.ts';
import type { Fact, IncidentsFact, SignalsFact } from './facts.ts';

/** Incidents whose clocks have run out, and when the plan was gone through. */
export async function findIncidentsFact(uses: { operations: Database }): Promise<Fact<IncidentsFact>> {
  authorise(asPlatformMachine('trust-keeper'), 'trust.read');
  const { now, overdue } = await uses.operations.onPlatform(
    async (tx) => ({ now: tx.now, overdue: (await readIncidentFacts(tx)).overdue }),
    'look',
  );
  return { at: now, pastDeadline: overdue, planReviewedOn: incidentPlan.reviewedOn };
}

/** Signals that are measured here, and when the one was that has waited longest. What is measured elsewhere is looked at there. */
export async function findSignalsFact(uses: { operations: Database; clock: Clock }): Promise<Fact<SignalsFact>> {
  authorise(asPlatformMachine('trust-keeper'), 'trust.read');
  const { signals: readings } = await readOperationsFacts(uses.operations);
  const measured = readings.filter(({ state }) => state === 'quiet' || state === 'fires');
  const known = new Set(readings.filter(({ state }) => state !== 'away').map(({ signal }) => signal));
  return {
    at: uses.clock.now(),
    alarms: measured.length,
    withoutRunbook: measured.filter(({ signal }) => !isSignalId(signal) || !signals[signal].runbook).length,
    unseen: signalIds.filter((signal) => !known.has(signal)).length,
    measuredAt:
      measured.length === 0 ? null : new Date(Math.min(...measured.map(({ measuredAt }) => measuredAt.getTime()))),
  };
}
