import type { Id } from '../../kernel/ids.ts';
import type { PlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ScenarioResult } from './exercise/scenario.ts';
import { incidentExercises } from './table.ts';

/** Keeps that an exercise was held, and how it went: the trust center tells of the last one. Gives its id. */
export async function keepExercise(
  uses: { operations: Database },
  actor: PlatformMachine,
  scenarios: readonly ScenarioResult[],
): Promise<Id> {
  authorise(actor, 'incident.exercise');
  const ok = scenarios.length > 0 && scenarios.every((one) => one.ok);
  return uses.operations.onPlatform(async (tx) => {
    const id = tx.newId();
    await tx.db.insert(incidentExercises).values({ id, heldAt: tx.now, ok, scenarios });
    await auditPlatform(
      tx,
      actor,
      'incident.exercised',
      { kind: 'incident-exercise', id },
      { ok, scenarios: scenarios.length },
    );
    return id;
  });
}
