import { asPlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { deleteFound, findBatch, type Place } from './batch-store.ts';
import { readReferences } from './foreign-keys-store.ts';
import { catalogueVersion } from './lives.ts';
import { planSweep } from './plan.ts';
import type { Pace, SweepUses } from './uses.ts';

/** The same for what belongs to no company: leases, sessions and codes of staff, versions of the vault's key. */
export async function sweepPlatform(uses: SweepUses, pace: Pace): Promise<{ deleted: number }> {
  const actor = asPlatformMachine('sweeper');
  authorise(actor, 'retention.sweep');
  const [run, catalogue] = [uses.randomness.id(), catalogueVersion(uses.lives)];
  const references = await uses.operations.onPlatform(readReferences);
  const now = await uses.operations.onPlatform((tx) => Promise.resolve(tx.now));
  const rules = planSweep(uses.lives, references, {
    company: null,
    now,
    held: new Set(),
    choices: new Map(),
    booksFrom: 1,
  });
  let sum = 0;
  for (const rule of rules) {
    let place: Place = null;
    for (let open = true; open && pace.goesOn();) {
      const at: Place = place;
      const batch = await uses.operations.onPlatform(async (tx) => {
        const found = await findBatch(tx, rule, at, uses.batch);
        const { deleted } = await deleteFound(tx, rule, found, false, () => null);
        const details = { rule: rule.life.name, catalogue, deleted };
        if (deleted > 0) await auditPlatform(tx, actor, 'retention.swept', { kind: 'retention-run', id: run }, details);
        return { deleted, place: found.place };
      });
      sum += batch.deleted;
      place = batch.place;
      open = batch.place !== null;
    }
  }
  return { deleted: sum };
}
