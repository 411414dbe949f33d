import { drill, drillLease, DrillRefused } from '../../shared/protection/backup/drill/drill.ts';
import { every } from '../host/timer.ts';

/** Every night, when there has been a backup: one that cannot be restored is none. Gives how many rows came back. */
export const everyDrill = (): void =>
  every(drillLease.job, '0 50 2 * * *', drillLease.seconds, async (uses) => {
    const sealedTables = uses.rotation.guardedTables.sealed;
    const { state, failure, rows } = await drill({ ...uses, ...uses.drilling, sealedTables });
    if (state !== 'passed') throw new DrillRefused(failure);
    return rows ?? 0;
  });
