import { untilAway } from '../../shared/platform/until-away.ts';
import { sealCompany, sealPlatform } from '../../shared/protection/seals/seal-entries.ts';
import { sealRoots } from '../../shared/protection/seals/seal-roots.ts';
import { every, inEachCompany } from '../host/timer.ts';

/** Every three minutes: what was recorded meanwhile can be changed by whoever has the database in their hands. */
export const everySealAudit = (): void =>
  every('seal-audit', '50 */3 * * * *', 900, async (uses) => {
    const round = { ...uses, anchors: untilAway(uses.anchors) };
    const steps = [
      () => inEachCompany(uses, (company) => sealCompany(round, company)),
      () => sealPlatform(round),
      () => sealRoots(round),
    ];
    let sum = 0;
    const failures: unknown[] = [];
    // Where one fails, what the others seal is sealed all the same.
    for (const step of steps) {
      await step().then(
        (count) => (sum += count),
        (error: unknown) => failures.push(error),
      );
    }
    if (failures.length > 0) throw failures[0];
    return sum;
  });
