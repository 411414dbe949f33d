import { backUp, backupLease, isBackupDue } from '../../shared/protection/backup/back-up.ts';
import { every } from '../host/timer.ts';

/** Every hour of the night, until there is a backup of it: one that failed or was killed is made up for. Gives how many rows it has. */
export const everyBackUp = (): void =>
  every(backupLease.job, '0 20 0-5 * * *', backupLease.seconds, async (uses) =>
    (await isBackupDue(uses)) ? (await backUp(uses)).rows : 0,
  );
